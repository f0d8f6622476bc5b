/** What the chunks of an apply and of an undo have in common. */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import { JOBS_CHANNEL } from '../../../infra/postgres/job-store.ts'

/** Measured: as fast as one big statement, while other people's updates wait 30 ms at most. */
export const CHUNK_ROWS = 10_000

/** Rows above the first number, up to and with the second. */
export type Range = readonly [number, number]

export const rangeOf = (chunk: number): Range => [chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS]

export type ChunkCounts = Readonly<Record<string, number>>

export interface ChunkResult {
  readonly counts: ChunkCounts
  /** What the member asked for meanwhile. */
  readonly request: JobRequest | null
}

export const totalRows = (counts: ChunkCounts): number =>
  Object.values(counts).reduce((total, count) => total + count, 0)

export const addUp = (a: ChunkCounts, b: ChunkCounts): ChunkCounts =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]),
  )

export async function inTransaction<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

export interface ProgressMark {
  readonly jobId: string
  readonly pass: number
  readonly chunk: number
  /** Rows that the job's progress moves on by. */
  readonly rows: number
  readonly counts: ChunkCounts
}

/**
 * The line that says a chunk is done, in the chunk's own transaction: a second worker on the same chunk
 * runs into it and is rolled back. Also the news for those who watch, and the answer to what the member
 * asked for meanwhile.
 */
export async function markProgress(
  client: pg.Client,
  { jobId, pass, chunk, rows, counts }: ProgressMark,
): Promise<ChunkResult> {
  await client.query(
    'insert into waybill.import_chunks (job_id, pass, chunk, rows, counts) values ($1, $2, $3, $4, $5)',
    [jobId, pass, chunk, rows, JSON.stringify(counts)],
  )
  const { rows: jobs } = await client.query<{ request: JobRequest | null }>(
    'update waybill.jobs set rows_done = rows_done + $2, worker_seen_at = now() where id = $1 returning request',
    [jobId, rows],
  )
  await client.query('select pg_notify($1, $2)', [JOBS_CHANNEL, jobId])
  return { counts, request: jobs[0]?.request ?? null }
}

/** Runs a statement that counts what it did. Named, so that PostgreSQL plans it once for the connection. */
export async function count(
  client: pg.Client,
  statement: { readonly name: string; readonly text: string },
  values: readonly unknown[],
): Promise<ChunkCounts> {
  const { rows } = await client.query<Record<string, number>>({ ...statement, values: [...values] })
  return rows[0] ?? {}
}
