import { expect, test } from 'vitest'
import { currencyCodeCodec } from './currency-code.ts'
import { reading } from './test-support.ts'

test.each([
  ['EUR', 'EUR'],
  ['usd', 'USD'],
  ['Gbp', 'GBP'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['Euro', 'EUR'],
  ['CA$', 'CAD'],
  ['zł', 'PLN'],
  ['kr', 'CURRENCY_UNKNOWN'],
  ['DOUBLOON', 'CURRENCY_UNKNOWN'],
  ['QQQ', 'CURRENCY_UNKNOWN'],
  ['₿', 'CURRENCY_UNKNOWN'],
])('%s → %s', (text, value) => {
  expect(reading(currencyCodeCodec, text)).toBe(value)
})

test('a sign of several currencies stands for the one that was chosen for the column', () => {
  expect(reading(currencyCodeCodec, '$', { currency: 'CAD' })).toBe('CAD')
  expect(reading(currencyCodeCodec, 'kr', { currency: 'SEK' })).toBe('SEK')
  expect(reading(currencyCodeCodec, '€', { currency: 'SEK' })).toBe('EUR')
})
