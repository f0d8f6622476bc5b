/** Takes a header such as "Billing City", "Rue de facturation" or "Address 2: ZIP" apart. */
import * as place from './dictionary/place-words.ts'
import { headerKey, headerWords } from './header-key.ts'
import { keysOf } from './names-of-part.ts'

export interface AddressHeader {
  /** Which of several addresses: `billing`, `home`, `address2`. */
  readonly qualifier: string
  /** How likely this address is the one that a record should have. */
  readonly strength: number
  /** Name of the part of an address: `city`. */
  readonly part: string
}

interface Qualifier {
  readonly qualifier: string
  readonly strength: number
}

const PART_OF_KEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street1: place.STREET,
    street2: place.STREET_2,
    city: place.CITY,
    state: [...place.STATE, ...place.ESTADO, ...place.REGION],
    // "Billing Code": only behind a qualifier is a code surely that of a place.
    postalCode: [...place.POSTAL_CODE, 'code'],
    country: [...place.COUNTRY, ...place.COUNTRY_CODE],
  }).flatMap(([part, words]) => keysOf(words).map((key) => [key, part] as const)),
)

const QUALIFIERS: readonly Qualifier[] = place.ADDRESS_QUALIFIERS.flatMap(({ words, strength }) =>
  keysOf(words).map((qualifier) => ({ qualifier, strength })),
)

const COMPANY_QUALIFIERS: ReadonlySet<string> = new Set(keysOf(place.COMPANY_QUALIFIERS))

/** True for "Company City" and the like: the address of somebody else, except where the record is the company. */
export const isCompanyQualifier = (qualifier: string): boolean => COMPANY_QUALIFIERS.has(qualifier)

/** @param own the only qualifier to look for; empty for any of the usual ones */
export function readAddressHeader(header: string, own: string): AddressHeader | null {
  const words = headerWords(header)
  const qualifiers = own === '' ? [...QUALIFIERS, ...numberedQualifier(words)] : [{ qualifier: own, strength: 0.93 }]
  for (const { qualifier, strength } of qualifiers) {
    const part = partWithout(words.join(''), qualifier)
    if (part !== undefined) return { qualifier, strength, part }
  }
  return null
}

const FILLERS = keysOf(place.ADDRESS_FILLERS)

/** "Address 2: City" is the city of the second address. */
function numberedQualifier([first = '', number = '']: readonly string[]): readonly Qualifier[] {
  if (!FILLERS.includes(first) || !/^[1-9]$/.test(number)) return []
  return [{ qualifier: first + number, strength: number === '1' ? 0.92 : 0.68 }]
}

/** The part that a header names beside its qualifier, which stands first or last. */
function partWithout(key: string, qualifier: string): string | undefined {
  const inside = withoutFillerAndQualifier(key, qualifier)
  const rests = [
    ...(inside === null ? [] : [inside]),
    ...(key.startsWith(qualifier) ? [key.slice(qualifier.length)] : []),
    ...(key.endsWith(qualifier) ? [key.slice(0, -qualifier.length)] : []),
  ]
  return rests.map(partOf).find((part) => part !== undefined)
}

/** "AddressBillingCity" → `city`: the qualifier stands behind the word for an address. */
function withoutFillerAndQualifier(key: string, qualifier: string): string | null {
  const filler = FILLERS.find((each) => key.startsWith(each + qualifier))
  return filler === undefined ? null : key.slice(filler.length + qualifier.length)
}

/** The part that is left of "address city" or `villede`, with as few words taken away as possible. */
function partOf(key: string): string | undefined {
  const part = PART_OF_KEY.get(key)
  const shorter = withoutFiller(key)
  return part ?? (shorter === null ? undefined : partOf(shorter))
}

/** "Shipping Address" → `shipping`: what tells an address field from others. */
export const qualifierOfLabel = (label: string): string => stripFillers(headerKey(label))

function stripFillers(key: string): string {
  const shorter = withoutFiller(key)
  return shorter === null ? key : stripFillers(shorter)
}

/** Without one "address" or preposition at either end; null when there is none. */
function withoutFiller(key: string): string | null {
  const filler = FILLERS.find((each) => key.startsWith(each) || key.endsWith(each))
  if (filler === undefined) return null
  return key.startsWith(filler) ? key.slice(filler.length) : key.slice(0, -filler.length)
}
