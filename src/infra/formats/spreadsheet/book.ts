/** A file with tables in it, opened for reading; one of several, each in its own format. */
import type { SpreadsheetFormat } from '../../../core/import/dialect.ts'
import type { MergedCells } from './sheet-scanner.ts'
import type { TableWriter } from './table-writer.ts'

export interface BookSheet {
  readonly name: string
  readonly isHidden: boolean
}

/** What was met on the way through a sheet. */
export interface SheetReport {
  readonly hiddenRows: number
  readonly merges: readonly MergedCells[]
  /** Share of the sheet that was read: 1 unless the table was full before its end. */
  readonly share: number
}

export interface Book {
  readonly format: SpreadsheetFormat | 'ndjson'
  readonly sheets: readonly BookSheet[]
  /** Writes the rows of one sheet until the table is full or the sheet ends. */
  read(sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport>
  /** The same, for a look at the shape of the sheet: texts need not be right. */
  sketch(sheet: number, table: TableWriter): Promise<SheetReport>
  close(): void
}
