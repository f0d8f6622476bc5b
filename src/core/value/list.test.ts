import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { textListCodec } from './list.ts'
import { reading, storableText } from './test-support.ts'

test.each([
  ['["A","B"]', ['A', 'B']],
  ['[ "A;B", "" ]', ['A;B', '']],
  ['A;B', ['A', 'B']],
  ['A ; ;B', ['A', 'B']],
  ['A\r\nB', ['A', 'B']],
  ['A, B', ['A, B']],
  ['A', ['A']],
  ['[draft] A', ['[draft] A']],
  ['[]', []],
])('%j', (text, value) => {
  expect(reading(textListCodec, text)).toEqual(value)
})

test.each([
  ['[A]', 'LIST_UNREADABLE'],
  ['["A",1]', 'LIST_UNREADABLE'],
  ['["A\\u0000"]', 'TEXT_HAS_NUL'],
  ['A;B\0', 'TEXT_HAS_NUL'],
])('%j → %s', (text, code) => {
  expect(reading(textListCodec, text)).toBe(code)
})

test('a list of one plain word is written as JSON too', () => {
  expect(textListCodec.format(['A'])).toBe('["A"]')
})

test('any list reads back as itself, separators and blanks included', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(storableText, fc.constantFrom('', ' ', ';', ','))), (value) => {
      expect(reading(textListCodec, textListCodec.format(value))).toEqual(value)
    }),
  )
})
