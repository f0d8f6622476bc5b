/** Days and instants of records as the date widgets take them. Instants are shown in the reader's own time zone. */
import { now, parseAbsolute, parseDate, today, type CalendarDate, type ZonedDateTime } from '@internationalized/date'
import { timeZone } from '../texts/conventions.ts'

export function readDay(value: unknown): CalendarDate | null {
  try {
    return typeof value === 'string' && value !== '' ? parseDate(value) : null
  } catch {
    return null
  }
}

export function readInstant(value: unknown): ZonedDateTime | null {
  try {
    return typeof value === 'string' && value !== '' ? parseAbsolute(value, timeZone) : null
  } catch {
    return null
  }
}

/** As the server writes instants. */
export const writeInstant = (instant: ZonedDateTime): string => instant.toDate().toISOString()

/** When a day begins for the reader. @returns null for a day that is none: anybody can write an address */
export const startOfDay = (day: unknown, daysLater = 0): string | null =>
  readDay(day)?.add({ days: daysLater }).toDate(timeZone).toISOString() ?? null

export const presentDay = (): CalendarDate => today(timeZone)

/** The present minute: what an instant begins with while it is filled in. */
export const presentMinute = (): ZonedDateTime => now(timeZone).set({ second: 0, millisecond: 0 })
