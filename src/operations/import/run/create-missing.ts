/**
 * Creates the missing related records of a plan, before its rows. In chunks with progress marks of their
 * own, which count no rows of the file.
 */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import {
  adoptMissing,
  countUnmade,
  createMissingBy,
  waysToCreate,
  type CreateMissingInput,
} from '../../../infra/postgres/import/create-missing-sql.ts'
import type { WorkTables } from '../../../infra/postgres/import/work-tables.ts'
import { isConstraintViolation } from '../../../infra/postgres/postgres-errors.ts'
import { CHUNK_ROWS, count, readChunks, type ChunkResult, type Range, type WrittenChunk } from './chunk.ts'
import { commitChunk } from './commit-chunk.ts'
import { runLanes } from './lanes.ts'

export interface CreateMissingRequest {
  readonly connect: () => Promise<pg.Client>
  readonly input: CreateMissingInput
  readonly round: number
  readonly onChunk: (result: ChunkResult) => JobRequest | null
  readonly signal: AbortSignal
}

/** Below all passes of rows. */
export const passOfRelated = (round: number): number => -1 - round

export async function isThere(db: Queryable, { missing }: Pick<WorkTables, 'missing'>): Promise<boolean> {
  const { rows } = await run<{ table: string | null }>(db, 'select to_regclass($1)::text as table', [missing])
  return rows[0]?.table !== null
}

/** @returns what stopped it, or null when all are there */
export async function createMissing(request: CreateMissingRequest): Promise<JobRequest | null> {
  const { connect, input, round, onChunk, signal } = request
  return runLanes({
    chunks: await pendingChunks(request),
    lanes: 1,
    connect,
    signal,
    onChunk,
    prepare: (client) => Promise.resolve((chunk) => createChunk(client, input, round, chunk)),
  })
}

const pendingChunks = ({ connect, input, round }: CreateMissingRequest): Promise<readonly number[]> =>
  readChunks(
    connect,
    `select distinct (n - 1) / ${CHUNK_ROWS} as chunk from ${input.tables.missing} where round = $2
     except select chunk from waybill.import_chunks where job_id = $1 and pass = $3
     order by chunk`,
    [input.jobId, round, passOfRelated(round)],
  )

function createChunk(client: pg.Client, input: CreateMissingInput, round: number, chunk: number): Promise<ChunkResult> {
  // What the database refuses is not created: its rows then say that the record is not there.
  let isRefused = false
  const write = async (range: Range): Promise<WrittenChunk> => {
    const created = isRefused ? 0 : await createRange(client, input, [...range, round])
    return { rows: 0, counts: { relatedCreated: created } }
  }
  const recover = (error: unknown): boolean => {
    isRefused = isConstraintViolation(error)
    return isRefused
  }
  return commitChunk({ client, write, recover }, { jobId: input.jobId, pass: passOfRelated(round), chunk })
}

async function createRange(client: pg.Client, input: CreateMissingInput, values: readonly number[]): Promise<number> {
  let created = 0
  for (const [index, way] of waysToCreate(input.layout).entries()) {
    const statement = { name: `create-missing-${index}`, text: createMissingBy(input, way) }
    created += (await count(client, statement, values))['relatedCreated'] ?? 0
  }
  const { rows } = await client.query<{ rows: number }>(countUnmade(input.tables), [...values])
  if ((rows[0]?.rows ?? 0) === 0) return created
  for (const way of waysToCreate(input.layout)) {
    for (const text of adoptMissing(input, way)) await client.query(text, [...values])
  }
  return created
}
