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
  ['EURO', 'CURRENCY_UNKNOWN'],
  ['QQQ', 'CURRENCY_UNKNOWN'],
  ['₿', 'CURRENCY_UNKNOWN'],
])('%s → %s', (text, value) => {
  expect(reading(currencyCodeCodec, text)).toBe(value)
})
