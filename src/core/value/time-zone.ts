/**
 * Tells what the clocks of a time zone are ahead of UTC.
 *
 * `Temporal` knows every rule but takes microseconds per call, and a file has millions of cells.
 * Between two clock changes the offset is constant, so each such *span* is asked for once and kept.
 * A time that the clocks skipped moves forward by the gap; one that came twice is the first one.
 */
interface Span {
  /** Local times from here (inclusive) to `until` (exclusive) have this offset. */
  readonly from: number
  readonly until: number
  readonly offsetMs: number
}

/** A zone has about two spans a year; more than this many are not worth searching. */
const MOST_SPANS = 200
const NS_PER_MS = 1e6

/**
 * @param timeZone IANA name, such as "Europe/Paris"
 * @returns a function from a local time (milliseconds since 1970, as if it were UTC) to the offset in milliseconds
 * @throws RangeError when there is no such zone
 */
export function zoneClock(timeZone: string): (localMs: number) => number {
  const spans: Span[] = []
  localDateTime(0).toZonedDateTime(timeZone) // throws here rather than at the first cell
  return (localMs) => {
    const known = spans.find((span) => localMs >= span.from && localMs < span.until)
    if (known !== undefined) return known.offsetMs
    const zoned = localDateTime(localMs).toZonedDateTime(timeZone)
    if (spans.length === MOST_SPANS) spans.length = 0
    spans.push(spanAround(zoned))
    return localMs - zoned.epochMilliseconds
  }
}

const localDateTime = (localMs: number): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime()

function spanAround(zoned: Temporal.ZonedDateTime): Span {
  const offsetMs = offsetOf(zoned)
  // One nanosecond on, so that a change at this very instant counts as the one before.
  const start = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  const end = zoned.getTimeZoneTransition('next')
  const offsetBefore = start === null ? offsetMs : offsetOf(start.subtract({ nanoseconds: 1 }))
  const offsetAfter = end === null ? offsetMs : offsetOf(end)
  // At a change, the earlier offset is kept for the times that the clocks skip or show twice.
  return {
    from: start === null ? -Infinity : start.epochMilliseconds + Math.max(offsetBefore, offsetMs),
    until: end === null ? Infinity : end.epochMilliseconds + Math.max(offsetAfter, offsetMs),
    offsetMs,
  }
}

const offsetOf = (zoned: Temporal.ZonedDateTime): number => zoned.offsetNanoseconds / NS_PER_MS
