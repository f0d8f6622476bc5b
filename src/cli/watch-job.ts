/** Waits for a batch job and shows how far it is. The job itself goes on whether anyone watches or not. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobView } from '../operations/jobs/job-view.ts'
import { isPassing } from './api-client.ts'
import { CommandFailure, EXIT } from './command-failure.ts'
import { countOf, formatCount, formatSeconds } from './numbers-in-words.ts'
import { openProgressBar, type BarState } from './progress-bar.ts'
import type { Shell } from './shell.ts'

/** Small files are done within a few looks; large ones need none of them more often than this. */
const FIRST_LOOK_MS = 40
const LONGEST_WAIT_MS = 400
const GROWTH = 1.3

/** A server that is started again takes its jobs up by itself. */
const PATIENCE_MS = 120_000

const GOES_ON: ReadonlySet<JobView['status']> = new Set(['scheduled', 'queued', 'processing', 'paused'])

interface Watch {
  /** Sets the job going. From before that on, Ctrl-C is explained. */
  readonly start?: () => Promise<unknown>
  /** What to tell a person who stops watching with Ctrl-C. */
  readonly goesOn?: string
}

/**
 * @returns the job when it has ended, or waits for a person as a draft
 * @throws CommandFailure when the server stays away, or the job is paused because of a fault
 */
export async function waitForJob(
  shell: Shell,
  id: string,
  { start, goesOn = 'The job goes on in the background.' }: Watch = {},
): Promise<JobView> {
  const bar = openProgressBar()
  const stopListening = explainInterrupt(id, goesOn, () => bar.end())
  let told = false
  let wait = FIRST_LOOK_MS
  try {
    await start?.()
    for (;;) {
      const job = await look(shell, id)
      if (!GOES_ON.has(job.status)) return job
      if (job.status === 'paused') {
        bar.end()
        refuseFaulty(job)
        if (!told) process.stderr.write(`The job is paused. It goes on with: waybill resume ${id}\n`)
        told = true
      } else bar.update(barState(job))
      await sleep(wait)
      wait = Math.min(LONGEST_WAIT_MS, wait * GROWTH)
    }
  } finally {
    bar.end()
    stopListening()
  }
}

async function look({ api }: Shell, id: string): Promise<JobView> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await api.request<JobView>(`/jobs/${id}`)
    } catch (error) {
      if (!isPassing(error)) throw error
      if (Date.now() > end) throw lostSight(id, error)
    }
    await sleep(LONGEST_WAIT_MS)
  }
}

const lostSight = (id: string, { code, message }: CommandFailure): CommandFailure =>
  new CommandFailure({
    code,
    message: `${message} The job ${id} is not lost.`,
    remedy: `It goes on by itself when the server runs again. Look at it with: waybill jobs ${id}`,
  })

/** A full disk, for one: the job waits until a person has seen to it. */
function refuseFaulty({ id, error }: JobView): void {
  if (error === null) return
  throw new CommandFailure({ ...error, remedy: `${error.remedy} Resume it with: waybill resume ${id}` })
}

function explainInterrupt(id: string, goesOn: string, before: () => void): () => void {
  const onInterrupt = (): never => {
    before()
    process.stderr.write(`\n${goesOn}\n  Look at it:  waybill jobs ${id}\n  Cancel it:   waybill cancel ${id}\n`)
    process.exit(EXIT.interrupted)
  }
  process.on('SIGINT', onInterrupt)
  return () => process.off('SIGINT', onInterrupt)
}

const LABELS: { readonly [phase in NonNullable<JobView['phase']>]: string } = {
  stage: 'Reading',
  plan: 'Checking',
  apply: 'Importing',
  undo: 'Undoing',
}

const LABELS_OF_KIND: { readonly [kind in JobView['kind']]?: typeof LABELS } = {
  bulk: { ...LABELS, stage: 'Selecting', apply: 'Changing' },
  export: { ...LABELS, apply: 'Exporting' },
}

export function barState({ kind, status, phase, rows, rowsDone, rowsPerSecond, secondsLeft }: JobView): BarState {
  // A plan is made for all rows at once; and what was counted in the phase before says nothing of the next.
  const isCounted = (status === 'processing' || status === 'paused') && phase !== 'plan'
  const done = isCounted ? rowsDone : 0
  const total = Math.max(rows, done)
  const thing = kind === 'bulk' || kind === 'export' ? 'record' : 'row'
  const parts = [
    total > 0 && isCounted ? `${formatCount(done)}/${formatCount(total)} ${thing}s` : countOf(total, thing),
    ...(rowsPerSecond === null ? [] : [`${formatCount(rowsPerSecond)} ${thing}s/s`]),
    ...(secondsLeft === null ? [] : [`${formatSeconds(secondsLeft)} left`]),
  ]
  return { label: labelOf(kind, status, phase), done, total, detail: parts.join(' · ') }
}

function labelOf(kind: JobView['kind'], status: JobView['status'], phase: JobView['phase']): string {
  if (status === 'paused') return 'Paused'
  return status === 'processing' && phase !== null ? (LABELS_OF_KIND[kind] ?? LABELS)[phase] : 'Waiting'
}
