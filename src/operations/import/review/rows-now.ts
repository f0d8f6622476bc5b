/** Rows of the file as they are now, with the edits that hold: read once, whichever of their columns are looked at. */
import { unmarked } from '../../../core/import/cell-mark.ts'
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import { openTable } from '../../../infra/formats/open-table.ts'
import { readRowsAt, unpackMarks } from '../../../infra/formats/read-rows-at.ts'
import { run, type Queryable } from '../../../infra/postgres/database.ts'
import type { OpenReview } from './open-review.ts'

export interface RowNow {
  /** As it stands in the file. */
  readonly source: SourceRow
  /** Texts that somebody wrote instead, by column of the file. */
  readonly edits: ReadonlyMap<number, string> | undefined
}

export interface CellNow {
  /** As a person sees it. */
  readonly text: string
  /** As it stands in the file, of a cell that nobody edited and that the database can keep as it is; else null. */
  readonly inFile: string | null
}

export function cellNow({ source, edits }: RowNow, column: number): CellNow {
  const edit = edits?.get(column)
  if (edit !== undefined) return { text: edit, inFile: null }
  const text = source.cells[column] ?? ''
  return { text: unmarked(text), inFile: !text.includes('\0') && text.isWellFormed() ? text : null }
}

/** Rows of the file whose edits are in memory together: an earlier action may have changed every cell of it. */
const PAGE_ROWS = 10_000

/** @param columns whose edits are asked for @param rows rising */
export async function* rowsNow(
  db: Queryable,
  files: FileStore,
  { id, row }: Pick<OpenReview, 'id' | 'row'>,
  columns: readonly number[],
  rows: readonly number[],
): AsyncGenerator<RowNow> {
  const table = await openTable(files, row.file_id, row.inspection.dialect)
  const file = await files.source(table.fileId)
  let until = 0
  let edits: Edits = new Map()
  for await (const source of readRowsAt(file, table.dialect, unpackMarks(row.row_marks), rows)) {
    if (source.row > until) {
      until = source.row + PAGE_ROWS - 1
      edits = await readEdits(db, id, columns, source.row, until)
    }
    yield { source, edits: edits.get(source.row) }
  }
}

type Edits = ReadonlyMap<number, ReadonlyMap<number, string>>

async function readEdits(
  db: Queryable,
  id: string,
  columns: readonly number[],
  from: number,
  until: number,
): Promise<Edits> {
  const { rows } = await run<{ row: number; column: number; text: string }>(
    db,
    `select row_number as row, column_index as column, text from waybill.import_edits
     where import_id = $1 and row_number between $2 and $3 and column_index = any($4::integer[])`,
    [id, from, until, columns],
  )
  const edits = new Map<number, Map<number, string>>()
  for (const { row, column, text } of rows) edits.set(row, (edits.get(row) ?? new Map()).set(column, text))
  return edits
}
