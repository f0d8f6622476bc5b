import { describe, expect, test } from 'vitest'
import { duration, fileSize, percent, plural, timeAgo } from './format.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')

test('nearly everything is not shown as everything', () => {
  expect(percent(0.9999)).toBe('99%')
  expect(percent(1)).toBe('100%')
  expect(percent(0)).toBe('0%')
})

test('one is singular, none and many are plural', () => {
  expect(plural(1, 'row', 'rows')).toBe('1 row')
  expect(plural(0, 'row', 'rows')).toBe('0 rows')
  expect(plural(12_345, 'row', 'rows')).toBe('12,345 rows')
})

describe('durations have two units at most', () => {
  test.each([
    [0.2, '0 s'],
    [59.4, '59 s'],
    [60, '1 min'],
    [125, '2 min 5 s'],
    [3600, '1 h'],
    [4800, '1 h 20 min'],
    [7199, '2 h'],
  ])('%d seconds are %s', (seconds, text) => expect(duration(seconds)).toBe(text))
})

describe('the past is told in words until a week has gone by', () => {
  test.each([
    ['2026-11-21T11:59:30Z', 'now'],
    ['2026-11-21T11:58:00Z', '2 minutes ago'],
    ['2026-11-21T09:00:00Z', '3 hours ago'],
    ['2026-11-20T12:00:00Z', 'yesterday'],
    ['2026-11-01T12:00:00Z', 'Nov 1, 2026'],
  ])('%s is %s', (iso, text) => expect(timeAgo(iso, NOW)).toBe(text))
})

describe('file sizes', () => {
  test.each([
    [12, '12 bytes'],
    [1536, '1.5 KB'],
    [2_318_843, '2.2 MB'],
    [234_000_000, '223 MB'],
    [20 * 1024 ** 3, '20 GB'],
  ])('%d is %s', (bytes, text) => expect(fileSize(bytes)).toBe(text))
})
