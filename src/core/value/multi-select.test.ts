import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { multiSelectCodec } from './multi-select.ts'
import { reading } from './test-support.ts'

const options = ['Red', 'Dark Blue', 'Green', 'Acme, Inc', 'Red;Green', '[None]'].map((label) => ({
  label,
  value: label.toLowerCase().replaceAll(/\W+/g, '_'),
}))

test.each([
  ['["Red","Green"]', ['red', 'green']],
  ['[" red ",""]', ['red']],
  ['[]', []],
  ['Red;Dark Blue', ['red', 'dark_blue']],
  ['green; RED ;; red', ['green', 'red']],
  ['Red\nGreen', ['red', 'green']],
  ['Red, Green', ['red', 'green']],
  ['Acme, Inc', ['acme_inc']],
  ['[None]', ['_none_']],
  ['acme,  inc', ['acme_inc']],
  ['Red;Green', ['red_green']],
  ['Green;Red', ['green', 'red']],
  ['Red', ['red']],
])('%s', (text, value) => {
  expect(reading(multiSelectCodec, text, { options })).toEqual(value)
})

test.each([
  ['Red;Pink', 'OPTION_UNKNOWN', 'Pink'],
  ['Red, Pink', 'OPTION_UNKNOWN', 'Red, Pink'],
  ['["Pink"]', 'OPTION_UNKNOWN', 'Pink'],
  ['[Red]', 'LIST_UNREADABLE', '[Red]'],
  ['["Red",1]', 'LIST_UNREADABLE', '["Red",1]'],
])('%s is refused with %s for %s', (text, code, quoted) => {
  expect(multiSelectCodec.reader({ options })(text)).toMatchObject({ problem: { code, details: { text: quoted } } })
})

test('an open list takes what is no option as it is', () => {
  expect(reading(multiSelectCodec, 'Red;Pink', { options, openOptions: true })).toEqual(['red', 'Pink'])
  expect(reading(multiSelectCodec, 'Red, Pink', { options, openOptions: true })).toEqual(['Red, Pink'])
})

test('a list is a list, even where an option has its text', () => {
  const odd = { options: [{ value: 'empty', label: '[]' }], openOptions: true }
  expect(reading(multiSelectCodec, '[]', odd)).toEqual([])
  expect(reading(multiSelectCodec, '["[]"]', odd)).toEqual(['empty'])
  expect(reading(multiSelectCodec, ',', odd)).toEqual([','])
})

test('any choice of options reads back as itself', () => {
  fc.assert(
    fc.property(fc.subarray(options.map(({ value }) => value)), (value) => {
      expect(reading(multiSelectCodec, multiSelectCodec.format(value), { options })).toEqual(value)
    }),
  )
})
