import { expect, test } from 'vitest'
import { booleanCodec } from './boolean.ts'
import { reading } from './test-support.ts'

const YES = [
  'true',
  'TRUE',
  'Yes',
  'y',
  '1',
  't',
  'ON',
  'oui',
  'Ja',
  'si',
  'Sí',
  'SÍ',
  'si\u0301',
  'vrai',
  'Wahr',
  'sim',
  'Да',
  '✓',
  '✔️',
  'Tak',
  'J',
]
const NO = [
  'false',
  'False',
  'NO',
  'n',
  '0',
  'f',
  'off',
  'Non',
  'nein',
  'FAUX',
  'falsch',
  'não',
  'НЕТ',
  'Unchecked',
  '✗',
  'Nej',
  '❌',
]

test.each(YES)('%s is yes', (text) => {
  expect(reading(booleanCodec, text)).toBe(true)
})

test.each(NO)('%s is no', (text) => {
  expect(reading(booleanCodec, text)).toBe(false)
})

test.each(['x', 'maybe', '2', '-1', 'yess', 'null', '-'])('%s is neither', (text) => {
  expect(reading(booleanCodec, text)).toBe('BOOLEAN_UNREADABLE')
})

test('a cross is yes only where the column says so', () => {
  expect(reading(booleanCodec, 'x', { isCrossYes: true })).toBe(true)
  expect(reading(booleanCodec, 'X', { isCrossYes: true })).toBe(true)
  expect(reading(booleanCodec, 'no', { isCrossYes: true })).toBe(false)
})

test.each([true, false])('%s is written so that it reads back', (value) => {
  expect(reading(booleanCodec, booleanCodec.format(value))).toBe(value)
})
