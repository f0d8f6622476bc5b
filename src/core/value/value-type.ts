/**
 * The types of value that one column can hold, and what a codec for such a type does.
 *
 * How a value looks in TypeScript:
 *   text, email, phone, link, currencyCode, select, uuid, reference  string
 *   number                                                          decimal text, exact: "1234.50"
 *   boolean                                                         boolean
 *   date                                                            "2026-11-21"
 *   dateTime                                                        "2026-11-21T09:30:00.000Z"
 *   emailList, phoneList, linkList, multiSelect, textList            string[]
 *   rating                                                          integer 1 to 5
 *   json                                                            canonical JSON text
 */
import type { Problem } from '../problems.ts'

export const VALUE_TYPES = [
  'text',
  'number',
  'boolean',
  'date',
  'dateTime',
  'email',
  'emailList',
  'phone',
  'phoneList',
  'link',
  'linkList',
  'currencyCode',
  'select',
  'multiSelect',
  'textList',
  'rating',
  'json',
  'uuid',
  'reference',
] as const

export type ValueType = (typeof VALUE_TYPES)[number]

export type Value = string | number | boolean | readonly string[]

export type DateOrder = 'YMD' | 'DMY' | 'MDY'

/** One choice of a select or multi-select field. `value` is the API name, stored in records. */
export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly color?: string
}

/** What a whole column has decided about how its cells are read. */
export interface ParseSettings {
  /** Order of all-digit dates. Absent: only unambiguous dates are read. */
  readonly dateOrder?: DateOrder
  /** Sign before the decimals. Absent: only numbers that read the same either way. */
  readonly decimalSign?: '.' | ','
  /** The column leaves it open whether a lone point parts thousands: "1.234" is two numbers then. */
  readonly isPointUnsure?: boolean
  /** What "12 %" is kept as: 12 or 0.12. Absent: percentages are not read. */
  readonly percent?: 'number' | 'fraction'
  /** The currency that a sign of several currencies stands for in this column. */
  readonly currency?: string
  /** Numbers in a column of dates count days, as spreadsheets do, from the beginning of this year. */
  readonly serialDates?: '1900' | '1904'
  /** The last year that two digits can mean: with 2029, "29" is 2029 and "30" is 1930. */
  readonly lastShortYear?: number
  /** In a column without other words for yes, a cross says yes. */
  readonly isCrossYes?: boolean
  /** Two-letter country that numbers without a country code belong to. */
  readonly phoneCountry?: string
  /** IANA zone of date-times that carry none. Absent: UTC. */
  readonly timeZone?: string
  readonly options?: readonly SelectOption[]
  /** An open list takes values that are not among its options. */
  readonly openOptions?: boolean
  /** Of a list of options: what an element is to be read as, by its folded text; null leaves it out. */
  readonly elements?: Readonly<Record<string, string | null>>
}

/**
 * What a cell says. A warning rides along with a value that was taken; a problem means that there
 * is no value.
 */
export type Parsed<T extends Value = Value> =
  | { readonly ok: true; readonly value: T; readonly warning?: Problem }
  | { readonly ok: false; readonly problem: Problem }

/** Reads and writes one type of value. `format` writes what `parse` reads back to the same value. */
export interface Codec<T extends Value = Value> {
  readonly type: ValueType
  /**
   * Makes the reader of one column. Work that does not depend on the cell (option lookups, date
   * patterns) happens here once; the returned function runs once per cell of the file.
   *
   * @param settings what was decided for the whole column
   * @returns a function that takes a cell's text, trimmed and not empty
   */
  reader(settings: ParseSettings): (text: string) => Parsed<T>
  /** The canonical text of a value: what exports write and what two equal values share. */
  format(value: T): string
  /** The form in which two spellings of the same thing are equal. Absent: the formatted text itself. */
  normalForm?(value: T, settings?: ParseSettings): string
}

export const ok = <T extends Value>(value: T): Parsed<T> => ({ ok: true, value })
