/** Works through chunks over several connections at once. */
import type pg from 'pg'
import type { JobRequest } from '../../../core/import/job.ts'
import type { ChunkResult } from './chunk.ts'

/** Two connections keep two processors busy; more only make other people wait. */
export const LANES = 2

export interface LaneRequest {
  /** In the order in which they are to be started. */
  readonly chunks: readonly number[]
  readonly lanes: number
  readonly connect: () => Promise<pg.Client>
  /** Readies a connection and gives the function that does one chunk on it. */
  readonly prepare: (client: pg.Client) => Promise<(chunk: number) => Promise<ChunkResult>>
  /** Told after each chunk. The answer may be to stop. */
  readonly onChunk: (result: ChunkResult) => JobRequest | null
  readonly signal: AbortSignal
}

/** @returns what stopped it, or null when every chunk is done. The first error ends all lanes. */
export async function runLanes(request: LaneRequest): Promise<JobRequest | null> {
  const { chunks, lanes, connect, prepare, onChunk, signal } = request
  let next = 0
  let stop: JobRequest | null = null
  const errors: unknown[] = []
  const lane = async (): Promise<void> => {
    const client = await connect()
    try {
      const work = await prepare(client)
      while (stop === null && errors.length === 0) {
        signal.throwIfAborted()
        const chunk = chunks[next++]
        if (chunk === undefined) return
        stop ??= onChunk(await work(chunk))
      }
    } finally {
      await client.end().catch(() => {})
    }
  }
  const guarded = (): Promise<void> => lane().catch((error: unknown) => void errors.push(error))
  await Promise.all(Array.from({ length: Math.min(lanes, chunks.length) }, guarded))
  if (errors.length > 0) throw errors[0]
  return stop
}
