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
import { isConstraintViolation, isUniqueViolation } from '../../infra/postgres/postgres-errors.ts'
import { isLastAdministrator } from '../../infra/postgres/record-conflict.ts'
import {
  count,
  totalRows,
  type ChunkCounts,
  type ChunkResult,
  type Range,
  type WrittenChunk,
} from '../import/run/chunk.ts'
import { commitChunk, writeInHalves } from '../import/run/commit-chunk.ts'

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

function doChunk(work: ChunkWork, chunk: number): Promise<ChunkResult> {
  const { client, stamp } = work
  // What the database refuses is halved until the bad records stand alone.
  let change = changeRange
  const write = async (range: Range): Promise<WrittenChunk> => {
    const counts = await change(work, range)
    return { rows: totalRows(counts), counts }
  }
  const recover = (error: unknown): boolean => {
    change = changeInHalves
    return isRefusedByDatabase(error)
  }
  return commitChunk({ client, write, recover }, { jobId: stamp.jobId, pass: 0, chunk })
}

const isRefusedByDatabase = (error: unknown): error is Error =>
  isConstraintViolation(error) || isLastAdministrator(error)

async function changeRange({ client, tables, statements, change }: ChunkWork, [from, to]: Range): Promise<ChunkCounts> {
  await client.query({ name: 'lock-selected', text: lockSelected(tables, statements.table), values: [from, to] })
  const { text, values } = change(from, to)
  return count(client, { name: 'change-selected', text }, values)
}

const changeInHalves = (work: ChunkWork, range: Range): Promise<ChunkCounts> =>
  writeInHalves(
    {
      client: work.client,
      write: (part) => changeRange(work, part),
      isRefused: isRefusedByDatabase,
      settle: ([, row], error) => refuse(work, row, error),
    },
    range,
  )

async function refuse({ client, tables, statements }: ChunkWork, row: number, error: Error): Promise<ChunkCounts> {
  const unique = isUniqueViolation(error) ? statements.writes.find(({ field }) => field.isUnique) : undefined
  const text =
    unique === undefined
      ? refuseSelected(tables, 'WRITE_FAILED', { reason: error.message })
      : refuseSelected(tables, 'UNIQUE_TAKEN', { field: unique.label, text: String(unique.value) })
  await client.query(text, [row])
  return { failed: 1 }
}
