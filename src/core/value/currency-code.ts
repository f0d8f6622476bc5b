import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

/** Signs that stand for one currency first of all. Other dollars and pounds are written with their codes. */
const SIGNS = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }

const CURRENCIES: ReadonlyMap<string, Parsed<string>> = new Map([
  ...Intl.supportedValuesOf('currency').map((code) => [code, ok(code)] as const),
  ...Object.entries(SIGNS).map(([sign, code]) => [sign, ok(code)] as const),
])

/** An ISO 4217 code in upper case. */
export const currencyCodeCodec: Codec<string> = {
  type: 'currencyCode',
  reader: () => readCurrencyCode,
  format: (value) => value,
}

function readCurrencyCode(text: string): Parsed<string> {
  return CURRENCIES.get(text) ?? CURRENCIES.get(text.toUpperCase()) ?? unreadable('CURRENCY_UNKNOWN', text)
}
