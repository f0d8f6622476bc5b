/** Who asks, when and where: what "me", "today" and a day without its time zone mean in a filter. */
import { Refusal } from '../refusal.ts'

export interface Standpoint {
  readonly memberId: string
  readonly nowMs: number
  /** IANA name: its days count. */
  readonly timeZone: string
}

/** @throws Refusal REQUEST_INVALID when there is no such zone */
export function requireTimeZone(timeZone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId
  } catch {
    throw new Refusal('REQUEST_INVALID', { reason: `there is no time zone "${timeZone}"; write it as Europe/Paris` })
  }
}

/** The day that it is there: "2026-11-21". */
export const todayOf = ({ nowMs, timeZone }: Standpoint): string =>
  Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The instant at which a day begins there, which is not always midnight. */
export const startOfDay = ({ timeZone }: Standpoint, day: string): string =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds).toISOString()

export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
