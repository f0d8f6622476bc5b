/** The one text that stands for a number of a spreadsheet: exact, and without its decoration. */
import { DECIMAL_MARK, LOST_DIGITS_MARK } from '../../../core/import/cell-mark.ts'
import { fillMask, type NumberFormat } from './number-format.ts'

/** What every spreadsheet shows and keeps of a number. The double behind it has noise in its 16th and 17th digit. */
const KEPT_DIGITS = 15

const DAY_MS = 86_400_000
const SECOND_MS = 1000

/** Days before the first of the 1904 system, counted in that of 1900. */
const DAYS_1904 = 1462

/** 9999-12-31. */
const LAST_SERIAL = 2_958_465

export function numberText(value: number, format: NumberFormat, is1904: boolean): string {
  if (!Number.isFinite(value)) return String(value)
  switch (format.kind) {
    case 'plain':
      return withDecimalMark(plainNumber(value))
    case 'percent':
      return `${shiftPoint(plainNumber(value))}%`
    case 'mask':
      return maskedNumber(value, format.mask)
    case 'duration':
      return durationText(value)
    case 'date':
    case 'date-time':
    case 'time':
      return dateText(value, format.kind, is1904)
  }
}

const withDecimalMark = (text: string): string => (text.includes('.') ? DECIMAL_MARK + text : text)

/** Decimal text, never with an exponent; marked where the spreadsheet cannot have kept all the digits typed. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return wholeNumber(value)
  return withoutExponent(String(Number(value.toPrecision(KEPT_DIGITS))))
}

/**
 * Of 17 digits and more, the last ones are lost. Excel keeps 15, and puts zeros for the rest: a number
 * of 16 digits that ends in a zero may have ended otherwise.
 */
function wholeNumber(value: number): string {
  const size = Math.abs(value)
  if (size < 1e15) return String(value === 0 ? 0 : value)
  const text = withoutExponent(String(value))
  return size >= 1e16 || text.endsWith('0') ? LOST_DIGITS_MARK + text : text
}

function withoutExponent(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(text)
  if (parts === null) return text
  const [, sign = '', first = '', rest = '', exponent = '0'] = parts
  const shift = Number(exponent)
  const digits = first + rest
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
  return `${sign}${digits.padEnd(shift + 1, '0')}`
}

/** The same digits times a hundred, exactly: floats would make 0.07 times 100 into 7.000000000000001. */
function shiftPoint(text: string): string {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '0', decimals = ''] = text.slice(sign.length).split('.')
  const filled = decimals.padEnd(2, '0')
  const moved = `${whole}${filled.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = filled.slice(2)
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`
}

function maskedNumber(value: number, mask: string): string {
  if (!Number.isInteger(value) || value < 0) return plainNumber(value)
  const text = plainNumber(value)
  return text.startsWith(LOST_DIGITS_MARK)
    ? LOST_DIGITS_MARK + fillMask(mask, text.slice(LOST_DIGITS_MARK.length))
    : fillMask(mask, text)
}

function dateText(serial: number, kind: 'date' | 'date-time' | 'time', is1904: boolean): string {
  const inSystem1900 = is1904 ? serial + DAYS_1904 : serial
  if (inSystem1900 < 0 || inSystem1900 > LAST_SERIAL + 1) return plainNumber(serial)
  let days = Math.floor(inSystem1900)
  let timeMs = Math.round((inSystem1900 - days) * DAY_MS)
  if (timeMs === DAY_MS) {
    days += 1
    timeMs = 0
  }
  const isTimeAlone = kind === 'time' && Math.floor(serial) === 0
  if (isTimeAlone) return clockText(timeMs)
  const day = dayText(days, is1904)
  return kind === 'date' && timeMs === 0 ? day : `${day}T${clockText(timeMs)}`
}

const days = new Map<number, string>()
const MOST_REMEMBERED = 100_000

/** Most columns of dates have few of them: each is written out once. */
function dayText(serial: number, is1904: boolean): string {
  const known = days.get(serial)
  if (known !== undefined) return known
  const text = makeDay(serial, is1904)
  if (days.size < MOST_REMEMBERED) days.set(serial, text)
  return text
}

/**
 * The system of 1900 counts a 29 February 1900, which never was: before it, the days are one off. That
 * day itself, and day 0, are written as Excel shows them and are found to be in no calendar.
 */
function makeDay(serial: number, is1904: boolean): string {
  if (!is1904 && serial === 60) return '1900-02-29'
  if (!is1904 && serial === 0) return '1900-01-00'
  const days = serial < 60 && !is1904 ? serial + 1 : serial
  return new Date((days - DAYS_TO_1970) * DAY_MS).toISOString().slice(0, 10)
}

/** Serial of 1970-01-01. */
const DAYS_TO_1970 = 25_569

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

function clockText(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS)
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  const rest = ms % SECOND_MS
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`
}

function durationText(value: number): string {
  const seconds = Math.round(Math.abs(value) * 86_400)
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return value < 0 ? `-${text}` : text
}
