import { isIsoDay, ordersOfShortDay, readDay, twoDigits } from '../../value/calendar-day.ts'
import { readPlainUtc } from '../../value/date-time.ts'
import { splitTime } from '../../value/time-of-day.ts'
import type { DateOrder } from '../../value/value-type.ts'
import type { Sign } from './column-stats.ts'

const NOTHING: readonly Sign[] = []
const UNREADABLE: readonly Sign[] = ['unreadable']
const YEAR_LAST = /^(\d{1,2})(?:[-/ ]|\. ?)(\d{1,2})(?:[-/ ]|\. ?)(\d{4}|\d{2})$/

export const signsOfDate = (text: string): readonly Sign[] =>
  isIsoDay(text) || readPlainUtc(text) !== null ? NOTHING : signsOfDay(splitTime(text)?.date ?? text)

export function signsOfDateTime(text: string): readonly Sign[] {
  if (readPlainUtc(text) !== null) return text.endsWith('Z') ? NOTHING : ['zoneless']
  const parts = splitTime(text)
  const isZoneless = parts !== null && parts.time.offsetMs === undefined
  const signs = signsOfDay(parts?.date ?? text)
  return isZoneless ? [...signs, 'zoneless'] : signs
}

/** What a day shows about the order of its column. A day with the year first or the month by its name shows nothing. */
function signsOfDay(text: string): readonly Sign[] {
  if (isIsoDay(text)) return NOTHING
  const usual = signsOfPaddedDay(text)
  if (usual !== null) return usual
  const [, first, second, year = ''] = YEAR_LAST.exec(text) ?? []
  if (year.length === 4) return orderSign(ordersOfDay(text))
  const parts = [Number(first), Number(second), Number(year)] as const
  const signs = year === '' ? NOTHING : orderSign(ordersOfShortDay(parts))
  return [...signs, ...yearSigns(text, year)]
}

const BOTH: readonly Sign[] = ['order:DMY|MDY']
const DAY_FIRST: readonly Sign[] = ['order:DMY']
const MONTH_FIRST: readonly Sign[] = ['order:MDY']
const LAST_DAY_OF_ANY_MONTH = 28
const PADDED = /^\d\d([-/. ])\d\d\1[12]\d{3}$/

/** "25/04/2026", which columns of local dates are full of, without reading it; null for all else. */
function signsOfPaddedDay(text: string): readonly Sign[] | null {
  if (text.length !== 10 || !PADDED.test(text)) return null
  const first = twoDigits(text, 0)
  const second = twoDigits(text, 3)
  if (first === 0 || second === 0 || first > LAST_DAY_OF_ANY_MONTH || second > LAST_DAY_OF_ANY_MONTH) return null
  if (first <= 12 && second <= 12) return BOTH
  if (second <= 12) return DAY_FIRST
  return first <= 12 ? MONTH_FIRST : null
}

const ordersOfDay = (text: string): readonly DateOrder[] =>
  (['DMY', 'MDY'] as const).filter((dateOrder) => readDay(text, { dateOrder }).ok)

const orderSign = (orders: readonly DateOrder[]): readonly Sign[] =>
  orders.length === 0 ? UNREADABLE : [`order:${orders.join('|')}`]

function yearSigns(text: string, shortYear: string): readonly Sign[] {
  const parsed = readDay(text, shortYear === '' ? {} : { dateOrder: 'DMY' })
  const { code } = parsed.ok ? (parsed.warning ?? { code: null }) : parsed.problem
  if (code === 'DATE_IS_NUMBER') return ['serial']
  if (code === 'DATE_YEAR_UNSURE') return ['shortYear', 'disputedYear']
  if (code === 'DATE_YEAR_SHORT' || shortYear !== '') return ['shortYear']
  return parsed.ok ? NOTHING : UNREADABLE
}
