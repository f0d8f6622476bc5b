/**
 * Currencies as people write them beside an amount: codes, signs, and signs that several countries share.
 *
 * A shared sign has the currency that it stands for first of all, if there is one; whoever uses that tells the person so.
 */

export interface CurrencySign {
  /** ISO 4217; null where the sign alone names none: "kr" is Danish, Norwegian, Swedish and Icelandic. */
  readonly code: string | null
  /** Other currencies are written with this sign too. */
  readonly isShared: boolean
  /** What the sign may stand for, the likeliest first. */
  readonly candidates: readonly string[]
}

/** Signs of one currency. */
const OWN = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  MX$: 'MXN',
  NT$: 'TWD',
  'CN¥': 'CNY',
  RMB: 'CNY',
  元: 'CNY',
  円: 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  'РУБ.': 'RUB',
  РУБ: 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₫': 'VND',
  '₴': 'UAH',
  ZŁ: 'PLN',
  KČ: 'CZK',
  '฿': 'THB',
  '₱': 'PHP',
  '₦': 'NGN',
  'SFR.': 'CHF',
  SFR: 'CHF',
}

/** Signs of several currencies; the first one is assumed, where there is one. */
const SHARED: Readonly<Record<string, { readonly isAssumed: boolean; readonly codes: string }>> = {
  $: { isAssumed: true, codes: 'USD CAD AUD MXN NZD SGD HKD' },
  '¥': { isAssumed: true, codes: 'JPY CNY' },
  KR: { isAssumed: false, codes: 'SEK NOK DKK ISK' },
  'KR.': { isAssumed: false, codes: 'DKK SEK NOK ISK' },
  RS: { isAssumed: false, codes: 'INR PKR LKR NPR' },
  'RS.': { isAssumed: false, codes: 'INR PKR LKR NPR' },
  'FR.': { isAssumed: false, codes: 'CHF XOF XAF' },
}

const SIGNS: ReadonlyMap<string, CurrencySign> = new Map([
  ...Intl.supportedValuesOf('currency').map((code) => [code, own(code)] as const),
  ...Object.entries(OWN).map(([sign, code]) => [sign, own(code)] as const),
  ...Object.entries(SHARED).map(([sign, { isAssumed, codes }]) => [sign, shared(codes.split(' '), isAssumed)] as const),
])

function own(code: string): CurrencySign {
  return { code, isShared: false, candidates: [code] }
}

function shared(codes: readonly string[], isAssumed: boolean): CurrencySign {
  return { code: isAssumed ? (codes[0] ?? null) : null, isShared: true, candidates: codes }
}

/** The currency that a sign or a code stands for; undefined for all else. */
export const findCurrency = (text: string): CurrencySign | undefined => SIGNS.get(text) ?? SIGNS.get(text.toUpperCase())
