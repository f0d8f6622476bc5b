/**
 * What a worker does with a batch job. Everything it needs stands in the database, so that any worker
 * can begin, go on after another one died, or find that there is nothing to do.
 *
 *   stage ──► plan ──► (the member looks) ──► apply ──► completed
 *                                              undo ──► completed, and the import is undone
 *
 * The permission of the member who asked is checked again here: it may have been taken away since.
 */

import type { Actor } from '../../../core/access/actor.ts'
import type { JobPhase, JobRequest } from '../../../core/import/job.ts'
import { makeLayout, type ImportLayout } from '../../../core/import/layout.ts'
import { totalOf } from '../../../core/import/outcome.ts'
import type { ObjectModel, WorkspaceModel } from '../../../core/model/object.ts'
import { Refusal } from '../../../core/refusal.ts'
import { run, runAll } from '../../../infra/postgres/database.ts'
import {
  changeJob,
  claimJob,
  loadImport,
  sumChunks,
  type ImportRow,
  type JobRow,
} from '../../../infra/postgres/job-store.ts'
import {
  indexJournal,
  createJournal,
  dropWorkTables,
  workTables,
  type WorkTables,
} from '../../../infra/postgres/import/work-tables.ts'
import { loadModel } from '../../../infra/postgres/model-store.ts'
import { scopePredicate } from '../../../infra/postgres/record-scope.ts'
import { recordTable } from '../../../infra/postgres/record-tables.ts'
import { loadActor } from '../../access/load-actor.ts'
import { authorize, type Services } from '../../context.ts'
import { finishCancelled } from '../../jobs/jobs.ts'
import { requireObject } from '../import-context.ts'
import { applyRows } from './apply-rows.ts'
import { countOutcomes, planRows } from './plan-rows.ts'
import { watchProgress } from './progress.ts'
import { runUndo } from './run-undo.ts'
import { stageFile } from './stage-thread.ts'

export interface WorkerContext extends Services {
  /** This process, in the job's `worker_id`. */
  readonly workerId: string
  /** Aborted when the program stops: the job is left as it is, for the next worker. */
  readonly signal: AbortSignal
}

/** Everything one import's phases work with. */
interface ImportWork {
  readonly context: WorkerContext
  readonly actor: Actor
  readonly job: JobRow
  readonly row: ImportRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly layout: ImportLayout
  readonly tables: WorkTables
}

/**
 * Works on a job until it ends, waits for a person, or is stopped.
 *
 * @throws the error of a database or a disk that is gone: the queue tries again. What the data or the
 * member's request is to blame for ends the job as failed instead.
 */
export async function runJob(context: WorkerContext, jobId: string): Promise<void> {
  const job = await claimJob(context.database.kysely, jobId, context.workerId)
  if (job === undefined) return
  try {
    if (job.kind === 'undo') await runUndo(context, job)
    else await runImport(context, job)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await failJob(context, job, error)
  }
}

async function failJob({ database }: WorkerContext, job: JobRow, refusal: Refusal): Promise<void> {
  const { counts } = await sumChunks(database.kysely, job.id)
  await changeJob(database.kysely, job.id, {
    status: 'failed',
    request: null,
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

async function openWork(context: WorkerContext, jobId: string): Promise<ImportWork> {
  const db = context.database.kysely
  const { workspace_id: workspaceId } = await db
    .selectFrom('waybill.jobs')
    .select('workspace_id')
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow()
  const { job, row } = await loadImport(db, workspaceId, jobId)
  const actor = await loadActor(db, { workspaceId, memberId: job.requested_by, source: 'import' })
  const model = await loadModel(db, workspaceId)
  const object = model.objects.find((each) => each.id === row.object_id)
  if (object === undefined) throw new Refusal('IMPORT_UNKNOWN', { id: jobId })
  authorize(actor, 'import', object)
  const isFixed = row.layout !== null && row.staged_revision === row.revision
  const layout = isFixed && row.layout !== null ? row.layout : makeLayout(model, object, row.mapping, row.options)
  return { context, actor, job, row, model, object, layout, tables: workTables(actor.schema, jobId) }
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

async function stop({ context, job, tables }: ImportWork, request: JobRequest): Promise<void> {
  const db = context.database.kysely
  if (request === 'pause') return changeJob(db, job.id, { status: 'paused', request: null })
  if (job.phase === 'apply') await runAll(db, indexJournal(tables))
  await finishCancelled(db, {
    ...job,
    rows_total: (
      await db.selectFrom('waybill.jobs').select('rows_total').where('id', '=', job.id).executeTakeFirstOrThrow()
    ).rows_total,
  })
}

async function stagePhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, job, row, layout } = work
  const db = context.database.kysely
  await changeJob(db, job.id, { rows_done: 0, rows_per_second: null })
  const progress = watchProgress(context, job.id)
  try {
    const rows = await stage(
      work,
      progress.signal,
      (staged, share) => void progress.report(staged, share === 0 ? 0 : staged / share),
    )
    const isRetry = row.round > 0
    await db
      .updateTable('waybill.imports')
      .set({ staged_revision: row.revision, layout: JSON.stringify(layout) })
      .where('id', '=', job.id)
      .execute()
    if (!isRetry) await changeJob(db, job.id, { rows_total: rows })
    return 'plan'
  } catch (error) {
    const asked = progress.request()
    if (asked === null) throw error
    await stop(work, asked)
    return null
  } finally {
    await progress.end()
  }
}

const stage = (
  { context, actor, job, row, layout }: ImportWork,
  signal: AbortSignal,
  onProgress: (rows: number, share: number) => void,
): Promise<number> =>
  stageFile(
    {
      connectionString: context.database.connectionString,
      filesFolder: context.files.location,
      fileId: row.file_id,
      sizeBytes: row.inspection.sizeBytes,
      dialect: row.inspection.dialect,
      layout,
      schema: actor.schema,
      importId: job.id,
    },
    onProgress,
    AbortSignal.any([signal, context.signal]),
  )

async function planPhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, actor, job, row, model, object, layout, tables } = work
  if (await isStageLost(work)) return 'stage'
  const db = context.database.kysely
  const client = await context.database.connect()
  try {
    const preview = await planRows(
      {
        client,
        tables,
        layout,
        options: row.options,
        editable: (alias) => scopePredicate(actor, object, alias),
        visible: (name, alias) => scopePredicate(actor, requireObject(model, name), alias),
        isRetry: row.round > 0,
      },
      async (made) => {
        await client.query('update waybill.imports set preview = $2, planned_revision = $3 where id = $1', [
          job.id,
          JSON.stringify(made),
          row.revision,
        ])
      },
    )
    await changeJob(db, job.id, { rows_done: preview.rows })
  } finally {
    await client.end()
  }
  const { apply_after_plan: goesOn } = await db
    .selectFrom('waybill.imports')
    .select('apply_after_plan')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  if (goesOn) return 'apply'
  await changeJob(db, job.id, { status: 'draft', phase: null, rows_per_second: null })
  return null
}

