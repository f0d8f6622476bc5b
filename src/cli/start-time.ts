/** The moment that `--at` names: on the clock of a time zone, which is this machine's unless another one is told. */
import { usageFailure, type CommandFailure } from './command-failure.ts'

export interface StartTime {
  /** As the server takes it. */
  readonly iso: string
  /** "2026-11-22 02:00 Europe/Paris (in 12 h)", for people. */
  readonly words: string
}

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** IANA name of the zone of times that name none. */
  readonly timeZone: string
}

export const machineClock = (timeZone?: string): Clock => ({
  now: Date.now(),
  timeZone: timeZone ?? Temporal.Now.timeZoneId(),
})

const FORM =
  /^(?:(\d{4}-\d\d-\d\d)[ T])?(\d{1,2}:\d\d)(?::\d\d)?\s*(Z|[+-]\d\d:?\d\d)?(?:\s*\[?([A-Za-z][\w+/-]*)\]?)?$/

/**
 * Takes `2026-11-22 02:00`, `02:00` (the next time that it is two o'clock), and either with a zone:
 * `2026-11-22 02:00 Europe/Paris`, `2026-11-22T02:00+01:00`.
 *
 * @throws CommandFailure for a time that cannot be read, has passed, or that the clocks skip
 */
export function readStartTime(text: string, { now, timeZone }: Clock): StartTime {
  const [, day, time = '', offset, named] = FORM.exec(text.trim()) ?? []
  if (time === '') throw unreadable(text)
  const zone = readZone(text, named ?? (offset === undefined ? timeZone : zoneOf(offset)))
  const start = day === undefined ? nextTime(text, time, zone, now) : onDay(text, day, time, zone)
  if (start.epochMilliseconds <= now) throw usageFailure(`--at "${text}" has passed.`, 'Name a time to come.')
  return { iso: start.toInstant().toString(), words: describe(start, now) }
}

const zoneOf = (offset: string): string =>
  /^z$/i.test(offset) ? 'UTC' : offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')

function readZone(text: string, zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    throw usageFailure(`--at "${text}": there is no time zone "${zone}".`, 'Write it as Europe/Paris.')
  }
}

function onDay(text: string, day: string, time: string, zone: string): Temporal.ZonedDateTime {
  const local = readLocal(text, `${day}T${time.padStart(5, '0')}`)
  const start = local.toZonedDateTime(zone)
  if (start.toPlainDateTime().equals(local)) return start
  throw usageFailure(`--at "${text}" does not exist in ${zone}: the clocks go forward then.`, 'Choose an hour later.')
}

function nextTime(text: string, time: string, zone: string, now: number): Temporal.ZonedDateTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const start = onDay(text, today.toString(), time, zone)
  return start.epochMilliseconds > now ? start : onDay(text, today.add({ days: 1 }).toString(), time, zone)
}

function readLocal(text: string, local: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(local)
  } catch {
    throw unreadable(text)
  }
}

const unreadable = (text: string): CommandFailure =>
  usageFailure(
    `--at "${text}" is not a time.`,
    'Write it as "2026-11-22 02:00", with a zone as "2026-11-22 02:00 Europe/Paris".',
  )

const MINUTE_MS = 60_000

function describe(start: Temporal.ZonedDateTime, now: number): string {
  const day = start.toPlainDate().toString()
  const time = start.toPlainTime().toString({ smallestUnit: 'minute' })
  return `${day} ${time} ${start.timeZoneId} (in ${formatWait(start.epochMilliseconds - now)})`
}

function formatWait(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
