/** One chunk of an import: the fast path, what to do when the world changed meanwhile, and the last resort. */
import type pg from 'pg'
import * as sql from '../../../infra/postgres/import/apply-sql.ts'
import { lockFollowed, updateFollowers } from '../../../infra/postgres/import/follower-sql.ts'
import { isConstraintViolation } from '../../../infra/postgres/postgres-errors.ts'
import { addUp, count, totalRows, type ChunkCounts, type ChunkResult, type Range, type WrittenChunk } from './chunk.ts'
import { commitChunk, writeInHalves } from './commit-chunk.ts'

/** A record changed between the plan and this statement: the chunk is looked at again. */
class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile'
}

/**
 * How much is taken for granted. `fast`: everything is as planned. `checked`: the records are locked and
 * looked at again first. `halved`: besides, what the database refuses is halved until the bad rows stand
 * alone. Each is one transaction.
 */
type Care = 'fast' | 'checked' | 'halved'

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
  return {
    update: { name: 'update-leaders', text: sql.updateLeaders(input) },
    insert: { name: 'insert-leaders', text: sql.insertLeaders(input) },
    rest: { name: 'journal-the-rest', text: sql.journalTheRest(input) },
    followers: { name: 'update-followers', text: updateFollowers(input) },
    planned: { name: 'count-planned', text: sql.countPlanned(input) },
    unchanged: { name: 'count-unchanged', text: sql.countStillUnchanged(input) },
  }
}

function applyChunk(work: ChunkWork, chunk: number): Promise<ChunkResult> {
  const { client, input, jobId } = work
  let care: Care = 'fast'
  const recover = (error: unknown): boolean => {
    care = care === 'fast' ? 'checked' : 'halved'
    return hasToBeLookedAt(error)
  }
  const write = (range: Range) => writeChunk(work, range, care)
  return commitChunk({ client, write, recover }, { jobId, pass: input.pass, chunk })
}

const hasToBeLookedAt = (error: unknown): error is Error =>
  error instanceof ChangedMeanwhile || isConstraintViolation(error)

async function writeChunk(work: ChunkWork, range: Range, care: Care): Promise<WrittenChunk> {
  if (care !== 'fast') await revalidate(work, range)
  const counts = await (care === 'halved' ? writeGoodRows : writeRange)(work, range)
  const rows = totalRows(counts)
  // Rows of a retry were counted as failed before, and are not any more.
  const isRetry = work.input.pass > 1
  return { rows, counts: isRetry ? addUp(counts, { failed: -rows }) : counts }
}

async function writeRange(work: ChunkWork, range: Range): Promise<ChunkCounts> {
  const { client, statements, input } = work
  if (input.pass > 1) await client.query(sql.forgetEarlierRound(input), [...range])
  if (input.pass % 2 === 1) return writeFollowers(work, range)
  const planned = await count(client, statements.planned, range)
  return { ...(await writeLeaders(work, range, planned)), ...(await count(client, statements.rest, range)) }
}

async function writeFollowers({ client, statements, input }: ChunkWork, range: Range): Promise<ChunkCounts> {
  await client.query(lockFollowed(input), [...range])
  const { missed, ...counts } = await count(client, statements.followers, range)
  if (missed !== 0) throw new ChangedMeanwhile()
  return counts
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

/** The locks last as long as the transaction: what is found stays so until the rows are written. */
async function revalidate({ client, input }: ChunkWork, range: Range): Promise<void> {
  if (input.pass % 2 === 1) await client.query(lockFollowed(input), [...range])
  else {
    await client.query(sql.lockMatched(input), [...range])
    await client.query(sql.revalidateMatched(input), [...range])
  }
  await client.query(sql.revalidateWrites(input), [...range])
}

/** Rows that the database refuses are refused with its own words, the others go in. */
const writeGoodRows = (work: ChunkWork, range: Range): Promise<ChunkCounts> =>
  writeInHalves(
    {
      client: work.client,
      write: (part) => writeRange(work, part),
      isRefused: hasToBeLookedAt,
      settle: (part, error) => refuseRow(work, part, error),
    },
    range,
  )

async function refuseRow(work: ChunkWork, range: Range, error: Error): Promise<ChunkCounts> {
  const { client, input } = work
  const [, row] = range
  if (error instanceof ChangedMeanwhile) await client.query(sql.refuseChangedRow(input), [row])
  else await client.query(sql.refuseRow(input), [row, error.message])
  return writeRange(work, range)
}
