/**
 * What a worker does with a batch job. Everything it needs stands in the database, so that any worker
 * can begin, go on after another one died, or find that there is nothing to do.
 *
 *   stage ──► plan ──► (the member looks) ──► apply ──► completed
 *                                              undo ──► completed, and the import is undone
 *
 * A bulk change goes from stage (its selection is taken) to apply by itself. An export has one phase, apply, and begins
 * anew whenever it was put down.
 *
 * The permission of the member who asked is checked again here: it may have been taken away since.
 */
import type { JobKind, JobPhase } from '../../../core/import/job.ts'
import { Refusal } from '../../../core/refusal.ts'
import { withJobLock } from '../../../infra/postgres/job-lock.ts'
import { changeJob, claimJob, sumChunks, type JobRow } from '../../../infra/postgres/job-store.ts'
import { runBulkChange } from '../../bulk/run-bulk-change.ts'
import { runExport } from '../../exports/run-export.ts'
import { applyPhase } from './apply-phase.ts'
import { openWork, stop, type ImportWork, type WorkerContext } from './import-work.ts'
import { planPhase } from './plan-phase.ts'
import { runUndo } from './run-undo.ts'
import { stagePhase } from './stage-phase.ts'

export type { WorkerContext } from './import-work.ts'

/**
 * Works on a job until it ends, waits for a person, or is stopped. Does nothing while another worker has it.
 *
 * @throws the error of a database or a disk that is gone: the queue tries again. What the data or the
 * member's request is to blame for ends the job as failed instead.
 */
export const runJob = (context: WorkerContext, jobId: string): Promise<void> =>
  withJobLock(context.database, jobId, (lost) =>
    workOn({ ...context, signal: AbortSignal.any([context.signal, lost]) }, jobId),
  )

async function workOn(context: WorkerContext, jobId: string): Promise<void> {
  const job = await claimJob(context.database.kysely, jobId, context.workerId)
  if (job === undefined) return
  try {
    await WORK[job.kind](context, job)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await failJob(context, job, error)
  }
}

const WORK: { readonly [kind in JobKind]: (context: WorkerContext, job: JobRow) => Promise<void> } = {
  import: runImport,
  undo: runUndo,
  bulk: runBulkChange,
  export: runExport,
}

async function failJob({ database }: WorkerContext, job: JobRow, refusal: Refusal): Promise<void> {
  const { counts } = await sumChunks(database.kysely, job.id)
  await changeJob(database.kysely, job.id, {
    status: 'failed',
    request: null,
    rows_per_second: null,
    finished_at: new Date(),
    counts: JSON.stringify(counts),
    error: { code: refusal.code, message: refusal.message, remedy: refusal.remedy },
  })
}

async function runImport(context: WorkerContext, job: JobRow): Promise<void> {
  let phase: JobPhase | null = job.phase
  while (phase !== null) {
    context.signal.throwIfAborted()
    const work = await openWork(context, job.id)
    if (await stopIfAsked(work)) return
    phase = await PHASES[phase](work)
    if (phase !== null) await changeJob(context.database.kysely, job.id, { phase })
  }
}

const PHASES: { readonly [phase in JobPhase]: (work: ImportWork) => Promise<JobPhase | null> } = {
  stage: stagePhase,
  plan: planPhase,
  apply: applyPhase,
  undo: () => Promise.resolve(null),
}

/** A pause or a cancellation that came between two phases. */
async function stopIfAsked(work: ImportWork): Promise<boolean> {
  const { request } = work.job
  if (request === null) return false
  await stop(work, request)
  return true
}