/** The staging table survives no crash of the database; the file and the mapping make it again. */
async function isStageLost({ context, tables, row }: ImportWork): Promise<boolean> {
  if (row.staged_revision !== row.revision) return true
  const { rows } = await run<{ stage: string | null }>(
    context.database.kysely,
    'select to_regclass($1)::text as stage',
    [tables.stage],
  )
  if (rows[0]?.stage === null) return true
  const { rows: any } = await run<{ filled: boolean }>(
    context.database.kysely,
    `select exists (select from ${tables.stage}) as filled`,
  )
  return any[0]?.filled !== true && row.preview !== null && row.preview.rows > 0
}

async function applyPhase(work: ImportWork): Promise<JobPhase | null> {
  const { context, actor, job, row, object, layout, tables } = work
  const db = context.database.kysely
  if (await isStageLost(work)) await restage(work)
  await run(db, createJournal(tables, layout, recordTable(actor.schema, { table: layout.table })))
  const isRetry = row.round > 0
  const { rows: done } = await sumChunks(db, job.id)
  if (!isRetry) await changeJob(db, job.id, { rows_done: done, rows_per_second: null })
  const progress = watchProgress(context, job.id)
  try {
    const stopped = await applyRows({
      connect: () => context.database.connect(),
      input: {
        tables,
        layout,
        jobId: job.id,
        memberId: actor.memberId,
        ownerId: row.options.ownerId,
        editable: (alias) => scopePredicate(actor, object, alias),
        serverVersion: context.database.serverVersion,
      },
      round: row.round,
      jobId: job.id,
      onChunk: (result) => progress.chunk(result),
      signal: context.signal,
    })
    if (stopped === null) await completeImport(work)
    else await stop(work, stopped)
  } finally {
    await progress.end()
  }
  return null
}

/** Fills the staging table again for a plan that stands: the same file, mapping and edits give the same rows. */
async function restage(work: ImportWork): Promise<void> {
  await stage(work, work.context.signal, () => {})
}

/** Every row has its outcome: the counts are those of the journal, and add up to the file. */
async function completeImport({ context, job, tables }: ImportWork): Promise<void> {
  const db = context.database.kysely
  await runAll(db, indexJournal(tables))
  const { rows } = await run<{ action: string; rows: number }>(
    db,
    `select outcome as action, count(*) as rows from ${tables.journal} group by outcome`,
  )
  const counts = countOutcomes(rows)
  const { rows_total: total } = await db
    .selectFrom('waybill.jobs')
    .select('rows_total')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  if (totalOf(counts) !== total)
    throw new Error(`The import ${job.id} accounts for ${totalOf(counts)} of ${total} rows`)
  await db.transaction().execute(async (transaction) => {
    if (counts.failed === 0) await runAll(transaction, dropWorkTables(tables))
    await transaction.updateTable('waybill.imports').set({ apply_after_plan: false }).where('id', '=', job.id).execute()
    await changeJob(transaction, job.id, {
      status: 'completed',
      phase: null,
      request: null,
      rows_done: total,
      rows_per_second: null,
      counts: JSON.stringify(counts),
      finished_at: new Date(),
    })
  })
}
