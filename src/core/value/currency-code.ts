import { findCurrency } from './currency-sign.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed, type ParseSettings } from './value-type.ts'

/** An ISO 4217 code in upper case. */
export const currencyCodeCodec: Codec<string> = {
  type: 'currencyCode',
  reader:
    ({ currency }: ParseSettings) =>
    (text) =>
      readCurrencyCode(text, currency),
  format: (value) => value,
}

/** @param chosen what a sign of several currencies stands for in this column */
function readCurrencyCode(text: string, chosen: string | undefined): Parsed<string> {
  const sign = findCurrency(text)
  const code = sign?.isShared === true ? (chosen ?? sign.code) : sign?.code
  return code === null || code === undefined ? unreadable('CURRENCY_UNKNOWN', text) : ok(code)
}
