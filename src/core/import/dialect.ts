/** How the bytes of a text file become rows. Detected at upload, shown, and changeable. */
export interface CsvDialect {
  readonly kind: 'csv'
  /** An encoding name that iconv-lite knows: "utf-8", "utf-16le", "windows-1252". */
  readonly encoding: string
  readonly delimiter: ',' | ';' | '\t' | '|'
  /** 0-based index, among the rows that are not empty, of the row with the column names. */
  readonly headerRow: number
}

export const SPREADSHEET_FORMATS = ['xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml'] as const
export type SpreadsheetFormat = (typeof SPREADSHEET_FORMATS)[number]

export interface SheetName {
  readonly name: string
  readonly isHidden: boolean
}

/** Which table of a workbook is read. */
export interface SpreadsheetDialect {
  readonly kind: 'spreadsheet'
  /** By content; the name of the file may say otherwise. */
  readonly format: SpreadsheetFormat
  /** Name of the sheet that is read. */
  readonly sheet: string
  /** All sheets of the file that have cells, in its order. */
  readonly sheets: readonly SheetName[]
  /** 0-based row of the sheet with the column names: what the spreadsheet program calls row 1 is 0. */
  readonly headerRow: number
  /** Rows above the header that hold anything. */
  readonly filledRowsAbove: number
  /** Of the table. Cells that lie far to the right of them belong to no row. */
  readonly columns?: number
}

/** One JSON object a line. Its keys are the columns. */
export interface NdjsonDialect {
  readonly kind: 'ndjson'
}

export type Dialect = CsvDialect | SpreadsheetDialect | NdjsonDialect

/** What a person can choose about the way a file is read. What its kind has not got is passed over. */
export interface DialectChange {
  readonly encoding?: string
  readonly delimiter?: CsvDialect['delimiter']
  readonly headerRow?: number
  readonly sheet?: string
}

/** One row as it stands in the file. */
export interface SourceRow {
  /** 1-based number of the data row: the first row below the header is 1. */
  readonly row: number
  /** 1-based line of the file on which the row starts. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What the first megabyte of a file says about one of its columns. */
export interface ColumnProfile {
  readonly index: number
  /** The column's name as it stands in the file; "Column 3" where the header cell is empty. */
  readonly header: string
  /** Up to five distinct values that are not empty. */
  readonly samples: readonly string[]
  /** Share of the rows read in which the cell is not empty, 0 to 1. */
  readonly fillRate: number
}

/** What can be said of a file before anyone has mapped it. Reads no more than the first megabyte. */
export interface Inspection {
  readonly dialect: Dialect
  readonly sizeBytes: number
  readonly columns: readonly ColumnProfile[]
  /** The first rows below the header, at most 20. */
  readonly firstRows: readonly SourceRow[]
  /**
   * The nearest rows above the header, at most 20, numbered backwards: the one right above it is -1. Absent where the
   * file was looked at before they were kept.
   */
  readonly rowsAbove?: readonly SourceRow[]
  /** 1-based line of the file on which the header starts; of a spreadsheet its row. */
  readonly headerLine?: number
  /** Rows below the header: counted when the whole file was read, otherwise estimated from its size. */
  readonly rows: { readonly count: number; readonly isExact: boolean }
  /** What was noticed and decided, in words: "The file is encoded in Windows-1252." */
  readonly notices: readonly string[]
}
