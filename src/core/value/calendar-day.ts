/**
 * Reads days of the calendar as people and programs write them.
 *
 * Three ways leave no doubt and are always read: the year first, the month by its name, and
 * digits that only one order can explain ("25/04/2026"). "03/04/2026" needs the order of its column:
 * one cell alone cannot say which part is the month. A year of two digits is told, and where it can
 * belong to two centuries it is not read unless the column says which years are meant.
 */
import { monthOfName, isWeekday } from './month-names.ts'
import { serialDay } from './serial-date.ts'
import { unreadable } from './unreadable.ts'
import { problem } from '../problems.ts'
import { ok, type DateOrder, type ParseSettings, type Parsed } from './value-type.ts'

export type DaySettings = Pick<ParseSettings, 'dateOrder' | 'lastShortYear' | 'serialDates'>

const LONGEST = 40
const ZERO = 48
const HYPHEN = 45
/** Space, hyphen, point, slash. */
const SEPARATORS: ReadonlySet<number> = new Set([32, HYPHEN, 46, 47])

const YEAR_FIRST = /^(\d{4})([-/]|\. ?)(\d{1,2})\2(\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})([-/ ]|\. ?)(\d{1,2})\2(\d{4})$/
const YEAR_SHORT = /^(\d{1,2})([-/ ]|\. ?)(\d{1,2})\2(\d{2})$/
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
const EAST_ASIAN = /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|ª|:e)?(?: of| de| d['’]| di)?[-/., ]{0,2}(\p{L}[\p{L}\p{M}]{2,14})\.?(?: de[l]?)?[-/,. ]{0,2}'?(\d{4}|\d{2})(?: ?г\.?)?$/iu
const NAMED_MONTH_FIRST = /^(\p{L}[\p{L}\p{M}]{2,14})\.?[-/ ]?(\d{1,2})(?:st|nd|rd|th)?[-/., ] ?'?(\d{4}|\d{2})$/iu
const NAMED_YEAR_FIRST = /^(\d{4})[-/. ] ?(\p{L}[\p{L}\p{M}]{2,14})\.?[-/. ](\d{1,2})\.?$/iu
const LEADING_WEEKDAY = /^(\p{L}[\p{L}\p{M}-]{1,14})\.?,? (?=.*\d{2}$)/u
const SERIAL = /^\d{1,6}(?:[.,]\d+)?$/

/** Reads a day as "2026-11-21". @returns a problem when the text is no day, two days, or not in the calendar. */
export function readDay(text: string, settings: DaySettings): Parsed<string> {
  if (isIsoDay(text)) return ok(text)
  const common = readPaddedYearLast(text, settings.dateOrder)
  if (common !== null) return common
  if (text.length > LONGEST) return unreadable('DATE_UNREADABLE', text)
  return readDigits(text, settings) ?? readNamedMonth(text, settings) ?? unreadable('DATE_UNREADABLE', text)
}

function readDigits(text: string, settings: DaySettings): Parsed<string> | null {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return day(text, Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast !== null) {
    return dayInOrder(text, Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), settings.dateOrder)
  }
  const yearShort = YEAR_SHORT.exec(text)
  if (yearShort !== null) {
    const [, first, , second, third] = yearShort
    return shortDay(text, [Number(first), Number(second), Number(third)], settings)
  }
  const [, year, month, date] = COMPACT.exec(text) ?? EAST_ASIAN.exec(text) ?? []
  if (year !== undefined) return day(text, Number(year), Number(month), Number(date))
  return SERIAL.test(text) ? readSerial(text, settings) : null
}

function readSerial(text: string, { serialDates }: DaySettings): Parsed<string> {
  const found = serialDay(Number(text.replace(',', '.')), serialDates ?? '1900')
  if (found === null) return unreadable('DATE_UNREADABLE', text)
  return serialDates === undefined ? unreadable('DATE_IS_NUMBER', text) : ok(found)
}

type Triple = readonly [number, number, number]

/** Where day, month and year of two digits stand. */
const PLACES: { readonly [order in DateOrder]: Triple } = { DMY: [2, 1, 0], MDY: [2, 0, 1], YMD: [0, 1, 2] }

/** The orders in which three groups of digits are a day of the calendar; the year has two digits. */
export const ordersOfShortDay = (parts: Triple): readonly DateOrder[] =>
  (['DMY', 'MDY', 'YMD'] as const).filter((order) => {
    const [year, month, date] = PLACES[order].map((place) => parts[place] ?? 0)
    // 2000 was a leap year: the century is not known yet.
    return isInCalendar(2000 + (year ?? 0), month ?? 0, date ?? 0) || (month === 2 && date === 29)
  })

function shortDay(text: string, parts: Triple, settings: DaySettings): Parsed<string> {
  const orders = settings.dateOrder === undefined ? ordersOfShortDay(parts) : [settings.dateOrder]
  const [order] = orders
  if (order === undefined) return unreadable('DATE_NOT_IN_CALENDAR', text)
  if (orders.length > 1) return unreadable('DATE_AMBIGUOUS', text)
  const [year = 0, month = 0, date = 0] = PLACES[order].map((place) => parts[place] ?? 0)
  return inCentury(text, year, settings, (full) => day(text, full, month, date))
}

/** Whatever rule one follows, "00" to "29" are years after 2000, and "70" to "99" years before. */
const SURELY_UP_TO = 29
const SURELY_FROM = 70

function inCentury(
  text: string,
  twoDigitYear: number,
  { lastShortYear }: DaySettings,
  read: (year: number) => Parsed<string>,
): Parsed<string> {
  if (lastShortYear !== undefined) return read(lastShortYear - ((((lastShortYear - twoDigitYear) % 100) + 100) % 100))
  if (twoDigitYear > SURELY_UP_TO && twoDigitYear < SURELY_FROM) {
    return unreadable('DATE_YEAR_UNSURE', text, { digits: TWO_DIGITS[twoDigitYear] ?? String(twoDigitYear) })
  }
  const year = twoDigitYear + (twoDigitYear <= SURELY_UP_TO ? 2000 : 1900)
  const found = read(year)
  return found.ok ? { ...found, warning: problem('DATE_YEAR_SHORT', { text, year }) } : found
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

function readNamedMonth(text: string, settings: DaySettings): Parsed<string> | null {
  const dayFirst = NAMED_DAY_FIRST.exec(text)
  const first = dayFirst === null ? null : namedDay(text, dayFirst[3], dayFirst[2], dayFirst[1], settings)
  if (first !== null) return first
  const monthFirst = NAMED_MONTH_FIRST.exec(text)
  const second = monthFirst === null ? null : namedDay(text, monthFirst[3], monthFirst[1], monthFirst[2], settings)
  if (second !== null) return second
  const yearFirst = NAMED_YEAR_FIRST.exec(text)
  if (yearFirst !== null) return namedDay(text, yearFirst[1], yearFirst[2], yearFirst[3], settings)
  const [weekday, name = ''] = LEADING_WEEKDAY.exec(text) ?? []
  return weekday !== undefined && isWeekday(name) ? readAfterWeekday(text, text.slice(weekday.length), settings) : null
}

/** The day as it was written counts; a weekday that does not fit it is not looked at. */
function readAfterWeekday(text: string, rest: string, settings: DaySettings): Parsed<string> | null {
  if (LEADING_WEEKDAY.test(rest)) return readNamedMonth(rest, settings)
  const found = readDay(rest, settings)
  return found.ok ? found : unreadable(found.problem.code, text)
}

function namedDay(
  text: string,
  year: string | undefined,
  monthName: string | undefined,
  date: string | undefined,
  settings: DaySettings,
): Parsed<string> | null {
  const month = monthOfName(monthName ?? '')
  if (month === undefined) return null
  return year?.length === 2
    ? inCentury(text, Number(year), settings, (full) => day(text, full, month, Number(date)))
    : day(text, Number(year), month, Number(date))
}

function day(text: string, year: number, month: number, date: number): Parsed<string> {
  if (!isInCalendar(year, month, date)) return unreadable('DATE_NOT_IN_CALENDAR', text)
  const fourDigits = year < 1000 ? String(year).padStart(4, '0') : year
  return ok(`${fourDigits}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}`)
}

/** "00" to "59": days, months, hours, minutes, seconds. */
export const TWO_DIGITS: readonly string[] = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))
