/** The work of an undo job, here of an import: see `undo-rows.ts` for what happens to the records. */
import type { JobRequest } from '../../../core/import/job.ts'
import { findObject, relationsTo, type WorkspaceModel } from '../../../core/model/object.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import { Refusal } from '../../../core/refusal.ts'
import { run, runAll, type Queryable } from '../../../infra/postgres/database.ts'
import { changeJob, loadImport, loadJob, sumChunks, type JobRow } from '../../../infra/postgres/job-store.ts'
import { journaledFields } from '../../../infra/postgres/import/journaled-field.ts'
import type { UndoInput } from '../../../infra/postgres/import/undo-sql.ts'
import {
  dropWorkTables,
  indexJournal,
  indexJournalRecords,
  workTables,
  type WorkTables,
} from '../../../infra/postgres/import/work-tables.ts'
import { loadModel } from '../../../infra/postgres/model-store.ts'
import { loadJobActor } from '../../access/load-job-actor.ts'
import { runBulkUndo } from '../../bulk/undo-bulk-change.ts'
import { authorize } from '../../context.ts'
import { finishCancelled } from '../../jobs/jobs.ts'
import { requireObject } from '../../records/object-work.ts'
import { assertFieldsWritable } from '../field-access.ts'
import { loadVisibleModel } from '../../model/load-visible-model.ts'
import { releaseShares } from '../owner-shares.ts'
import { watchProgress } from './progress.ts'
import type { WorkerContext } from './import-work.ts'
import type { ChunkResult } from './chunk.ts'
import { relatedObjects, undoRelated } from './undo-related.ts'
import { undoRows } from './undo-rows.ts'
import { completeJob } from '../../jobs/complete-job.ts'

export async function runUndo(context: WorkerContext, job: JobRow): Promise<void> {
  const undone = await loadJob(context.database.kysely, job.workspace_id, job.import_id ?? '')
  return undone.kind === 'bulk' ? runBulkUndo(context, job, undone.id) : undoImport(context, job)
}

async function undoImport(context: WorkerContext, job: JobRow): Promise<void> {
  const db = context.database.kysely
  // What was asked of a worker that died before it could do so.
  if (job.request !== null) return stop(context, job, job.request)
  const importId = job.import_id ?? ''
  const { row } = await loadImport(db, job.workspace_id, importId)
  if (row.layout === null) throw new Refusal('UNDO_NOTHING')
  const actor = await loadJobActor(db, job)
  const visible = await loadVisibleModel(db, actor)
  const visibleObject = requireObject(visible, row.layout.object)
  assertFieldsWritable(visible, visibleObject, row.layout)
  // What goes, goes from every field, whoever may see it.
  const model = await loadModel(db, job.workspace_id)
  const object = requireObject(model, row.layout.object)
  for (const permission of ['import', 'delete'] as const) authorize(actor, permission, object)
  const tables = workTables(actor.schema, importId)
  await runAll(db, [...indexJournal(tables), indexJournalRecords(tables)])
  const progress = watchProgress(context, job.id)
  const related = await relatedObjects(db, tables)
  for (const name of related) authorize(actor, 'delete', requireObject(model, name))
  const common = {
    connect: () => context.database.connect(),
    jobId: job.id,
    importId,
    onChunk: (result: ChunkResult) => progress.chunk(result),
    signal: context.signal,
  }
  const input = await undoInput(db, model, row.layout, actor.schema, tables)
  const stopped = await undoRows({ ...common, input })
    .then((request) => request ?? undoRelated({ ...common, tables, model }, related))
    .finally(() => progress.end())
  if (stopped === null) await completeUndo(context, job, importId, tables)
  else await stop(context, job, stopped)
}

async function stop({ database }: WorkerContext, job: JobRow, request: JobRequest): Promise<void> {
  const db = database.kysely
  if (request === 'pause') await changeJob(db, job.id, { status: 'paused', request: null, rows_per_second: null })
  else await finishCancelled(db, await loadJob(db, job.workspace_id, job.id))
}

export async function undoInput(
  db: Queryable,
  model: WorkspaceModel,
  layout: ImportLayout,
  schema: string,
  tables: WorkTables,
): Promise<UndoInput> {
  const { rows } = await run<{ name: string }>(
    db,
    'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2',
    [schema, layout.table],
  )
  const object = findObject(model, layout.object)
  const incoming =
    object === undefined ? [] : relationsTo(model, object.apiName).filter(({ part }) => part.field.kind === 'relation')
  return {
    tables,
    table: layout.table,
    fields: journaledFields(layout),
    present: new Set(rows.map(({ name }) => name)),
    incoming: incoming.map((relation) => ({ table: relation.object.table, column: relation.part.column })),
  }
}

async function completeUndo(
  { database }: WorkerContext,
  job: JobRow,
  importId: string,
  tables: WorkTables,
): Promise<void> {
  const { counts } = await sumChunks(database.kysely, job.id)
  await database.kysely.transaction().execute(async (db) => {
    await completeJob(db, job.id, job.rows_total, counts)
    await changeJob(db, importId, { status: 'undone' })
    await releaseShares(db, importId)
    await runAll(db, dropWorkTables(tables))
  })
}
