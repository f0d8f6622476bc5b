import { expect, test } from 'vitest'
import { countOf, formatBytes, formatSeconds } from './numbers-in-words.ts'

test.each([
  [0.4, '0 s'],
  [59.4, '59 s'],
  [59.6, '1 min 00 s'],
  [125, '2 min 05 s'],
  [4320, '1 h 12 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text)
})

test.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [4_200_000, '4.2 MB'],
  [21_474_836_480, '21.5 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('a count goes with its noun', () => {
  expect([0, 1, 40_000].map((count) => countOf(count, 'row'))).toEqual(['0 rows', '1 row', '40,000 rows'])
})
