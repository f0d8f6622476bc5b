/** How the cells of one column are written, as a person says it. What is absent is found out from the whole column. */
import type { DateOrder, ParseSettings } from './value-type.ts'

export interface ColumnFormat {
  readonly dateOrder?: DateOrder
  readonly decimalSign?: '.' | ','
  /** What "12 %" is kept as: 12 or 0.12. */
  readonly percent?: 'number' | 'fraction'
  /** ISO 4217: of amounts that name no currency, or one by a sign of several. */
  readonly currency?: string
  /** Numbers count days, as spreadsheets do. */
  readonly serialDates?: '1900' | '1904'
  /** The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930. */
  readonly lastShortYear?: number
  /** ISO 3166, two letters. */
  readonly phoneCountry?: string
  /** IANA name. */
  readonly timeZone?: string
  /** Texts that stand for a blank cell, without regard to case: "N/A", "-". Replaces the import's own list. */
  readonly blankWords?: readonly string[]
}

export const FORMAT_KEYS = [
  'dateOrder',
  'decimalSign',
  'percent',
  'currency',
  'serialDates',
  'lastShortYear',
  'phoneCountry',
  'timeZone',
  'blankWords',
] as const satisfies readonly (keyof ColumnFormat)[]

/** The part of a format that codecs know. */
export function settingsOfFormat(format: ColumnFormat): ParseSettings {
  const { blankWords, ...settings } = format
  return blankWords === undefined ? format : settings
}

/** The format with changes in it; null takes a decision back. Undefined when nothing is decided. */
export function changeFormat(before: ColumnFormat | undefined, change: FormatChange): ColumnFormat | undefined {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as ColumnFormat)
}

export type FormatChange = { readonly [key in keyof ColumnFormat]?: ColumnFormat[key] | null }
