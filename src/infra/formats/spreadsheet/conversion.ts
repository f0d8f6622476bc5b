/**
 * What the program and the process that reads spreadsheets say to each other. The order comes as an
 * argument, what comes back is a line of JSON each.
 */
import type { SheetName, SpreadsheetFormat } from '../../../core/import/dialect.ts'
import type { ProblemDetails } from '../../../core/problems.ts'
import type { RefusalCode } from '../../../core/refusal.ts'
import type { MergedCells } from './sheet-scanner.ts'

export type BookFormat = SpreadsheetFormat | 'ndjson'

export type ConversionOrder =
  /** @property sheet name of the sheet; the one that looks like data when absent */
  | {
      readonly kind: 'look'
      readonly path: string
      readonly sheet?: string
      readonly rows: number
      readonly bytes: number
    }
  | {
      readonly kind: 'convert'
      readonly path: string
      readonly sheet: string
      readonly target: string
      readonly bytes: number
      /** Of the table, as the look at it showed. */
      readonly columns?: number
    }

/** The beginning of a sheet. */
export interface SheetLook {
  readonly format: BookFormat
  readonly sheets: readonly SheetName[]
  readonly sheet: string
  /** The first rows, as the conversion would write them. */
  readonly text: string
  /** The number in the sheet, from 1, of each row of `text` that holds anything. */
  readonly rowNumbers: readonly number[]
  /** Share of the sheet that `text` is; 1 when it is all of it. */
  readonly share: number
  readonly hiddenRows: number
  readonly merges: readonly MergedCells[]
}

export type ConversionMessage =
  | { readonly kind: 'looked'; readonly look: SheetLook }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'converted' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly details: ProblemDetails }
