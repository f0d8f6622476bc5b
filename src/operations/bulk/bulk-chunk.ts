/** One chunk of a bulk change: its records, their journal and the progress mark in one transaction. */
import type pg from 'pg'
import {
  changeSelected,
  lockSelected,
  refuseSelected,
  type BulkStamp,
  type BulkStatements,
} from '../../infra/postgres/bulk/bulk-sql.ts'
import type { BulkTables } from '../../infra/postgres/bulk/bulk-tables.ts'
import { isConstraintViolation, isPassing, isUniqueViolation } from '../../infra/postgres/postgres-errors.ts'
import { isLastAdministrator } from '../../infra/postgres/record-conflict.ts'
import {
  addUp,
  claimChunk,
  count,
  inTransaction,
  markProgress,
  rangeOf,
  readRequest,
  totalRows,
  type ChunkCounts,
  type ChunkResult,
  type Range,
} from '../import/run/chunk.ts'

export interface BulkChunks {
  readonly tables: BulkTables
  readonly statements: BulkStatements
  readonly stamp: BulkStamp
}

interface ChunkWork extends BulkChunks {
  readonly client: pg.Client
  readonly change: ReturnType<typeof changeSelected>
}

/** Makes the function that does one chunk after the other on this connection. */
export function prepareBulkChunks(client: pg.Client, chunks: BulkChunks): (chunk: number) => Promise<ChunkResult> {
  const { tables, statements, stamp } = chunks
  const work: ChunkWork = { ...chunks, client, change: changeSelected(tables, statements, stamp) }
  return (chunk) => doChunk(work, chunk)
}

const TRIES = 10

async function doChunk(work: ChunkWork, chunk: number): Promise<ChunkResult> {
  const { client, stamp } = work
  const name = { jobId: stamp.jobId, pass: 0, chunk }
  // What the database refuses is halved until the bad records stand alone.
  let change = changeRange
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(client, async () => {
        if (!(await claimChunk(client, name))) return readRequest(client, stamp.jobId)
        const counts = await change(work, rangeOf(chunk))
        return markProgress(client, name, { rows: totalRows(counts), counts })
      })
    } catch (error) {
      if (attempt === TRIES || !(isPassing(error) || isRefusedByDatabase(error))) throw error
      if (!isPassing(error)) change = changeInHalves
    }
  }
}

const isRefusedByDatabase = (error: unknown): error is Error =>
  isConstraintViolation(error) || isLastAdministrator(error)

async function changeRange({ client, tables, statements, change }: ChunkWork, [from, to]: Range): Promise<ChunkCounts> {
  await client.query({ name: 'lock-selected', text: lockSelected(tables, statements.table), values: [from, to] })
  const { text, values } = change(from, to)
  return count(client, { name: 'change-selected', text }, values)
}

async function changeInHalves(work: ChunkWork, range: Range): Promise<ChunkCounts> {
  const [from, to] = range
  const { client } = work
  await client.query('savepoint half')
  try {
    const counts = await changeRange(work, range)
    await client.query('release savepoint half')
    return counts
  } catch (error) {
    await client.query('rollback to savepoint half')
    if (!isRefusedByDatabase(error)) throw error
    if (to - from === 1) return refuse(work, to, error)
    const middle = Math.floor((from + to) / 2)
    return addUp(await changeInHalves(work, [from, middle]), await changeInHalves(work, [middle, to]))
  }
}

async function refuse({ client, tables, statements }: ChunkWork, row: number, error: Error): Promise<ChunkCounts> {
  const unique = isUniqueViolation(error) ? statements.writes.find(({ field }) => field.isUnique) : undefined
  const text =
    unique === undefined
      ? refuseSelected(tables, 'WRITE_FAILED', { reason: error.message })
      : refuseSelected(tables, 'UNIQUE_TAKEN', { field: unique.label, text: String(unique.value) })
  await client.query(text, [row])
  return { failed: 1 }
}
