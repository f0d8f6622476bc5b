import { readDay, startsWithIsoDay, twoDigits, type DaySettings } from './calendar-day.ts'
import { isLikelySerial, serialTimeMs } from './serial-date.ts'
import { DAY_MS, clockText, splitTime } from './time-of-day.ts'
import { zoneClock } from './time-zone.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type ParseSettings, type Parsed } from './value-type.ts'

const YEAR_1_MS = -62_135_596_800_000
const YEAR_10000_MS = 253_402_300_800_000
const SPACE = 32
const COLON = 58
const UPPER_T = 84

/** An instant in UTC: "2026-11-21T09:30:00.000Z". A date without a time is its midnight. */
export const dateTimeCodec: Codec<string> = {
  type: 'dateTime',
  reader: dateTimeReader,
  format: (value) => value,
}

/** What a clock is ahead of UTC at a local time, both in milliseconds. */
type OffsetAt = (localMs: number) => number

function dateTimeReader(settings: ParseSettings): (text: string) => Parsed<string> {
  const { timeZone = 'UTC' } = settings
  if (timeZone === 'UTC') return (text) => readPlainUtc(text) ?? readAny(text, settings, null)
  const offsetAt = zoneClock(timeZone)
  return (text) => (text.endsWith('Z') ? readPlainUtc(text) : null) ?? readAny(text, settings, offsetAt)
}

/** Reads "2026-11-21T09:30:00.000Z", and with less detail, without computing anything; null for all else. */
export function readPlainUtc(text: string): Parsed<string> | null {
  if (!startsWithIsoDay(text)) return null
  const separator = text.charCodeAt(10)
  if ((separator !== UPPER_T && separator !== SPACE) || text.charCodeAt(13) !== COLON) return null
  if (!(twoDigits(text, 11) <= 23 && twoDigits(text, 14) <= 59)) return null
  if (text.length === 16) return ok(`${text.slice(0, 10)}T${text.slice(11)}:00.000Z`)
  if (text.charCodeAt(16) !== COLON || !(twoDigits(text, 17) <= 59)) return null
  const tail = text.slice(19)
  if (tail === '' || tail === 'Z') return ok(`${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`)
  return separator === UPPER_T && /^\.\d{3}Z$/.test(tail) ? ok(text) : null
}

/** @param offsetAt for times without an offset of their own; null takes them for UTC */
function readAny(text: string, settings: DaySettings, offsetAt: OffsetAt | null): Parsed<string> {
  const { date, time } = splitTime(text) ?? { date: text, time: timeOfSerial(text, settings) }
  const day = readDay(date, settings)
  if (!day.ok) {
    return unreadable(day.problem.code === 'DATE_UNREADABLE' ? 'DATE_TIME_UNREADABLE' : day.problem.code, text)
  }
  const offsetMs = time.offsetMs ?? offsetAt?.(startOfDay(day.value) + time.ms) ?? 0
  const utcMs = time.ms - offsetMs
  // Mostly the same day, which saves the way over a `Date`.
  if (utcMs >= 0 && utcMs < DAY_MS) return { ...day, value: `${day.value}T${clockText(utcMs)}Z` }
  const instantMs = startOfDay(day.value) + utcMs
  if (instantMs < YEAR_1_MS || instantMs >= YEAR_10000_MS) return unreadable('DATE_NOT_IN_CALENDAR', text)
  return { ...day, value: new Date(instantMs).toISOString() }
}

interface WrittenTime {
  readonly ms: number
  readonly offsetMs?: number
}

/** The time behind the point of a day that a spreadsheet counted. */
function timeOfSerial(text: string, { serialDates }: DaySettings): WrittenTime {
  const serial = serialDates === undefined ? Number.NaN : Number(text.replace(',', '.'))
  return { ms: isLikelySerial(serial) ? serialTimeMs(serial) : 0 }
}

const YEARS_400_MS = 146_097 * DAY_MS

/** Midnight in UTC of a day such as "2026-11-21", in milliseconds since 1970. */
function startOfDay(isoDay: string): number {
  // The calendar repeats every 400 years. `Date.UTC` would take the years 1 to 99 for those after 1900.
  const year = Number(isoDay.slice(0, 4)) + 400
  return Date.UTC(year, twoDigits(isoDay, 5) - 1, twoDigits(isoDay, 8)) - YEARS_400_MS
}
