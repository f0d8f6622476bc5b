/**
 * What the whole file says about one mapped column. It depends on the file and the field alone, not on
 * what has been decided: decisions and questions are made of it anew whenever something is chosen.
 */
import type { FieldPath } from '../../model/field.ts'

/** Cells that say the same thing about their column. */
export interface Evidence {
  readonly count: number
  /** The first rows that show it. */
  readonly rows: readonly number[]
  /** Their texts, each one once. */
  readonly samples: readonly string[]
  /** The same texts with the first row of each; absent in profiles of earlier versions. */
  readonly cells?: readonly EvidenceCell[]
}

export interface EvidenceCell {
  readonly row: number
  readonly text: string
}

/**
 * What cells can show:
 *
 *   order:DMY|MDY          a date that can be read in these orders, and in no other
 *   shortYear, disputedYear a year of two digits; one that two centuries may have
 *   serial                 a number where a date should be
 *   zoneless               a time that names no zone
 *   point, comma           the decimal sign of this number
 *   loneComma, lonePoint   "1,234", "1.234": the sign may part thousands
 *   percent                a percentage
 *   currency:$             an amount with this currency, as written
 *   yes, no, cross         a boolean
 *   national               a phone number without a country code
 *   unreadable             no date, no number, neither yes nor no
 *   blankWord              "N/A", "-" and the like
 */
export type Sign = string

export interface DistinctValue {
  readonly text: string
  readonly count: number
  /** The first row that has it. */
  readonly row: number
}

export interface ColumnStats {
  /** 0-based column of the file. */
  readonly index: number
  readonly path: FieldPath
  readonly filled: number
  readonly blank: number
  /** The most frequent first; at most `MOST_DISTINCT`. Empty where the column has more and each cell is its own. */
  readonly distinct: readonly DistinctValue[]
  /** Cells whose text is not among `distinct`. */
  readonly more: number
  readonly signs: Readonly<Record<Sign, Evidence>>
}

export interface FileProfile {
  readonly rows: number
  /** One per column of the layout, in its order; null for one that has nothing to be found out. */
  readonly columns: readonly (ColumnStats | null)[]
}

export const MOST_DISTINCT = 1000
