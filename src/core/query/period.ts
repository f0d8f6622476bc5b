/**
 * Stretches of days that move with the calendar: "last week", "next 30 days". A filter that is kept means
 * something else each day.
 *
 * `today`, `yesterday`, `tomorrow`; `this`, `last` and `next` with `Week`, `Month`, `Quarter` or `Year`; `last N` and `next N` with
 * `days`, `weeks` or `months`. A week begins on Monday. `last N …` ends with today and `next N …` begins with it: "last 7 days" are today
 * and the six days before.
 */
type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export type Period =
  /** The day, week, … that today is in, or one that many before or after it. */
  | { readonly kind: 'calendar'; readonly unit: Unit; readonly offset: -1 | 0 | 1 }
  | { readonly kind: 'rolling'; readonly unit: Unit; readonly direction: 'last' | 'next'; readonly count: number }

/** Days as ISO texts. */
export interface DaySpan {
  readonly from: string
  /** The first day after it. */
  readonly until: string
}

const DAY_NAMES: Readonly<Record<string, -1 | 0 | 1>> = { yesterday: -1, today: 0, tomorrow: 1 }
const OFFSETS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 }

const CALENDAR = /^(last|this|next) ?(week|month|quarter|year)$/
const ROLLING = /^(last|next) (\d{1,4}) (day|week|month)s?$/

/** Reads `today`, `lastWeek`, `last 7 days`, …, in any case; undefined for a text that is no period. */
export function readPeriod(text: string): Period | undefined {
  const folded = text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  const day = Object.hasOwn(DAY_NAMES, folded) ? DAY_NAMES[folded] : undefined
  if (day !== undefined) return { kind: 'calendar', unit: 'day', offset: day }
  const [, which = '', unit] = CALENDAR.exec(folded) ?? []
  const offset = OFFSETS[which]
  if (offset !== undefined && isUnit(unit)) return { kind: 'calendar', unit, offset }
  const [, direction, digits, rollingUnit] = ROLLING.exec(folded) ?? []
  const count = Number(digits)
  if ((direction !== 'last' && direction !== 'next') || !isUnit(rollingUnit) || count === 0) return undefined
  return { kind: 'rolling', unit: rollingUnit, direction, count }
}

const UNITS: readonly string[] = ['day', 'week', 'month', 'quarter', 'year'] satisfies readonly Unit[]

const isUnit = (text: string | undefined): text is Unit => text !== undefined && UNITS.includes(text)

/** @param today an ISO day */
export function daysOf(period: Period, today: string): DaySpan {
  const day = Temporal.PlainDate.from(today)
  if (period.kind === 'calendar') {
    const from = startOf(period.unit, day).add(lengthOf(period.unit, period.offset))
    return spanOf(from, from.add(lengthOf(period.unit, 1)))
  }
  const tomorrow = day.add({ days: 1 })
  return period.direction === 'next'
    ? spanOf(day, day.add(lengthOf(period.unit, period.count)))
    : spanOf(day.subtract(lengthOf(period.unit, period.count)).add({ days: 1 }), tomorrow)
}

const spanOf = (from: Temporal.PlainDate, until: Temporal.PlainDate): DaySpan => ({
  from: from.toString(),
  until: until.toString(),
})

const MONTHS_OF_QUARTER = 3

function startOf(unit: Unit, day: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'day') return day
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  if (unit === 'month') return day.with({ day: 1 })
  const month = unit === 'year' ? 1 : day.month - ((day.month - 1) % MONTHS_OF_QUARTER)
  return day.with({ month, day: 1 })
}

function lengthOf(unit: Unit, count: number): Temporal.DurationLike {
  if (unit === 'day') return { days: count }
  if (unit === 'week') return { weeks: count }
  if (unit === 'month') return { months: count }
  return unit === 'quarter' ? { months: count * MONTHS_OF_QUARTER } : { years: count }
}
