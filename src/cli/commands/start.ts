import type { Command } from 'commander'
import type { ImportView } from '../../operations/import/import-view.ts'
import type { ExitCode } from '../command-failure.ts'
import { EXIT } from '../command-failure.ts'
import { showResult } from '../import/show-result.ts'
import { jobLine } from '../json-lines.ts'
import { action, addExamples, JSON_FLAG, type Shell } from '../shell.ts'
import { machineClock, readStartTime } from '../start-time.ts'
import { waitForJob } from '../watch-job.ts'

interface StartFlags {
  readonly at?: string
  readonly timeZone?: string
}

export const AT_FLAG = [
  '--at <time>',
  'begin then, such as "2026-11-22 02:00" or "02:00 Europe/Paris" (this machine\'s time zone when none is named)',
] as const

export function addStartCommand(program: Command): void {
  const command = program
    .command('start')
    .summary('start an import that waits, now or at a time')
    .description(
      'Starts an import that is planned and waits as a draft, or changes the time of a scheduled one. To call a ' +
        'scheduled import off: waybill cancel.',
    )
    .argument('<import>', 'id of the import')
    .option(...AT_FLAG)
    .option('--time-zone <zone>', 'zone of a time that names none, such as Europe/Paris')
    .option(...JSON_FLAG)
    .action(action(start))
  addExamples(
    command,
    'waybill start 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77',
    'waybill start 0190f3c2-7b1e-7c44-9a30-5d0c2f1e8a77 --at "2026-11-22 02:00"',
  )
}

async function start(shell: Shell, { at, timeZone }: StartFlags, id: string): Promise<ExitCode> {
  if (at !== undefined) return schedule(shell, id, { at, timeZone })
  const begin = (): Promise<unknown> => shell.api.request(applyPath(id), { method: 'POST', json: {} })
  return showResult(shell.output, await waitForJob(shell, id, { start: begin }))
}

const applyPath = (id: string): string => `/imports/${encodeURIComponent(id)}/apply`

interface Schedule {
  readonly at: string
  readonly timeZone?: string | undefined
  /** Of the plan that was shown, where one was. */
  readonly revision?: number
}

/** Leaves the import to the server: nobody waits for it here. */
export async function schedule(
  { api, output }: Shell,
  id: string,
  { at, timeZone, revision }: Schedule,
): Promise<ExitCode> {
  const { iso, words } = readStartTime(at, machineClock(timeZone))
  const job = await api.request<ImportView>(applyPath(id), { method: 'POST', json: { at: iso, revision } })
  if (output.isJson) output.json({ ...jobLine(job), startAt: job.startAt })
  else {
    output.say(`Scheduled: ${job.fileName ?? 'the file'} → ${job.object} begins ${words}.`)
    output.say(`  Another time:  waybill start ${id} --at TIME\n  Call it off:   waybill cancel ${id}`)
  }
  return EXIT.ok
}
