import { TWO_DIGITS } from './calendar-day.ts'

/** A time as it follows a date: "09:30", "9:30:15.250 PM", "09:30:00Z", "09:30 +02:00". */
export interface TimeOfDay {
  /** Milliseconds since midnight; finer fractions are cut off. */
  readonly ms: number
  /** What the clock is ahead of UTC; absent when the text does not say. */
  readonly offsetMs?: number
}

export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SECOND_MS = 1000

// A date, then "T" or white space, then something that begins like a time: "9:30" or "9 PM".
const DATE_AND_TIME = /^(.+?)(?:[Tt]|,?\s+)(\d{1,2}(?::\d\d|\s?[aApP]\.?[mM]).*)$/
const TIME =
  /^(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?:\s?([aApP])\.?[mM]\.?)?(?:\s?([a-zA-Z]{1,3})?(?:([-+])(\d\d)(?::?(\d\d))?)?)?$/
const UTC_NAMES: ReadonlySet<string> = new Set(['UTC', 'GMT'])
const LONGEST = 80

/** Parts the text into a date and a time; null when it does not end in a time of the day. */
export function splitTime(text: string): { readonly date: string; readonly time: TimeOfDay } | null {
  if (text.length > LONGEST) return null
  const [, date, timeText] = DATE_AND_TIME.exec(text) ?? []
  const time = timeText === undefined ? null : readTime(timeText)
  return date === undefined || time === null ? null : { date, time }
}

function readTime(text: string): TimeOfDay | null {
  const match = TIME.exec(text)
  if (match === null) return null
  const [, hours, minutes, seconds, fraction, half, zone, sign, zoneHours, zoneMinutes] = match
  const hour = hourOfDay(Number(hours), half)
  const minute = Number(minutes ?? 0)
  const second = Number(seconds ?? 0)
  if (hour === null || minute > 59 || second > 59) return null
  const fractionMs = fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3))
  const ms = hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + fractionMs
  if (zone === undefined && sign === undefined) return { ms }
  if (!isZone(zone?.toUpperCase(), sign)) return null
  return withOffset(ms, sign, Number(zoneHours ?? 0), Number(zoneMinutes ?? 0))
}

/** "Z", or a name of UTC, which an offset may follow ("GMT+0100"). Names of other zones mean several of them. */
const isZone = (zone: string | undefined, sign: string | undefined): boolean =>
  zone === undefined || UTC_NAMES.has(zone) || (zone === 'Z' && sign === undefined)

function withOffset(ms: number, sign: string | undefined, hours: number, minutes: number): TimeOfDay | null {
  if (hours > 15 || minutes > 59) return null
  const ahead = hours * HOUR_MS + minutes * MINUTE_MS
  return { ms, offsetMs: sign === '-' ? -ahead : ahead }
}

/** The hour from 0 to 23; null when the clock has no such hour: a 12-hour clock shows neither 0 nor 13. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' || half === 'P' ? 12 : 0)
}

/** "09:30:00.000" for milliseconds since midnight. */
export function clockText(ms: number): string {
  const hour = TWO_DIGITS[Math.floor(ms / HOUR_MS)]
  const minute = TWO_DIGITS[Math.floor(ms / MINUTE_MS) % 60]
  const second = TWO_DIGITS[Math.floor(ms / SECOND_MS) % 60]
  const fraction = ms % SECOND_MS
  return `${hour}:${minute}:${second}.${fraction === 0 ? '000' : String(fraction).padStart(3, '0')}`
}
