/**
 * Reads days of the calendar as people and programs write them.
 *
 * Three ways leave no doubt and are always read: the year first, the month by its English name, and
 * digits that only one order can explain ("25/04/2026"). "03/04/2026" needs the order of its column:
 * one cell alone cannot say which part is the month. Years have four digits.
 */
import { unreadable } from './unreadable.ts'
import { ok, type DateOrder, type Parsed } from './value-type.ts'

const LONGEST = 40
const ZERO = 48
const HYPHEN = 45
/** Space, hyphen, point, slash. */
const SEPARATORS: ReadonlySet<number> = new Set([32, HYPHEN, 46, 47])

const YEAR_FIRST = /^(\d{4})([-/]|\. ?)(\d{1,2})\2(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})([-/ ]|\. ?)(\d{1,2})\2(\d{4})$/
const NAMED_DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/., ]? ?([a-z]{3,9})\.?[-/, ]? ?(\d{4})$/i
const NAMED_MONTH_FIRST = /^([a-z]{3,9})\.?[-/ ]?(\d{1,2})(?:st|nd|rd|th)?[-/., ] ?(\d{4})$/i
const NAMED_YEAR_FIRST = /^(\d{4})[-/. ]([a-z]{3,9})[-/. ](\d{1,2})$/i

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH_OF_NAME: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, index) => [name, index + 1] as const),
  ...MONTHS.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
])

/** Reads a day as "2026-11-21". @returns a problem when the text is no day, two days, or not in the calendar. */
export function readDay(text: string, order: DateOrder | undefined): Parsed<string> {
  if (isIsoDay(text)) return ok(text)
  const common = readPaddedYearLast(text, order)
  if (common !== null) return common
  if (text.length > LONGEST) return unreadable('DATE_UNREADABLE', text)
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return day(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    return dayInOrder(text, Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), order)
  }
  return readNamedMonth(text)
}

/** True for "2026-11-21" when the calendar has such a day: nearly every cell of a clean column. */
export function isIsoDay(text: string): boolean {
  return text.length === 10 && startsWithIsoDay(text)
}

/** As `isIsoDay`, for the first ten characters. */
export function startsWithIsoDay(text: string): boolean {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  return isInCalendar(year, twoDigits(text, 5), twoDigits(text, 8))
}

/** The number that two characters of the text write, NaN if they are not both digits. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function isInCalendar(year: number, month: number, date: number): boolean {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1)) return false
  if (date <= 28) return true
  if (month === 2) return date === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date <= 30 || (date === 31 && (month < 8 ? month % 2 === 1 : month % 2 === 0))
}

/** Reads "25/04/2026", the usual form of a local date, as the expressions would; null for all else. */
function readPaddedYearLast(text: string, order: DateOrder | undefined): Parsed<string> | null {
  const separator = text.charCodeAt(2)
  if (text.length !== 10 || separator !== text.charCodeAt(5) || !SEPARATORS.has(separator)) return null
  const first = twoDigits(text, 0)
  const second = twoDigits(text, 3)
  const year = twoDigits(text, 6) * 100 + twoDigits(text, 8)
  return Number.isNaN(first + second + year) ? null : dayInOrder(text, first, second, year, order)
}

function dayInOrder(
  text: string,
  first: number,
  second: number,
  year: number,
  order: DateOrder | undefined,
): Parsed<string> {
  if (order === 'DMY') return day(text, year, second, first)
  if (order === 'MDY') return day(text, year, first, second)
  if (first <= 12 && second <= 12 && first !== second) return unreadable('DATE_AMBIGUOUS', text)
  return first > 12 ? day(text, year, second, first) : day(text, year, first, second)
}

function readNamedMonth(text: string): Parsed<string> {
  const dayFirst = NAMED_DAY_FIRST.exec(text)
  if (dayFirst !== null) return namedDay(text, dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = NAMED_MONTH_FIRST.exec(text)
  if (monthFirst !== null) return namedDay(text, monthFirst[3], monthFirst[1], monthFirst[2])
  const yearFirst = NAMED_YEAR_FIRST.exec(text)
  return namedDay(text, yearFirst?.[1], yearFirst?.[2], yearFirst?.[3])
}

function namedDay(
  text: string,
  year: string | undefined,
  monthName: string | undefined,
  date: string | undefined,
): Parsed<string> {
  const month = MONTH_OF_NAME.get(monthName?.toLowerCase() ?? '')
  return month === undefined ? unreadable('DATE_UNREADABLE', text) : day(text, Number(year), month, Number(date))
}

function day(text: string, year: number, month: number, date: number): Parsed<string> {
  if (!isInCalendar(year, month, date)) return unreadable('DATE_NOT_IN_CALENDAR', text)
  const fourDigits = year < 1000 ? String(year).padStart(4, '0') : year
  return ok(`${fourDigits}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}`)
}

/** "00" to "59": days, months, hours, minutes, seconds. */
export const TWO_DIGITS: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))
