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

export interface WrittenChunk {
  /** Rows that the job's progress moves on by. */
  readonly rows: number
  /** Changes of the job's counts: a row that is retried leaves the failed ones. */
  readonly counts: ChunkCounts
}

export interface ChunkResult extends WrittenChunk {
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

/** The name of a chunk among all that were ever done. */
export interface ChunkName {
  readonly jobId: string
  readonly pass: number
  readonly chunk: number
}

/**
 * Writes the line that says a chunk is done, to be seen with the chunk's own transaction. A second worker
 * on the same chunk waits here until the first one is through.
 *
 * @returns false when the chunk is done already: there is nothing left to do
 */
export async function claimChunk(client: pg.Client, { jobId, pass, chunk }: ChunkName): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into waybill.import_chunks (job_id, pass, chunk, rows, counts) values ($1, $2, $3, 0, '{}')
     on conflict do nothing`,
    [jobId, pass, chunk],
  )
  return rowCount === 1
}

/** Fills the line of a chunk that was claimed, and tells those who watch. */
export async function markProgress(
  client: pg.Client,
  { jobId, pass, chunk }: ChunkName,
  { rows, counts }: WrittenChunk,
): Promise<ChunkResult> {
  await client.query(
    `update waybill.import_chunks set rows = $4, counts = $5, finished_at = clock_timestamp()
     where job_id = $1 and pass = $2 and chunk = $3`,
    [jobId, pass, chunk, rows, JSON.stringify(counts)],
  )
  const { rows: jobs } = await client.query<{ request: JobRequest | null }>(
    'update waybill.jobs set rows_done = rows_done + $2, worker_seen_at = now() where id = $1 returning request',
    [jobId, rows],
  )
  await client.query('select pg_notify($1, $2)', [JOBS_CHANNEL, jobId])
  return { rows, counts, request: jobs[0]?.request ?? null }
}

/** For a chunk that another worker did. */
export async function readRequest(client: pg.Client, jobId: string): Promise<ChunkResult> {
  const { rows } = await client.query<{ request: JobRequest | null }>(
    'select request from waybill.jobs where id = $1',
    [jobId],
  )
  return { rows: 0, counts: {}, request: rows[0]?.request ?? null }
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

/** The numbers of chunks that a statement names, over a connection of its own. */
export async function readChunks(
  connect: () => Promise<pg.Client>,
  text: string,
  values: readonly unknown[],
): Promise<readonly number[]> {
  const client = await connect()
  try {
    const { rows } = await client.query<{ chunk: number }>(text, [...values])
    return rows.map(({ chunk }) => chunk)
  } finally {
    await client.end()
  }
}
