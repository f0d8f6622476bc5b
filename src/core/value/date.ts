import { isIsoDay, readDay, type DaySettings } from './calendar-day.ts'
import { readPlainUtc } from './date-time.ts'
import { splitTime } from './time-of-day.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type ParseSettings, type Parsed } from './value-type.ts'

/** A day: "2026-11-21". A time after the date is left away and its zone ignored: the day is the one that was written. */
export const dateCodec: Codec<string> = {
  type: 'date',
  reader: dateReader,
  format: (value) => value,
}

function dateReader(settings: ParseSettings): (text: string) => Parsed<string> {
  return (text) => (isIsoDay(text) ? ok(text) : readDate(text, settings))
}

function readDate(text: string, settings: DaySettings): Parsed<string> {
  const instant = readPlainUtc(text)
  if (instant?.ok === true) return ok(instant.value.slice(0, 10))
  const day = readDay(text, settings)
  if (day.ok || day.problem.code !== 'DATE_UNREADABLE') return day
  const parts = splitTime(text)
  if (parts === null) return day
  const dayAlone = readDay(parts.date, settings)
  return dayAlone.ok ? dayAlone : unreadable(dayAlone.problem.code, text)
}
