import { expect, test } from 'vitest'
import { daysOf, readPeriod } from './period.ts'
import { startOfDay, todayOf } from './standpoint.ts'

/** A Saturday. */
const TODAY = '2026-11-21'

test.each([
  ['today', '2026-11-21', '2026-11-22'],
  ['yesterday', '2026-11-20', '2026-11-21'],
  ['tomorrow', '2026-11-22', '2026-11-23'],
  ['thisWeek', '2026-11-16', '2026-11-23'],
  ['lastWeek', '2026-11-09', '2026-11-16'],
  ['nextWeek', '2026-11-23', '2026-11-30'],
  ['thisMonth', '2026-11-01', '2026-12-01'],
  ['lastMonth', '2026-10-01', '2026-11-01'],
  ['nextMonth', '2026-12-01', '2027-01-01'],
  ['thisQuarter', '2026-10-01', '2027-01-01'],
  ['lastQuarter', '2026-07-01', '2026-10-01'],
  ['nextQuarter', '2027-01-01', '2027-04-01'],
  ['thisYear', '2026-01-01', '2027-01-01'],
  ['lastYear', '2025-01-01', '2026-01-01'],
  ['nextYear', '2027-01-01', '2028-01-01'],
  ['last 7 days', '2026-11-15', '2026-11-22'],
  ['last 1 day', '2026-11-21', '2026-11-22'],
  ['next 7 days', '2026-11-21', '2026-11-28'],
  ['last 2 weeks', '2026-11-08', '2026-11-22'],
  ['next 1 week', '2026-11-21', '2026-11-28'],
  ['last 1 months', '2026-10-22', '2026-11-22'],
  ['next 3 months', '2026-11-21', '2027-02-21'],
  ['  LAST   30  Days ', '2026-10-23', '2026-11-22'],
  ['last week', '2026-11-09', '2026-11-16'],
])('%s', (text, from, until) => {
  const period = readPeriod(text)
  expect(period && daysOf(period, TODAY)).toEqual({ from, until })
})

test.each([
  ['thisWeek', '2026-11-22', '2026-11-16', '2026-11-23'],
  ['thisWeek', '2026-11-23', '2026-11-23', '2026-11-30'],
  ['lastWeek', '2027-01-01', '2026-12-21', '2026-12-28'],
  ['lastMonth', '2028-03-31', '2028-02-01', '2028-03-01'],
  ['last 1 months', '2026-03-31', '2026-03-01', '2026-04-01'],
  ['next 1 months', '2027-01-31', '2027-01-31', '2027-02-28'],
  ['lastQuarter', '2026-02-15', '2025-10-01', '2026-01-01'],
])('%s on %s', (text, today, from, until) => {
  const period = readPeriod(text)
  expect(period && daysOf(period, today)).toEqual({ from, until })
})

test.each(['', 'soon', 'last 0 days', 'last 7', 'this 7 days', 'last -1 days', 'last 99999 days', 'constructor'])(
  '%j is no period',
  (text) => {
    expect(readPeriod(text)).toBeUndefined()
  },
)

const at = (instant: string, timeZone: string) => ({ memberId: '', nowMs: Date.parse(instant), timeZone })

test.each([
  ['2026-11-21T23:30:00Z', 'UTC', '2026-11-21'],
  ['2026-11-21T23:30:00Z', 'Europe/Paris', '2026-11-22'],
  ['2026-11-21T07:59:59Z', 'America/Los_Angeles', '2026-11-20'],
  ['2026-11-21T08:00:00Z', 'America/Los_Angeles', '2026-11-21'],
  ['2026-11-21T10:00:00Z', 'Pacific/Kiritimati', '2026-11-22'],
])('at %s in %s it is %s', (instant, timeZone, day) => {
  expect(todayOf(at(instant, timeZone))).toBe(day)
})

test.each([
  ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00.000Z'],
  // The clocks of this zone skip midnight.
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
])('%s begins in %s at %s', (day, timeZone, instant) => {
  expect(startOfDay(at('2026-01-01T00:00:00Z', timeZone), day)).toBe(instant)
})
