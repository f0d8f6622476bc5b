/**
 * Reads the rows of a file, coerces their cells, and streams them into the staging table.
 *
 * One transaction: the table is there with every row, or not at all. Memory holds one batch of rows
 * and one buffer on its way to the database, whatever the size of the file.
 */
import type pg from 'pg'
import type { CsvDialect, SourceRow } from '../../../core/import/dialect.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { FileProfile } from '../../../core/import/profile/column-stats.ts'
import { settleLayout } from '../../../core/import/profile/settle-column.ts'
import { makeRowReader, type StagedRow } from '../../../core/import/read-row.ts'
import { readCsvRows, type RowMark } from '../../../infra/formats/read-csv.ts'
import { canBeMarked } from '../../../infra/formats/read-rows-at.ts'
import type { SourceFile } from '../../../infra/files/source-file.ts'
import { CopyIn } from '../../../infra/postgres/import/copy-in.ts'
import { COPY_NULL, copyEncoder, copyText } from '../../../infra/postgres/import/copy-text.ts'
import {
  createStageTable,
  hasStagedKey,
  hasStagedValue,
  type WorkTables,
} from '../../../infra/postgres/import/work-tables.ts'
import { quoteIdentifier } from '../../../infra/postgres/identifier.ts'
import { needsProfile, profileRows } from './profile-rows.ts'
import { REMOVED, openEdits, type RowEdits } from './row-edits.ts'

export interface StageRequest {
  readonly client: pg.Client
  /** For what is read while `client` takes rows in. */
  readonly connect: () => Promise<pg.Client>
  readonly file: SourceFile
  readonly dialect: CsvDialect
  readonly isSheet: boolean
  readonly layout: ImportLayout
  /** What the whole file says about its columns; null when that is not known yet. */
  readonly profile: FileProfile | null
  readonly tables: WorkTables
  readonly importId: string
  /** Told now and then: rows staged so far, and the share of the file that they were read from, 0 to 1. */
  readonly onProgress: (rows: number, share: number) => void
}

/** Characters gathered before they go to the database in one piece. */
export const BUFFER_CHARACTERS = 256 * 1024

export interface Staged {
  readonly rows: number
  /** Null where no column needs one. */
  readonly profile: FileProfile | null
  /** Where rows stand in the file, now and then; none where nobody can go there: see `infra/formats/read-rows-at.ts`. */
  readonly marks: readonly RowMark[]
}

export async function stageRows(request: StageRequest): Promise<Staged> {
  const { client, tables } = request
  const profile = request.profile ?? (await profileOf(request))
  const layout = settleLayout(request.layout, profile)
  await client.query('begin')
  await client.query(`drop table if exists ${tables.stage}`)
  await client.query(createStageTable(tables, layout))
  const { rows, marks } = await copyRows({ ...request, layout })
  await client.query(`create unique index ${quoteIdentifier(`${tables.prefix}_stage_row`)} on ${tables.stage} (row)`)
  // Without statistics a plan over this table was seen to run for minutes instead of seconds.
  await client.query(`analyze ${tables.stage}`)
  await client.query('commit')
  return { rows, profile, marks }
}

async function profileOf({ connect, importId, file, dialect, layout }: StageRequest): Promise<FileProfile | null> {
  if (!needsProfile(layout)) return null
  const edits = await openEdits(connect, importId)
  return profileRows(readCsvRows(file, dialect), layout, edits).finally(() => edits.close())
}

async function copyRows(request: StageRequest): Promise<Pick<Staged, 'rows' | 'marks'>> {
  const { client, connect, importId, file, dialect, isSheet, layout, tables, onProgress } = request
  const edits = await openEdits(connect, importId)
  const copy = new CopyIn(client, tables.stage)
  const stageRow = makeStager(layout, isSheet, edits)
  const marks: RowMark[] = []
  const onMark = canBeMarked(dialect) ? (mark: RowMark) => void marks.push(mark) : undefined
  let share = 0
  let count = 0
  let buffer = ''
  try {
    const onRead = (bytes: number): void => void (share = bytes / file.sizeBytes)
    for await (const batch of readCsvRows(file, dialect, { onProgress: onRead, ...(onMark && { onMark }) })) {
      await edits.reach(batch.at(-1)?.row ?? 0)
      for (const source of batch) buffer += stageRow(source)
      count += batch.length
      if (buffer.length >= BUFFER_CHARACTERS) {
        await copy.send(buffer)
        buffer = ''
        onProgress(count, share)
      }
    }
    await copy.finish(buffer)
  } catch (error) {
    await copy.abandon()
    throw error
  } finally {
    await edits.close()
  }
  onProgress(count, 1)
  return { rows: count, marks }
}

/** Makes what turns a row of the file, with the edits of it, into a line of COPY. Rows come in rising order. */
export function makeStager(layout: ImportLayout, isSheet: boolean, edits: RowEdits): (source: SourceRow) => string {
  const write = makeLineWriter(layout)
  const readCells = makeRowReader(layout)
  const read = isSheet ? (cells: readonly string[]) => readCells(filledUp(cells, layout.width)) : readCells
  return (source) => stageOne(source, edits, read, write)
}

const filledUp = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')]

type LineWriter = (row: number, state: RowState, staged: StagedRow) => string
type RowState = 'o' | 'b' | 'x'

function stageOne(
  source: SourceRow,
  edits: RowEdits,
  read: (cells: readonly string[]) => StagedRow,
  write: LineWriter,
): string {
  const edited = edits.isEmpty ? undefined : edits.of(source.row)
  if (edited === undefined) {
    const staged = read(source.cells)
    return write(source.row, staged.isRefused ? 'b' : 'o', staged)
  }
  const cells = [...source.cells]
  for (const [column, text] of edited) if (column !== REMOVED) cells[column] = text
  const staged = read(Array.from(cells, (cell) => cell ?? ''))
  return write(source.row, edited.has(REMOVED) ? 'x' : staged.isRefused ? 'b' : 'o', staged)
}

/** Makes the function that writes a row as a line of COPY, in the column order of `createStageTable`. */
function makeLineWriter(layout: ImportLayout): LineWriter {
  const columns = layout.columns.map((column) => ({
    hasValue: hasStagedValue(column),
    hasKey: hasStagedKey(column),
    encode: copyEncoder(column.type),
  }))
  return (row, state, { values, keys, problems }) => {
    let line = `${row}\t${state}\t${problems.length === 0 ? COPY_NULL : copyText(JSON.stringify(problems))}`
    for (const [position, column] of columns.entries()) {
      const value = values[position]
      if (column.hasValue) line += value === null || value === undefined ? '\t\\N' : `\t${column.encode(value)}`
      if (column.hasKey) {
        const key = keys[position]
        line += key === null || key === undefined ? '\t\\N' : `\t${copyText(key)}`
      }
    }
    return `${line}\n`
  }
}
