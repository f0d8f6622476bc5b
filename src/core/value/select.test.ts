import { expect, test } from 'vitest'
import { selectCodec } from './select.ts'
import { reading } from './test-support.ts'
import type { SelectOption } from './value-type.ts'

const options: readonly SelectOption[] = [
  { value: 'new', label: 'New' },
  { value: 'sante_publique', label: 'Santé Publique' },
  { value: 'cold_call', label: 'Cold Call' },
]

test.each([
  ['new', 'new'],
  ['New', 'new'],
  ['NEW', 'new'],
  ['cold_call', 'cold_call'],
  ['cold  call', 'cold_call'],
  ['Cold\u00A0Call', 'cold_call'],
  ['sante publique', 'sante_publique'],
  ['SANTE\u0301 PUBLIQUE', 'sante_publique'],
])('%s is the option %s', (text, value) => {
  expect(reading(selectCodec, text, { options })).toBe(value)
  expect(reading(selectCodec, text, { options, openOptions: true })).toBe(value)
})

test('an unknown option is a problem that lists the known ones', () => {
  expect(selectCodec.reader({ options })('Old')).toEqual({
    ok: false,
    problem: { code: 'OPTION_UNKNOWN', details: { text: 'Old', options: 'New, Santé Publique, Cold Call' } },
  })
})

test('a long list of options is cut', () => {
  const many = Array.from({ length: 11 }, (_, index) => ({ value: `v${index}`, label: `L${index}` }))
  expect(selectCodec.reader({ options: many })('x')).toMatchObject({
    problem: { details: { options: 'L0, L1, L2, L3, L4, L5, L6, L7, L8, L9, …' } },
  })
})

test('an open list takes any text as it is, but no NUL', () => {
  expect(reading(selectCodec, 'Brand  New', { options, openOptions: true })).toBe('Brand  New')
  expect(reading(selectCodec, 'a\0', { options, openOptions: true })).toBe('TEXT_HAS_NUL')
})

test('a text that could mean two options means neither', () => {
  const twins = [
    { value: 'resume', label: 'Resume' },
    { value: 'cv', label: 'Résumé' },
  ]
  expect(reading(selectCodec, 'Résumé', { options: twins })).toBe('cv')
  expect(reading(selectCodec, 'Resume', { options: twins })).toBe('resume')
  expect(reading(selectCodec, 'RESUME', { options: twins })).toBe('OPTION_UNKNOWN')
  const sameLabel = [
    { value: 'a', label: 'Open' },
    { value: 'b', label: 'Open' },
  ]
  expect(reading(selectCodec, 'Open', { options: sameLabel })).toBe('OPTION_UNKNOWN')
})

test('a value goes before the label of another option', () => {
  const crossed = [
    { value: 'b', label: 'A' },
    { value: 'A', label: 'b' },
  ]
  expect(reading(selectCodec, 'A', { options: crossed })).toBe('A')
  expect(reading(selectCodec, 'b', { options: crossed })).toBe('b')
})

test('vowel signs of other scripts are no accents', () => {
  const hindi = [{ value: 'short', label: 'कि' }]
  expect(reading(selectCodec, 'की', { options: hindi })).toBe('OPTION_UNKNOWN')
})
