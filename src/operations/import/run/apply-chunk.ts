/** One chunk of an import: the fast path, what to do when the world changed meanwhile, and the last resort. */
import type pg from 'pg'
import * as sql from '../../../infra/postgres/import/apply-sql.ts'
import { updateFollowers } from '../../../infra/postgres/import/follower-sql.ts'
import { isConstraintViolation, isPassing } from '../../../infra/postgres/postgres-errors.ts'
import {
  addUp,
  count,
  inTransaction,
  markProgress,
  rangeOf,
  totalRows,
  type ChunkCounts,
  type ChunkResult,
  type Range,
} from './chunk.ts'

/** A record changed between the plan and this statement: the chunk is looked at again. */
class ChangedMeanwhile extends Error {}

/** Tries of a chunk before its rows are taken one by one. */
const TRIES = 6

interface ChunkWork {
  readonly client: pg.Client
  readonly input: sql.ApplyInput
  readonly statements: ReturnType<typeof statementsOf>
  readonly jobId: string
}

/** Makes the function that applies one chunk after the other on this connection. */
export async function prepareChunks(
  client: pg.Client,
  input: sql.ApplyInput,
  jobId: string,
): Promise<(chunk: number) => Promise<ChunkResult>> {
  await client.query("set work_mem = '64MB'")
  const work: ChunkWork = { client, input, statements: statementsOf(input), jobId }
  return (chunk) => applyChunk(work, chunk)
}

/** Named, so that PostgreSQL plans them once for the connection. */
function statementsOf(input: sql.ApplyInput) {
  const named = (name: string, text: string) => ({ name, text })
  return {
    update: named('update-leaders', sql.updateLeaders(input)),
    insert: named('insert-leaders', sql.insertLeaders(input)),
    rest: named('journal-the-rest', sql.journalTheRest(input)),
    followers: named('update-followers', updateFollowers(input)),
    planned: named('count-planned', sql.countPlanned(input)),
    unchanged: named('count-unchanged', sql.countStillUnchanged(input)),
  }
}

async function applyChunk(work: ChunkWork, chunk: number): Promise<ChunkResult> {
  const range = rangeOf(chunk)
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(work.client, async () => {
        return mark(work, chunk, await writeRange(work, range))
      })
    } catch (error) {
      if (isPassing(error) && attempt < TRIES) continue
      const isSettled = error instanceof ChangedMeanwhile || isConstraintViolation(error)
      if (!isSettled) throw error
      if (attempt >= 2 && isConstraintViolation(error)) return applyOneByOne(work, chunk, range)
      if (attempt >= TRIES) return applyOneByOne(work, chunk, range)
      await inTransaction(work.client, () => revalidate(work, range))
    }
  }
}

async function writeRange(work: ChunkWork, range: Range): Promise<ChunkCounts> {
  const { client, statements, input } = work
  if (input.pass % 2 === 1) return count(client, statements.followers, range)
  if (input.pass > 0) await client.query(sql.forgetEarlierRound(input), [...range])
  const planned = await count(client, statements.planned, range)
  return { ...(await writeLeaders(work, range, planned)), ...(await count(client, statements.rest, range)) }
}

async function writeLeaders(
  { client, statements }: ChunkWork,
  range: Range,
  planned: ChunkCounts,
): Promise<ChunkCounts> {
  const { updated = 0, restored = 0, created = 0, unchanged = 0 } = planned
  if (unchanged > 0 && (await count(client, statements.unchanged, range))['unchanged'] !== unchanged)
    throw new ChangedMeanwhile()
  const written = updated + restored > 0 ? await count(client, statements.update, range) : { updated: 0, restored: 0 }
  if (written['updated'] !== updated || written['restored'] !== restored) throw new ChangedMeanwhile()
  const inserted = created > 0 ? await count(client, statements.insert, range) : { created: 0 }
  return { ...written, ...inserted }
}

async function revalidate({ client, input }: ChunkWork, range: Range): Promise<void> {
  await client.query(sql.lockMatched(input), [...range])
  await client.query(sql.revalidateMatched(input), [...range])
  await client.query(sql.revalidateWrites(input), [...range])
}

/**
 * Halves the range until the rows that the database refuses stand alone; those are refused with the
 * database's own words, the others go in. All of it is still one transaction.
 */
function applyOneByOne(work: ChunkWork, chunk: number, range: Range): Promise<ChunkResult> {
  return inTransaction(work.client, async () => {
    await revalidate(work, range)
    return mark(work, chunk, await writeInHalves(work, range))
  })
}

async function writeInHalves(work: ChunkWork, range: Range): Promise<ChunkCounts> {
  const [from, to] = range
  await work.client.query('savepoint half')
  try {
    const counts = await writeRange(work, range)
    await work.client.query('release savepoint half')
    return counts
  } catch (error) {
    await work.client.query('rollback to savepoint half')
    const hasChanged = error instanceof ChangedMeanwhile
    if (!hasChanged && !isConstraintViolation(error)) throw error
    if (to - from > 1) {
      const middle = Math.floor((from + to) / 2)
      return addUp(await writeInHalves(work, [from, middle]), await writeInHalves(work, [middle, to]))
    }
    await work.client.query(sql.refuseRow(work.input), [to, hasChanged ? 'the record changed' : String(error)])
    return writeRange(work, range)
  }
}

/** Rows of a retry were counted as failed before, and are not any more. */
function mark({ client, input, jobId }: ChunkWork, chunk: number, counts: ChunkCounts): Promise<ChunkResult> {
  const rows = totalRows(counts)
  const isRetry = input.pass > 1
  const change = isRetry ? addUp(counts, { failed: -rows }) : counts
  return markProgress(client, { jobId, pass: input.pass, chunk, rows, counts: change })
}
