import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { jsonCodec } from './json.ts'
import { reading } from './test-support.ts'

test.each([
  ['{"b": 1.50, "a": [1e3, null, true, "x"]}', '{"a":[1000,null,true,"x"],"b":1.5}'],
  ['{"__proto__": {"b": 1, "a": 2}}', '{"__proto__":{"a":2,"b":1}}'],
  ['{"a": 1, "a": 2}', '{"a":2}'],
  ['"text"', '"text"'],
  ['-0', '0'],
  ['0.1', '0.1'],
  ['123456789012345680000', '123456789012345680000'],
  ['"\\ud800"', '"\uFFFD"'],
  ['"\\\\u0000"', '"\\\\u0000"'],
])('%s → %s', (text, value) => {
  expect(reading(jsonCodec, text)).toBe(value)
})

test.each([
  ['12345678901234567890', 'JSON_UNREADABLE'],
  ['[0.1000000000000000055]', 'JSON_UNREADABLE'],
  ['1e400', 'JSON_UNREADABLE'],
  ['1e-400', 'JSON_UNREADABLE'],
  ['1e5000', 'JSON_UNREADABLE'],
  ['{"a": 1,}', 'JSON_UNREADABLE'],
  ["{'a': 1}", 'JSON_UNREADABLE'],
  ['NaN', 'JSON_UNREADABLE'],
  ['hello', 'JSON_UNREADABLE'],
  ['"a\\u0000"', 'TEXT_HAS_NUL'],
  ['{"\\u0000": 1}', 'TEXT_HAS_NUL'],
])('%s → %s', (text, code) => {
  expect(reading(jsonCodec, text)).toBe(code)
})

test('nesting without end is refused, not a crash', () => {
  expect(reading(jsonCodec, '['.repeat(200_000) + ']'.repeat(200_000))).toBe('JSON_UNREADABLE')
})

test('the order of keys and white space change nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).toReversed())
      expect(reading(jsonCodec, JSON.stringify(reversed, null, 2))).toBe(reading(jsonCodec, JSON.stringify(object)))
    }),
  )
})

test('any JSON value keeps its meaning and reads back as itself', () => {
  const value = fc.jsonValue().filter((part) => !JSON.stringify(part).includes('\\u0000'))
  fc.assert(
    fc.property(value, (written) => {
      const text = reading(jsonCodec, JSON.stringify(written))
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(written)))
      expect(reading(jsonCodec, jsonCodec.format(text))).toBe(text)
      expect(jsonCodec.format(JSON.stringify(JSON.parse(text), null, 1))).toBe(text)
    }),
  )
})
