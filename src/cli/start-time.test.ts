import { describe, expect, test } from 'vitest'
import { readStartTime } from './start-time.ts'

const NOON = Date.UTC(2026, 10, 21, 12, 0)
const paris = { now: NOON, timeZone: 'Europe/Paris' }

test.each([
  ['2026-11-22 02:00', '2026-11-22T01:00:00Z'],
  ['2026-11-22T02:00', '2026-11-22T01:00:00Z'],
  ['2026-11-22 2:00', '2026-11-22T01:00:00Z'],
  ['2026-11-22 02:00 America/New_York', '2026-11-22T07:00:00Z'],
  ['2026-11-22T02:00[Asia/Tokyo]', '2026-11-21T17:00:00Z'],
  ['2026-11-22T02:00+05:30', '2026-11-21T20:30:00Z'],
  ['2026-11-22T02:00Z', '2026-11-22T02:00:00Z'],
  ['2026-11-22 02:00 UTC', '2026-11-22T02:00:00Z'],
])('%s is %s on the clock of Paris', (text, iso) => {
  expect(readStartTime(text, paris).iso).toBe(iso)
})

test('a time alone is the next one', () => {
  expect(readStartTime('14:30', paris).iso).toBe('2026-11-21T13:30:00Z')
  expect(readStartTime('02:00', paris).iso).toBe('2026-11-22T01:00:00Z')
})

test('it says when that is, for people', () => {
  expect(readStartTime('2026-11-22 02:00', paris).words).toBe('2026-11-22 02:00 Europe/Paris (in 13 h)')
})

describe('refused', () => {
  test.each([
    ['tomorrow', 'is not a time'],
    ['2026-13-01 02:00', 'is not a time'],
    ['2026-11-22 25:00', 'is not a time'],
    ['2026-11-20 02:00', 'has passed'],
    ['2026-11-22 02:00 Europe/Atlantis', 'there is no time zone'],
    ['2027-03-28 02:30', 'does not exist in Europe/Paris'],
  ])('%s', (text, reason) => {
    expect(() => readStartTime(text, paris)).toThrow(reason)
  })
})
