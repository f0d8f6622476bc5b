/**
 * The work of a bulk change. First the ids of its selection are taken, in one statement: those are the
 * records that are counted, however long the change takes. Then they are changed in chunks, like the rows of
 * an import: a chunk that has its mark is never done again, whoever resumes the job.
 *
 * Permission and reach are those of the member who asked, as they are when a worker takes the job up; the
 * reach is looked at again for every record.
 */
import type { JobRequest } from '../../core/import/job.ts'
import type { BulkRequest } from '../../core/bulk/bulk-change.ts'
import { Refusal } from '../../core/refusal.ts'
import { takeSelection, type BulkStatements } from '../../infra/postgres/bulk/bulk-sql.ts'
import {
  bulkTables,
  createBulkTables,
  indexBulkJournal,
  indexSelection,
  type BulkTables,
} from '../../infra/postgres/bulk/bulk-tables.ts'
import { run, runAll } from '../../infra/postgres/database.ts'
import { changeJob, loadJob, sumChunks, type JobRow } from '../../infra/postgres/job-store.ts'
import { loadJobActor } from '../access/load-job-actor.ts'
import { authorize } from '../context.ts'
import { CHUNK_ROWS } from '../import/run/chunk.ts'
import type { WorkerContext } from '../import/run/import-work.ts'
import { LANES, runLanes } from '../import/run/lanes.ts'
import { watchProgress } from '../import/run/progress.ts'
import { finishCancelled } from '../jobs/jobs.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { prepareBulkChunks } from './bulk-chunk.ts'
import { permissionsFor, readBulkChange, readBulkSelection, refuseRepeated } from './read-bulk-change.ts'
import { completeJob } from '../jobs/complete-job.ts'

interface BulkWork extends ObjectWork {
  readonly context: WorkerContext
  readonly job: JobRow
  readonly request: BulkRequest
  readonly statements: BulkStatements
  readonly tables: BulkTables
}

export async function runBulkChange(context: WorkerContext, job: JobRow): Promise<void> {
  const work = await openWork(context, job)
  // What was asked of a worker that died before it could do so.
  if (job.request !== null) return stop(work, job.request)
  if (job.phase === 'stage') await select(work)
  const stopped = await changeAll(work)
  if (stopped === null) await complete(work)
  else await stop(work, stopped)
}

/** @throws Refusal when the member may not do it any more, or the values do not fit the model any more */
async function openWork(context: WorkerContext, job: JobRow): Promise<BulkWork> {
  const db = context.database.kysely
  const row = await db
    .selectFrom('waybill.bulk_changes')
    .select('request')
    .where('id', '=', job.id)
    .executeTakeFirstOrThrow()
  const actor = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find(({ id }) => id === job.object_id)
  if (object === undefined) throw new Refusal('BULK_UNKNOWN', { id: job.id })
  for (const permission of permissionsFor(row.request)) authorize(actor, permission, object)
  const objectWork: ObjectWork = { db, actor, model, object }
  const statements = await readBulkChange(objectWork, row.request)
  return { ...objectWork, context, job, request: row.request, statements, tables: bulkTables(actor.schema, job.id) }
}

/** In one transaction: the job either has its selection and goes on, or has nothing yet. */
async function select({ context, job, request, statements, tables, ...rest }: BulkWork): Promise<void> {
  await context.database.kysely.transaction().execute(async (db) => {
    const fields = statements.writes.map(({ field }) => field)
    const { text, values } = takeSelection(tables, await readBulkSelection({ ...rest, db }, request))
    await runAll(db, createBulkTables(tables, statements.table, fields))
    const { numAffectedRows } = await run(db, text, values)
    const count = Number(numAffectedRows ?? 0n)
    refuseRepeated(statements.writes, count)
    await runAll(db, indexSelection(tables))
    await db
      .updateTable('waybill.bulk_changes')
      .set({ fields: JSON.stringify(fields) })
      .where('id', '=', job.id)
      .execute()
    await changeJob(db, job.id, { phase: 'apply', rows_total: count, rows_done: 0 })
  })
}

async function changeAll({ context, actor, job, statements, tables }: BulkWork): Promise<JobRequest | null> {
  const progress = watchProgress(context, job.id)
  const stamp = { source: job.source, memberId: actor.memberId, jobId: job.id }
  return runLanes({
    chunks: await pendingChunks(context, job.id),
    lanes: LANES,
    connect: () => context.database.connect(),
    signal: context.signal,
    onChunk: (result) => progress.chunk(result),
    prepare: (client) => Promise.resolve(prepareBulkChunks(client, { tables, statements, stamp })),
  }).finally(() => progress.end())
}

async function pendingChunks({ database }: WorkerContext, jobId: string): Promise<readonly number[]> {
  const { rows } = await run<{ chunk: number }>(
    database.kysely,
    `select chunk from waybill.jobs j, generate_series(0, (j.rows_total - 1) / ${CHUNK_ROWS}) as chunk
     where j.id = $1 and j.rows_total > 0
     except select chunk from waybill.import_chunks where job_id = $1 and pass = 0
     order by chunk`,
    [jobId],
  )
  return rows.map(({ chunk }) => chunk)
}

/** Every selected record has its outcome: the counts add up to the selection. */
async function complete({ context, job, tables }: BulkWork): Promise<void> {
  const db = context.database.kysely
  await runAll(db, indexBulkJournal(tables))
  const { counts, rows } = await sumChunks(db, job.id)
  const { rows_total: total } = await loadJob(db, job.workspace_id, job.id)
  if (rows !== total) throw new Error(`The bulk change ${job.id} accounts for ${rows} of ${total} records`)
  await db.transaction().execute(async (transaction) => {
    await run(transaction, `drop table if exists ${tables.selection}`)
    await completeJob(transaction, job.id, total, counts)
  })
}

/** Does what the member asked for. */
async function stop({ context, job, tables }: BulkWork, request: JobRequest): Promise<void> {
  const db = context.database.kysely
  if (request === 'pause') return changeJob(db, job.id, { status: 'paused', request: null, rows_per_second: null })
  const { phase } = await loadJob(db, job.workspace_id, job.id)
  if (phase === 'apply') await runAll(db, indexBulkJournal(tables))
  await finishCancelled(db, await loadJob(db, job.workspace_id, job.id))
}
