/** Periods that move with the calendar, as a filter keeps them: `thisWeek`, `last 7 days`. */
import { t } from '../../../texts/texts.ts'

type NamedPeriod = keyof typeof t.list.filter.periods

export const NAMED_PERIODS = Object.keys(t.list.filter.periods) as readonly NamedPeriod[]

export interface RollingPeriod {
  readonly direction: 'last' | 'next'
  readonly count: number
  readonly unit: 'days' | 'weeks' | 'months'
}

const ROLLING = /^(last|next) (\d{1,4}) (day|week|month)s?$/

export function readRolling(text: string): RollingPeriod | null {
  const [, direction, count, unit] = ROLLING.exec(text) ?? []
  if (direction === undefined || unit === undefined) return null
  return { direction: direction as 'last', count: Number(count), unit: `${unit}s` as 'days' }
}

export const writeRolling = ({ direction, count, unit }: RollingPeriod): string => `${direction} ${count} ${unit}`

export function describePeriod(text: string): string {
  const { periods, rolling, units, rollingPeriod } = t.list.filter
  const rolled = readRolling(text)
  if (rolled !== null) return rollingPeriod(rolling[rolled.direction], rolled.count, units[rolled.unit])
  return NAMED_PERIODS.includes(text as NamedPeriod) ? periods[text as NamedPeriod] : text
}
