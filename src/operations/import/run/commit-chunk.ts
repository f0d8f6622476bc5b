/** How a chunk goes in, whoever else is at work: all of it with its progress mark, or nothing. */
import type pg from 'pg'
import { isPassing } from '../../../infra/postgres/postgres-errors.ts'
import {
  addUp,
  claimChunk,
  inTransaction,
  markProgress,
  rangeOf,
  readRequest,
  type ChunkCounts,
  type ChunkName,
  type ChunkResult,
  type Range,
  type WrittenChunk,
} from './chunk.ts'

/** Tries of a chunk that others get in the way of. */
const TRIES = 10

export interface ChunkWriter {
  readonly client: pg.Client
  /** Writes the rows of the chunk. */
  readonly write: (range: Range) => Promise<WrittenChunk>
  /** Told of an error that does not pass by itself. The answer is whether `write` would go about it in another way now. */
  readonly recover: (error: unknown) => boolean
}

/** Writes a chunk and its progress mark in one transaction. One that has its mark is not written again. */
export async function commitChunk({ client, write, recover }: ChunkWriter, name: ChunkName): Promise<ChunkResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(client, async () => {
        if (!(await claimChunk(client, name))) return readRequest(client, name.jobId)
        return markProgress(client, name, await write(rangeOf(name.chunk)))
      })
    } catch (error) {
      if (attempt === TRIES || !(isPassing(error) || recover(error))) throw error
    }
  }
}

export interface HalvesWriter {
  readonly client: pg.Client
  readonly write: (range: Range) => Promise<ChunkCounts>
  readonly isRefused: (error: unknown) => error is Error
  /** What becomes of a single row that the database refuses. */
  readonly settle: (range: Range, error: Error) => Promise<ChunkCounts>
}

/** What the database refuses is halved until the bad rows stand alone; the others go in. */
export async function writeInHalves(writer: HalvesWriter, range: Range): Promise<ChunkCounts> {
  const [from, to] = range
  const { client, write, isRefused, settle } = writer
  await client.query('savepoint half')
  try {
    const counts = await write(range)
    await client.query('release savepoint half')
    return counts
  } catch (error) {
    await client.query('rollback to savepoint half')
    if (!isRefused(error)) throw error
    if (to - from === 1) return settle(range, error)
    const middle = Math.floor((from + to) / 2)
    return addUp(await writeInHalves(writer, [from, middle]), await writeInHalves(writer, [middle, to]))
  }
}
