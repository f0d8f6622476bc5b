/** Numbers, dates and plurals in the reader's own conventions. */

import { inTimeZone, locale } from './conventions.ts'
import { language, type Language } from './language.ts'

const numberFormat = new Intl.NumberFormat(locale)
const roundFormat = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
const pluralRules = new Intl.PluralRules(language)
const dateFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
const dateTimeFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', ...inTimeZone })
const relativeFormat = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'long' })
const listFormat = new Intl.ListFormat(language, { type: 'conjunction' })
const orFormat = new Intl.ListFormat(language, { type: 'disjunction' })

export const number = (value: number): string => numberFormat.format(value)

const decimalFormats = new Map<number | null, Intl.NumberFormat>()
const amountFormat = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 20,
  trailingZeroDisplay: 'stripIfInteger',
})

/** An amount of money that nothing says the decimals of: whole, or with two of them at least. */
export const amount = (value: number): string => amountFormat.format(value)

/** @param decimals how many are shown; null: as many as there are */
export function decimal(value: number, decimals: number | null): string {
  const known = decimalFormats.get(decimals)
  const digits =
    decimals === null
      ? { maximumFractionDigits: 20 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const format = known ?? new Intl.NumberFormat(locale, digits)
  decimalFormats.set(decimals, format)
  return format.format(value)
}

/** What the reader's numbers are written with. */
export function numberSigns(): { readonly group: string; readonly decimal: string } {
  const parts = numberFormat.formatToParts(-123_456.7)
  const sign = (type: 'group' | 'decimal', otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise
  return { group: sign('group', ','), decimal: sign('decimal', '.') }
}

/** For estimates: no more digits than they deserve. */
export const roundNumber = (value: number): string => roundFormat.format(value)

/** 99.9 % of rows is not all of them: only a whole is shown as 100 %. */
export function percent(share: number): string {
  return percentFormat.format(share < 1 ? Math.min(share, 0.99) : 1)
}

export const plural = (count: number, one: string, other: string): string =>
  `${number(count)} ${pluralRules.select(count) === 'one' ? one : other}`

export const list = (items: readonly string[]): string => listFormat.format(items)
export const either = (items: readonly string[]): string => orFormat.format(items)

/** A calendar day such as "2026-11-21" is the same day everywhere. */
export function date(iso: string): string {
  const day = new Date(`${iso}T00:00:00`)
  return Number.isNaN(day.getTime()) ? iso : dateFormat.format(day)
}

const dayInNameFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...inTimeZone })
const timeInNameFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', ...inTimeZone })

/** A moment as a part of a file's name, which no colon may be in: "21 Nov 14.05". */
export const momentInName = (moment: Date): string =>
  `${dayInNameFormat.format(moment)} ${timeInNameFormat.format(moment).replace(':', '.')}`

export function dateTime(iso: string): string {
  const instant = new Date(iso)
  return Number.isNaN(instant.getTime()) ? iso : dateTimeFormat.format(instant)
}

const timeFormat = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', ...inTimeZone })

/** "2:05:09 PM", of a moment of a day that is known. */
export const timeOfDay = (iso: string): string => timeFormat.format(new Date(iso))

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const momentDayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...inTimeZone })

/** "2 minutes ago"; from a week on, the day itself. */
export function timeAgo(iso: string, now: number = Date.now()): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000)
  const age = Math.abs(seconds)
  if (age < 45) return relativeFormat.format(0, 'second')
  if (age < 45 * MINUTE) return relativeFormat.format(Math.round(seconds / MINUTE), 'minute')
  if (age < 22 * HOUR) return relativeFormat.format(Math.round(seconds / HOUR), 'hour')
  if (age < 7 * DAY) return relativeFormat.format(Math.round(seconds / DAY), 'day')
  return momentDayFormat.format(new Date(iso))
}

/** "4 s", "2 min 5 s", "1 h 20 min": two units at most. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < MINUTE) return `${whole} s`
  if (whole < HOUR) return joinUnits(Math.floor(whole / MINUTE), 'min', whole % MINUTE, 's')
  const minutes = Math.round(whole / MINUTE)
  return joinUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min')
}

const joinUnits = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${number(large)} ${largeUnit}` : `${number(large)} ${largeUnit} ${small} ${smallUnit}`

const UNITS: { readonly [language in Language]: readonly string[] } = {
  en: ['bytes', 'KB', 'MB', 'GB', 'TB'],
  fr: ['octets', 'Ko', 'Mo', 'Go', 'To'],
}

/** In steps of 1024, as the server tells its limits. */
export function fileSize(bytes: number): string {
  const units = UNITS[language]
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** power
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1 })
  return `${shown.format(value)} ${units[power]}`
}
