/**
 * What people write around the digits of a number: "(1,234.50)", "CHF 1'234.50", "1.2k", "$4.2M", "12 %".
 *
 * Letters that mean two things are left unread: "m" alone is a million, a thousandth, a metre. Beside a
 * currency it is a million.
 */
import { findCurrency, type CurrencySign } from './currency-sign.ts'

export interface DressedNumber {
  /** Sign, digits and their separators. */
  readonly digits: string
  /** The number is multiplied by ten to this. */
  readonly power: number
  readonly isPercent: boolean
  readonly currency: CurrencySign | null
  /** The currency as it is written. */
  readonly currencyText: string
}

const LONGEST = 60
const SPACE = '[ \\u00A0\\u2009\\u202F]'
const DRESSED = new RegExp(
  `^(\\()?${SPACE}*([-+\\u2212]?)${SPACE}*([^\\d\\s.,()%+\\u2212-]*\\.?)${SPACE}*([-+\\u2212]?)` +
    `(\\d(?:[\\d.,'’ \\u00A0\\u2009\\u202F]*\\d)?|[.,]\\d+)${SPACE}*([^\\d()]*?)${SPACE}*(\\))?$`,
  'u',
)

/** "- 5" is an item of a list as well. */
const LOOSE_SIGN = /^[-+\u2212]\s/

/** Letters for thousands, millions and so on, the longer ones first. */
const POWERS: readonly (readonly [string, number])[] = [
  ['million', 6],
  ['billion', 9],
  ['thousand', 3],
  ['crore', 7],
  ['lakh', 5],
  ['mio.', 6],
  ['mrd.', 9],
  ['tsd.', 3],
  ['mio', 6],
  ['mrd', 9],
  ['tsd', 3],
  ['bn', 9],
  ['mn', 6],
  ['k', 3],
]
/** Capital letters only: in lower case they are metres and bytes as well. */
const CAPITALS: readonly (readonly [string, number])[] = [
  ['M', 6],
  ['B', 9],
]
const MILLION_OF_MONEY = 'm'

/** @returns null when the text is no number that is dressed in a known way */
export function undress(text: string): DressedNumber | null {
  if (text.length > LONGEST) return null
  const [, open, before = '', head = '', after = '', body, tail = '', close] = DRESSED.exec(text) ?? []
  if (body === undefined || (open === undefined) !== (close === undefined)) return null
  if (before !== '' && after !== '') return null
  const sign = before + after
  if (open !== undefined && sign !== '') return null
  if (head === '' && LOOSE_SIGN.test(text)) return null
  const dress = readDress(head, tail)
  return dress === null ? null : { ...dress, digits: `${open === undefined ? sign : '-'}${body}` }
}

type Dress = Omit<DressedNumber, 'digits'>

function readDress(head: string, tail: string): Dress | null {
  const leading = head === '' ? undefined : findCurrency(head)
  if (head !== '' && leading === undefined) return null
  const rest = readTail(tail, leading !== undefined)
  if (rest === null || (leading !== undefined && rest.currency !== null)) return null
  return leading === undefined ? rest : { ...rest, currency: leading, currencyText: head }
}

/** A letter for thousands, then a currency or a percent sign; or any of them alone. */
function readTail(tail: string, isMoney: boolean): Dress | null {
  const plain = readUnit(tail, 0)
  if (plain !== null) return plain
  const folded = tail.toLowerCase()
  for (const [letters, power] of POWERS) {
    const unit = folded.startsWith(letters) ? readUnit(tail.slice(letters.length).trim(), power) : null
    if (unit !== null && !unit.isPercent) return unit
  }
  for (const [letter, power] of CAPITALS) {
    const unit = tail.startsWith(letter) ? readUnit(tail.slice(1).trim(), power) : null
    if (unit !== null && !unit.isPercent) return unit
  }
  const unit = tail.startsWith(MILLION_OF_MONEY) ? readUnit(tail.slice(1).trim(), 6) : null
  return unit !== null && (isMoney || unit.currency !== null) ? unit : null
}

function readUnit(unit: string, power: number): Dress | null {
  if (unit === '') return { power, isPercent: false, currency: null, currencyText: '' }
  if (unit === '%') return { power, isPercent: true, currency: null, currencyText: '' }
  const currency = findCurrency(unit)
  return currency === undefined ? null : { power, isPercent: false, currency, currencyText: unit }
}
