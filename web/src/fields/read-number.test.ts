import { expect, test } from 'vitest'
import { readNumber, writeNumber } from './read-number.ts'

const ENGLISH = { group: ',', decimal: '.' }
const GERMAN = { group: '.', decimal: ',' }
const FRENCH = { group: '\u202F', decimal: ',' }

test.each([
  ['1234.5', ENGLISH, 1234.5],
  ['1,234.50', ENGLISH, 1234.5],
  ['12,34,567', ENGLISH, 1_234_567],
  ['-0.5', ENGLISH, -0.5],
  ['.5', ENGLISH, 0.5],
  ['1.234,5', GERMAN, 1234.5],
  ['1 234,5', FRENCH, 1234.5],
  ['123456789012345678901', ENGLISH, '123456789012345678901'],
] as const)('%s', (text, signs, value) => {
  expect(readNumber(text, signs)).toBe(value)
})

test.each([
  ['1,5', ENGLISH],
  ['1.5', GERMAN],
  ['1.2.3', ENGLISH],
  ['ten', ENGLISH],
  ['1e9', ENGLISH],
  ['', ENGLISH],
] as const)('%s is no number', (text, signs) => {
  expect(readNumber(text, signs)).toBeNull()
})

test('a number is written as it is read', () => {
  expect(writeNumber(1234.5, GERMAN)).toBe('1234,5')
  expect(writeNumber('123456789012345678901', ENGLISH)).toBe('123456789012345678901')
  expect(writeNumber(1e-7, ENGLISH)).toBe('0.0000001')
  expect(writeNumber(null, ENGLISH)).toBe('')
})
