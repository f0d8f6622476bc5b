/** Batch jobs in the database: their state is the truth, the queue only wakes a worker. */
import { sql, type Selectable } from 'kysely'
import type { JobError, JobPhase, JobRequest, JobStatus } from '../../core/import/job.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from './database.ts'
import type { ImportTable, JobTable } from './tables.ts'

export type JobRow = Selectable<JobTable>
export type ImportRow = Selectable<ImportTable>

/** Channel on which the id of every changed job is announced. */
export const JOBS_CHANNEL = 'waybill_jobs'

export const announce = (db: Queryable, jobId: string): Promise<unknown> =>
  run(db, 'select pg_notify($1, $2)', [JOBS_CHANNEL, jobId])

/** @throws Refusal JOB_UNKNOWN */
export async function loadJob(db: Queryable, workspaceId: string, id: string): Promise<JobRow> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.jobs')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', workspaceId)
        .executeTakeFirst()
    : undefined
  if (row === undefined) throw new Refusal('JOB_UNKNOWN', { id })
  return row
}

/**
 * The job under a lock that lasts as long as the transaction: its state cannot change meanwhile. Chunks
 * under way, which refer to the job, are not waited for.
 */
export async function lockJob(db: Queryable, workspaceId: string, id: string): Promise<JobRow> {
  await loadJob(db, workspaceId, id)
  return db.selectFrom('waybill.jobs').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
}

/** @throws Refusal IMPORT_UNKNOWN */
export async function loadImport(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<{ job: JobRow; row: ImportRow }> {
  const row = isUuid(id)
    ? await db.selectFrom('waybill.imports').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (row === undefined) throw new Refusal('IMPORT_UNKNOWN', { id })
  const job = await db.selectFrom('waybill.jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (job.workspace_id !== workspaceId) throw new Refusal('IMPORT_UNKNOWN', { id })
  return { job, row }
}

const isUuid = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

export interface JobChange {
  readonly status?: JobStatus
  readonly phase?: JobPhase | null
  readonly request?: JobRequest | null
  readonly role?: string | null
  readonly rows_total?: number
  readonly rows_done?: number
  readonly rows_per_second?: number | null
  readonly counts?: string
  readonly error?: JobError | null
  readonly queued_at?: Date | null
  readonly started_at?: Date | null
  readonly finished_at?: Date | null
  readonly start_at?: Date | null
}

/** Whether an undo of the import is waiting, under way or done. */
export async function findUndo(db: Queryable, importId: string): Promise<Pick<JobRow, 'id' | 'status'> | undefined> {
  return db
    .selectFrom('waybill.jobs')
    .select(['id', 'status'])
    .where('import_id', '=', importId)
    .where('status', 'not in', ['cancelled', 'failed'])
    .executeTakeFirst()
}

/** Changes a job and tells everyone who watches it. */
export async function changeJob(db: Queryable, id: string, change: JobChange): Promise<void> {
  const { error, ...rest } = change
  const values = error === undefined ? rest : { ...rest, error: error === null ? null : JSON.stringify(error) }
  await db.updateTable('waybill.jobs').set(values).where('id', '=', id).execute()
  await announce(db, id)
}

/**
 * Takes a queued job, or one whose worker died, for this worker.
 *
 * @returns the job, or undefined when there is nothing to do: paused, cancelled, done, or in other hands
 */
export async function claimJob(db: Queryable, id: string, workerId: string): Promise<JobRow | undefined> {
  const job = await db
    .updateTable('waybill.jobs')
    .set({
      status: 'processing',
      worker_id: workerId,
      worker_seen_at: sql<Date>`now()`,
      started_at: sql<Date>`coalesce(started_at, now())`,
    })
    .where('id', '=', id)
    .where((where) => where.or([where('status', '=', 'queued'), where('status', '=', 'processing')]))
    .returningAll()
    .executeTakeFirst()
  if (job !== undefined) await announce(db, id)
  return job
}

/** Sums the counts of the finished chunks of a job. */
export async function sumChunks(
  db: Queryable,
  jobId: string,
): Promise<{ counts: Record<string, number>; rows: number }> {
  const { rows } = await run<{ name: string; total: number }>(
    db,
    `select name, sum(value::bigint)::bigint as total
     from waybill.import_chunks, jsonb_each_text(counts) as c(name, value) where job_id = $1 group by name`,
    [jobId],
  )
  const done = await run<{ rows: number }>(
    db,
    'select coalesce(sum(rows), 0)::bigint as rows from waybill.import_chunks where job_id = $1',
    [jobId],
  )
  return { counts: Object.fromEntries(rows.map(({ name, total }) => [name, total])), rows: done.rows[0]?.rows ?? 0 }
}
