import { findCurrency } from './currency-sign.ts'
import { undress } from './number-dress.ts'

const FIRST_DIGIT = 48
const LAST_DIGIT = 57

const isDigit = (code: number): boolean => code >= FIRST_DIGIT && code <= LAST_DIGIT

/**
 * The code of the currency that an amount is written with.
 *
 * @param chosen stands for signs of several currencies, and for amounts without one
 * @returns an empty text where the amount names none, or one that cannot be told
 */
export function currencyOfAmount(text: string, chosen: string | undefined): string {
  if (text === '') return ''
  // Most amounts are digits from end to end.
  if (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) return chosen ?? ''
  const written = undress(text)?.currencyText ?? ''
  if (written === '') return undress(text) === null ? '' : (chosen ?? '')
  const sign = findCurrency(written)
  return (sign?.isShared === true ? (chosen ?? sign.code) : sign?.code) ?? ''
}
