/**
 * Numbers, exact: a value is decimal text, never a float.
 *
 * The canonical text has no "+", no leading zeros, no zeros at the end of the decimals and no bare
 * point, so that equal numbers have equal text: "+1,234.50" → "1234.5", "-0.0" → "0".
 */
import { undress, type DressedNumber } from './number-dress.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type ParseSettings, type Parsed } from './value-type.ts'

type DecimalSign = '.' | ','

const LONGEST = 1000
const ZERO = 48
const MINUS = 45
const POINT = 46

// Sign, currency sign, sign, digits with separators, exponent, currency sign. There may be one of each pair.
const WRITTEN =
  /^([-+\u2212]?)(?:([$€£¥])\s?)?([-+\u2212]?)(\d(?:[\d.,'’ \u00A0\u2009\u202F]*[\d.,])?|[.,]\d+)(?:[eE]([-+]?\d{1,5}))?(?:\s?([$€£¥]))?$/
// Thousands are parted by the same sign throughout; in the Indian way only the last group has three digits.
const GROUPED = /^[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*$/
const GROUPED_INDIAN = /^[1-9]\d?(\D)\d{2}(?:\1\d{2})*\1\d{3}$/
const ONE_COMMA = /^[1-9]\d{0,2},\d{3}$/
const DIGITS = /^\d*$/

export const numberCodec: Codec<string> = {
  type: 'number',
  reader: numberReader,
  format: (value) => exactDecimal(value) ?? value,
}

function numberReader(settings: ParseSettings): (text: string) => Parsed<string> {
  const { decimalSign } = settings
  const isPointUnsure = settings.isPointUnsure === true && decimalSign === undefined
  return (text) => {
    const isUnsure = isPointUnsure && text.includes('.') && hasUnsurePoint(text)
    if (!isUnsure && isCanonical(text) && (decimalSign !== ',' || !text.includes('.'))) return ok(text)
    const money = decimalSign === ',' || isUnsure ? null : readMoney(text)
    if (money !== null) return ok(money)
    if (isUnsure) return unreadable('NUMBER_AMBIGUOUS', text)
    const number = readWritten(text, decimalSign)
    if (number.ok) return ok(number.value)
    return number.code === 'NUMBER_AMBIGUOUS' ? unreadable(number.code, text) : readDressed(text, settings)
  }
}

/** Three digits behind the only point of a number: it may part thousands. */
const UNSURE_POINT = /^[^\d,]*[1-9]\d{0,2}\.\d{3}[^\d.,]*$/

/** True for "1.234", which in a column that does not say otherwise may be a thousand. */
export const hasUnsurePoint = (text: string): boolean => UNSURE_POINT.test(text)

/** Reads numbers in brackets, with currencies, percent signs, and letters for thousands. */
function readDressed(text: string, settings: ParseSettings): Parsed<string> {
  const dressed = undress(text)
  if (dressed === null) return unreadable('NUMBER_UNREADABLE', text)
  if (dressed.isPercent && settings.percent === undefined) return unreadable('NUMBER_PERCENT', text)
  // "1.234k" is a thousand and a bit, or a million and a bit.
  const isUnsure = settings.decimalSign === undefined && dressed.power > 0 && hasUnsurePoint(dressed.digits)
  if (isUnsure) return unreadable('NUMBER_AMBIGUOUS', text)
  const number = readWritten(dressed.digits, settings.decimalSign)
  if (!number.ok) return unreadable(number.code, text)
  return ok(timesPowerOfTen(number.value, powerOf(dressed, settings)))
}

const powerOf = ({ isPercent, power }: DressedNumber, { percent }: ParseSettings): number =>
  isPercent && percent === 'fraction' ? -2 : power

function timesPowerOfTen(value: string, power: number): string {
  return power === 0 ? value : (exactDecimal(`${value}e${power}`) ?? value)
}

/** The canonical form of a number with a point for its decimals, or null if it is none. */
export function exactDecimal(text: string): string | null {
  if (isCanonical(text)) return text
  const number = readWritten(text, '.')
  return number.ok ? number.value : null
}

/**
 * True for text that is its own canonical form, as most cells are.
 *
 * A scan of the characters is twice as fast here as a regular expression.
 */
function isCanonical(text: string): boolean {
  const { length } = text
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  if (length === start || length > 20) return false
  let point = -1
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === POINT && point === -1) point = at
    else if (code < ZERO || code > ZERO + 9) return false
  }
  if (point === start || (point !== -1 && text.charCodeAt(length - 1) <= ZERO)) return false
  if (text.charCodeAt(start) !== ZERO) return true
  return point === start + 1 || (length === 1 && point === -1)
}

const MONEY = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/
const LONGEST_MONEY = 30

/** Reads "1234.50" and "1,234.50", which columns of money are full of, as `readWritten` would; null for all else. */
function readMoney(text: string): string | null {
  if (text.length > LONGEST_MONEY || !MONEY.test(text)) return null
  const trimmed = withoutZerosAtEnd(text.replaceAll(',', ''))
  const value = trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed
  return value === '-0' ? '0' : value
}

type Read = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: NumberFailure }
type NumberFailure = 'NUMBER_UNREADABLE' | 'NUMBER_AMBIGUOUS'

const UNREADABLE: Read = { ok: false, code: 'NUMBER_UNREADABLE' }
const AMBIGUOUS: Read = { ok: false, code: 'NUMBER_AMBIGUOUS' }

function readWritten(text: string, decimalSign: DecimalSign | undefined): Read {
  if (text.length > LONGEST * 2) return UNREADABLE
  const [, before = '', leading, after = '', digits = '', exponent, trailing] = WRITTEN.exec(text) ?? []
  if (digits === '' || (before !== '' && after !== '') || (leading !== undefined && trailing !== undefined)) {
    return UNREADABLE
  }
  if (exponent === undefined && decimalSign === undefined && isAmbiguous(digits)) return AMBIGUOUS
  const at = digits.lastIndexOf(decimalSign ?? decimalSignOf(digits, exponent !== undefined))
  const whole = at === -1 ? digits : digits.slice(0, at)
  const fraction = at === -1 ? '' : digits.slice(at + 1)
  const wholeDigits = exponent === undefined ? ungroup(whole) : whole
  if (wholeDigits === null || !DIGITS.test(wholeDigits) || !DIGITS.test(fraction)) return UNREADABLE
  const sign = before + after
  return exponent === undefined
    ? canonical(sign, wholeDigits, fraction)
    : shifted(sign, wholeDigits, fraction, Number(exponent))
}

/** "1,234" can be a thousand or a little more than one. A lone point is always the decimal sign: we write it so. */
const isAmbiguous = (digits: string): boolean => ONE_COMMA.test(digits)

/**
 * The decimal sign that the text itself shows, or a character that it does not hold. Of a point and
 * a comma the later one is the decimal sign; one that occurs twice parts thousands.
 */
function decimalSignOf(digits: string, hasExponent: boolean): string {
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  const last = point > comma ? '.' : ','
  if (point !== -1 && comma !== -1) return last
  const occursOnce = digits.indexOf(last) === digits.lastIndexOf(last)
  return occursOnce || hasExponent ? last : 'none'
}

/** The digits before the decimal sign without thousands signs; null if those stand in the wrong places. */
function ungroup(whole: string): string | null {
  if (DIGITS.test(whole)) return whole
  const thousandsSign = (GROUPED.exec(whole) ?? GROUPED_INDIAN.exec(whole))?.[1]
  return thousandsSign === undefined ? null : whole.replaceAll(thousandsSign, '')
}

/** The number with its decimal point moved to the right, or to the left for a negative exponent. */
function shifted(sign: string, whole: string, fraction: string, exponent: number): Read {
  if (whole.length + fraction.length + Math.abs(exponent) > LONGEST) return UNREADABLE
  const digits = '0'.repeat(Math.max(0, -exponent)) + whole + fraction + '0'.repeat(Math.max(0, exponent))
  const point = Math.max(0, -exponent) + whole.length + exponent
  return canonical(sign, digits.slice(0, point), digits.slice(point))
}

function canonical(sign: string, whole: string, fraction: string): Read {
  if (whole.length + fraction.length > LONGEST || (whole === '' && fraction === '')) return UNREADABLE
  const before = withoutLeadingZeros(whole) || '0'
  const after = withoutZerosAtEnd(fraction)
  const value = after === '' ? before : `${before}.${after}`
  return { ok: true, value: value === '0' || sign === '' || sign === '+' ? value : `-${value}` }
}

function withoutLeadingZeros(digits: string): string {
  let first = 0
  while (digits.charCodeAt(first) === ZERO) first++
  return digits.slice(first)
}

function withoutZerosAtEnd(digits: string): string {
  let end = digits.length
  while (end > 0 && digits.charCodeAt(end - 1) === ZERO) end--
  return digits.slice(0, end)
}
