/** Asking a worker to take a bulk change back, and what the worker does: the journal backwards, as for an import. */
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import type { JobRequest } from '../../core/import/job.ts'
import { findField, partsOf, type ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { bulkTables, indexBulkJournal, type BulkTables } from '../../infra/postgres/bulk/bulk-tables.ts'
import type { UndoInput } from '../../infra/postgres/import/undo-sql.ts'
import { run, runAll, type Queryable } from '../../infra/postgres/database.ts'
import { announce, changeJob, findUndo, loadJob, sumChunks, type JobRow } from '../../infra/postgres/job-store.ts'
import { loadJobActor } from '../access/load-job-actor.ts'
import { authorize, type Context } from '../context.ts'
import { assertFieldsVisible } from '../import/field-access.ts'
import type { WorkerContext } from '../import/run/import-work.ts'
import { watchProgress } from '../import/run/progress.ts'
import { undoRows } from '../import/run/undo-rows.ts'
import type { JobView } from '../jobs/job-view.ts'
import { laneOf } from '../../core/import/job.ts'
import { finishCancelled } from '../jobs/jobs.ts'
import { possibilities, presentOne } from '../jobs/present-job.ts'
import { loadBulkChange, lockBulkChange, type LoadedBulkChange } from './bulk-change-store.ts'
import { permissionsFor } from './read-bulk-change.ts'
import { completeJob } from '../jobs/complete-job.ts'
import { queueUndo } from '../jobs/queue-undo.ts'

/** @throws Refusal JOB_STATE unless it has ended, wrote something, and is not undone already */
export async function undoBulkChange({ database, queue, actor }: Context, id: string): Promise<JobView> {
  const undoId = uuidv7()
  const { view, lane } = await database.kysely.transaction().execute(async (db) => {
    const loaded = await lockBulkChange(db, actor, id)
    await assertUndoable(db, actor, loaded)
    const { job, object } = loaded
    await queueUndo(db, actor, { id: undoId, of: job, objectId: object.id, rows: await countToUndo(db, job) })
    await writeAudit(db, actor, { action: 'bulk.undo', object: object.apiName, subjectId: id })
    await announce(db, undoId)
    const queued = await loadJob(db, actor.workspaceId, undoId)
    return { view: await presentOne(db, actor, queued), lane: laneOf(queued) }
  })
  await queue.enqueue(undoId, lane)
  return view
}

/** @throws Refusal JOB_STATE, UNDO_NOTHING, NOT_PERMITTED for what would be taken back */
export async function assertUndoable(db: Queryable, actor: Actor, loaded: LoadedBulkChange): Promise<void> {
  const { job, object, request } = loaded
  for (const permission of permissionsFor(request)) authorize(actor, permission, object)
  assertWritable(loaded)
  if (!possibilities(job, job.counts).undo) {
    if (job.status === 'completed') throw new Refusal('UNDO_NOTHING')
    const hint = 'Only a bulk change that has ended can be undone, and only once.'
    throw new Refusal('JOB_STATE', { status: job.status, verb: 'undoing', hint })
  }
  refuseNewKeys(loaded)
  const undo = await findUndo(db, job.id)
  if (undo !== undefined)
    throw new Refusal('JOB_STATE', { status: undo.status, verb: 'undoing', hint: 'It is being undone already.' })
}

/** Records that were changed, but for those that an earlier undo, which was stopped, has taken back. */
async function countToUndo(db: Queryable, { id, counts }: JobRow): Promise<number> {
  const { updated = 0, deleted = 0, restored = 0 } = counts
  const { rows } = await run<{ rows: number }>(
    db,
    `select coalesce(sum(c.rows), 0)::bigint as rows
     from waybill.import_chunks c join waybill.jobs j on j.id = c.job_id where j.import_id = $1`,
    [id],
  )
  return updated + deleted + restored - (rows[0]?.rows ?? 0)
}

/** A field that was made unique has a normal form now, which the journal does not know. */
function refuseNewKeys({ job, object, fields }: LoadedBulkChange): void {
  const keyColumns = new Map(partsOf(object).map(({ column, keyColumn }) => [column, keyColumn]))
  const changed = fields.find(
    ({ column, keyColumn }) => keyColumn === null && (keyColumns.get(column) ?? null) !== null,
  )
  if (changed === undefined) return
  const hint = `${changed.path} was made unique since: let it be as it was, undo, and make it unique again.`
  throw new Refusal('JOB_STATE', { status: job.status, verb: 'undoing', hint })
}

/** @throws Refusal NOT_PERMITTED where the role does not reach a field that would change */
function assertWritable({ model, object, fields }: LoadedBulkChange): void {
  assertFieldsVisible(
    model,
    object,
    fields.map(({ path }) => path),
  )
  const readOnly = fields.find(({ path }) => findField(object, path.split('.')[0] ?? path)?.isReadOnly === true)
  if (readOnly !== undefined) throw new Refusal('FIELD_NOT_EDITABLE', { field: readOnly.path })
}

/** What a worker does with the undo of a bulk change. */
export async function runBulkUndo(context: WorkerContext, job: JobRow, bulkChangeId: string): Promise<void> {
  const db = context.database.kysely
  if (job.request !== null) return stop(context, job, job.request)
  const actor = await loadJobActor(db, job)
  const loaded = await loadBulkChange(db, actor, bulkChangeId)
  const { object, request } = loaded
  for (const permission of permissionsFor(request)) authorize(actor, permission, object)
  assertWritable(loaded)
  const tables = bulkTables(actor.schema, bulkChangeId)
  await runAll(db, indexBulkJournal(tables))
  const progress = watchProgress(context, job.id)
  const stopped = await undoRows({
    connect: () => context.database.connect(),
    jobId: job.id,
    importId: bulkChangeId,
    input: await undoInput(db, actor.schema, loaded),
    onChunk: (result) => progress.chunk(result),
    signal: context.signal,
  }).finally(() => progress.end())
  if (stopped === null) await complete(context, job, bulkChangeId)
  else await stop(context, job, stopped)
}

/** Nothing that points here is in the way: no record is removed. */
export async function undoInput(
  db: Queryable,
  schema: string,
  { job, object, fields }: LoadedBulkChange,
): Promise<UndoInput> {
  const tables = bulkTables(schema, job.id)
  return { tables, table: object.table, fields, present: await columnsOf(db, tables, object), incoming: [] }
}

async function columnsOf(db: Queryable, { schema }: BulkTables, { table }: ObjectModel): Promise<ReadonlySet<string>> {
  const { rows } = await run<{ name: string }>(
    db,
    'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2',
    [schema, table],
  )
  return new Set(rows.map(({ name }) => name))
}

async function complete({ database }: WorkerContext, job: JobRow, bulkChangeId: string): Promise<void> {
  const { counts } = await sumChunks(database.kysely, job.id)
  await database.kysely.transaction().execute(async (db) => {
    await completeJob(db, job.id, job.rows_total, counts)
    await changeJob(db, bulkChangeId, { status: 'undone' })
  })
}

async function stop({ database }: WorkerContext, job: JobRow, request: JobRequest): Promise<void> {
  const db = database.kysely
  if (request === 'pause') return changeJob(db, job.id, { status: 'paused', request: null, rows_per_second: null })
  return finishCancelled(db, await loadJob(db, job.workspace_id, job.id))
}
