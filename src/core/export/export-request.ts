/** What an export is asked for, as it is kept with its batch job. */
import type { FieldPath } from '../model/field.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/**
 * `view`: the columns that are shown, in their order, and the identifiers; `all`: every field, what Waybill keeps by
 * itself included; or paths, exactly those.
 */
export type ColumnChoice = 'view' | 'all' | readonly FieldPath[]

export const EXPORT_DELIMITERS = [',', ';', '\t', '|'] as const
export const LINE_ENDS = ['crlf', 'lf'] as const

/** How a CSV file is written. */
export interface ExportDialect {
  readonly delimiter: (typeof EXPORT_DELIMITERS)[number]
  /** Whether it begins with the mark by which Excel knows UTF-8. */
  readonly byteOrderMark: boolean
  readonly lineEnd: (typeof LINE_ENDS)[number]
  readonly decimalSign: '.' | ','
  /** Whether what a spreadsheet would take for a formula is kept from being one. */
  readonly guardFormulas: boolean
}

export interface DialectInput extends Partial<ExportDialect> {
  /** A locale such as `de-CH`: as Excel reads it there with a double click. The others go before it. */
  readonly excelRegion?: string
}

export interface ExportRequest {
  /** Id of a view: its filter, search, sort and columns are meant where nothing else is said. */
  readonly view?: string
  /** As of a list. A filter counts beside that of the view. */
  readonly filter?: unknown
  readonly search?: string
  readonly sort?: readonly string[]
  readonly deleted?: 'exclude' | 'only' | 'include'
  readonly timeZone?: string
  /** Of the selected records only these: what somebody ticked in a list. */
  readonly ids?: readonly string[]
  /** `view` when absent and there is a view, `all` when there is none. */
  readonly columns?: ColumnChoice
  /** With paths: what finds the records again comes beside them, as with a view. */
  readonly addIdentifiers?: boolean
  readonly format: ExportFormat
  readonly dialect?: DialectInput
  /** The file is one of a whole workspace: there is none for who does not see everything. */
  readonly wholeWorkspace?: boolean
  /** Why; an administrator can ask for it. */
  readonly reason?: string
}
