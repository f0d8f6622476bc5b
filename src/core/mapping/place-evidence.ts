/** What speaks against a column being a part of an address: below "State" may stand places, or "Open" and "Closed". */
import { countryCodeOf } from '../value/country-names.ts'

const PROGRESS: ReadonlySet<string> = new Set(
  `open opened closed new active inactive pending done won lost draft enabled disabled archived deleted approved rejected
  cancelled canceled completed in progress processing paid unpaid qualified unqualified contacted converted live
  subscribed unsubscribed valid invalid on hold yes no true false`.split(/\s+/),
)

const isProgress = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[\s_-]+/)
    .every((word) => PROGRESS.has(word))

const OTHER: readonly (readonly [what: string, test: (text: string) => boolean])[] = [
  ['e-mail addresses', (text) => /^\S+@\S+\.\S+$/.test(text)],
  ['web addresses', (text) => /^(?:https?:|www\.)/i.test(text)],
  ['dates', (text) => /^\d{4}-\d{2}-\d{2}/.test(text)],
]

/** Fewer samples may be chance, or a place that nobody has heard of. */
const FEWEST_SAMPLES = 2

/**
 * @param part name of the part of the address
 * @param texts samples that say anything
 * @returns what speaks against it, to follow a comma, or null
 */
export function placeMisfit(part: string, texts: readonly string[]): string | null {
  if (texts.length < FEWEST_SAMPLES) return null
  const other = OTHER.find(([, test]) => texts.every(test))
  if (other !== undefined) return `but the samples are ${other[0]}`
  if (part === 'street1' || part === 'street2') return null
  if (part === 'postalCode') return texts.some((text) => /\d/.test(text)) ? null : 'but no sample has a digit'
  if (texts.every((text) => /^[\d.,\s]+$/.test(text))) return 'but the samples are numbers'
  if (part === 'state' && texts.every(isProgress)) return 'but the samples say how far something is'
  if (part === 'country' && !texts.some((text) => countryCodeOf(text) !== undefined))
    return 'but no sample is a country'
  return null
}
