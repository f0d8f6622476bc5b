import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { reading, storableText } from './test-support.ts'
import { textCodec, visibleText } from './text.ts'

test('text is taken as it is', () => {
  fc.assert(fc.property(storableText, (text) => reading(textCodec, text) === text))
})

test('text that PostgreSQL cannot store is refused or repaired', () => {
  expect(reading(textCodec, 'a\0b')).toBe('TEXT_HAS_NUL')
  expect(reading(textCodec, 'a\uD800b')).toBe('a\uFFFDb')
})

test('the problem of a text with NUL can itself be stored', () => {
  const parsed = textCodec.reader({})('a\0b')
  expect(parsed).toEqual({ ok: false, problem: { code: 'TEXT_HAS_NUL', details: { text: 'a␀b' } } })
})

test('a problem quotes the beginning of a long text', () => {
  const parsed = textCodec.reader({})('\0'.repeat(5000))
  expect(parsed).toMatchObject({ problem: { details: { text: '␀'.repeat(1000) } } })
})

test('characters that nobody sees are taken out, joiners of letters are not', () => {
  expect(visibleText('\u202Aada@example.com\u202C\u200B')).toBe('ada@example.com')
  expect(visibleText('می\u200Cخواهم')).toBe('می\u200Cخواهم')
})
