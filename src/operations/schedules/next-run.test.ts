import { expect, test } from 'vitest'
import { nextRun } from './next-run.ts'

const next = (cron: string, timeZone: string, after: string): string =>
  nextRun(cron, timeZone, new Date(after)).toISOString()

test.each([
  ['0 2 * * *', 'Europe/Paris', '2026-11-21T12:00:00Z', '2026-11-22T01:00:00.000Z'],
  ['0 2 * * *', 'America/New_York', '2026-11-21T12:00:00Z', '2026-11-22T07:00:00.000Z'],
  ['*/15 * * * *', 'UTC', '2026-11-21T12:01:00Z', '2026-11-21T12:15:00.000Z'],
  ['0 6 * * 1-5', 'UTC', '2026-11-21T12:00:00Z', '2026-11-23T06:00:00.000Z'],
  ['@daily', 'Asia/Tokyo', '2026-11-21T12:00:00Z', '2026-11-21T15:00:00.000Z'],
  // Exactly at its time, the next one is meant.
  ['0 2 * * *', 'UTC', '2026-11-21T02:00:00Z', '2026-11-22T02:00:00.000Z'],
])('%s in %s after %s', (cron, timeZone, after, expected) => {
  expect(next(cron, timeZone, after)).toBe(expected)
})

test('the hour that the clocks skip is made up for', () => {
  expect(next('30 2 * * *', 'Europe/Paris', '2027-03-27T12:00:00Z')).toBe('2027-03-28T01:30:00.000Z')
})

test('the hour that comes twice counts once', () => {
  const first = next('30 2 * * *', 'Europe/Paris', '2026-10-24T12:00:00Z')
  expect(first).toMatch(/^2026-10-25T0[01]:30/)
  expect(next('30 2 * * *', 'Europe/Paris', first)).toMatch(/^2026-10-26/)
})

test.each([
  ['every day', 'UTC'],
  ['0 0 2 * * *', 'UTC'],
  ['61 * * * *', 'UTC'],
  ['0 0 30 2 *', 'UTC'],
  ['0 2 * * *', 'Europe/Atlantis'],
  ['', 'UTC'],
])('"%s" in %s is refused', (cron, timeZone) => {
  expect(() => next(cron, timeZone, '2026-11-21T12:00:00Z')).toThrow(expect.objectContaining({ code: 'CRON_INVALID' }))
})
