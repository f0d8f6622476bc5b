import type { Command } from 'commander'
import type { JobView } from '../../operations/jobs/job-view.ts'
import { jobLine } from '../json-lines.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'

interface Verb {
  readonly name: 'pause' | 'resume' | 'cancel'
  readonly summary: string
  readonly description: string
  /** What happened, for a job that does not run any more, and for one that stops at the next chunk. */
  readonly done: string
  readonly soon: string
}

const VERBS: readonly Verb[] = [
  {
    name: 'pause',
    summary: 'pause a job',
    description: 'Pauses a job that writes records. What is finished stays; it goes on with: waybill resume.',
    done: 'is paused',
    soon: 'pauses as soon as the rows at hand are finished',
  },
  {
    name: 'resume',
    summary: 'go on with a paused job',
    description: 'Goes on with a paused job where it stopped.',
    done: 'goes on',
    soon: 'goes on',
  },
  {
    name: 'cancel',
    summary: 'stop a job for good',
    description: 'Stops a job for good. What is finished stays, is accounted for, and can be undone.',
    done: 'is cancelled',
    soon: 'stops as soon as the rows at hand are finished',
  },
]

/** pause, resume and cancel. */
export function addSteerCommands(program: Command): void {
  for (const verb of VERBS) {
    const command = program
      .command(verb.name)
      .summary(verb.summary)
      .description(verb.description)
      .argument('<id>', 'id of the job')
      .option(...JSON_FLAG)
      .action(action((shell, _flags, id: string) => steerJob(shell, verb, id)))
    addExamples(command, `waybill ${verb.name} 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77`)
  }
}

async function steerJob({ api, output }: Shell, { name, done, soon }: Verb, id: string): Promise<void> {
  const job = await api.request<JobView>(`/jobs/${encodeURIComponent(id)}/${name}`, { method: 'POST' })
  if (output.isJson) output.json(jobLine(job))
  else output.say(`The ${job.kind} ${job.status === 'processing' ? soon : done}.`)
}
