/**
 * Applies a plan in chunks. A chunk's records, its journal and its progress mark commit together; a
 * chunk that has its mark is never applied again, whoever resumes the job.
 *
 * Leaders go first, over several connections at once: their chunks touch different records. Followers
 * (later rows of the file for the same record) come after, one chunk at a time, in file order.
 */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import type { ApplyInput } from '../../../infra/postgres/import/apply-sql.ts'
import { prepareChunks } from './apply-chunk.ts'
import { CHUNK_ROWS, readChunks, type ChunkResult } from './chunk.ts'
import { LANES, runLanes } from './lanes.ts'

export interface ApplyRequest {
  readonly connect: () => Promise<pg.Client>
  readonly input: Omit<ApplyInput, 'pass'>
  readonly round: number
  readonly jobId: string
  /** Told after each chunk. The answer may be to stop. */
  readonly onChunk: (result: ChunkResult) => JobRequest | null
  readonly signal: AbortSignal
}

/** @returns what stopped it, or null when every chunk is in */
export async function applyRows(request: ApplyRequest): Promise<JobRequest | null> {
  const leaders = await runPass(request, request.round * 2, LANES)
  if (leaders !== null) return leaders
  return runPass(request, request.round * 2 + 1, 1)
}

async function runPass(request: ApplyRequest, pass: number, lanes: number): Promise<JobRequest | null> {
  return runLanes({
    chunks: await pendingChunks(request, pass),
    lanes,
    connect: request.connect,
    signal: request.signal,
    onChunk: request.onChunk,
    prepare: (client) => prepareChunks(client, { ...request.input, pass }, request.jobId),
  })
}

/** Chunks of the plan that have rows for this pass and no mark yet. */
const pendingChunks = ({ connect, input, jobId }: ApplyRequest, pass: number): Promise<readonly number[]> =>
  readChunks(
    connect,
    `select distinct (row - 1) / ${CHUNK_ROWS} as chunk from ${input.tables.plan}
     where leader is ${pass % 2 === 0 ? '' : 'not'} null
     except select chunk from waybill.import_chunks where job_id = $1 and pass = $2
     order by chunk`,
    [jobId, pass],
  )
