/**
 * Reads the columns of several addresses: "Billing City" and "Shipping City", "Business Street" and
 * "Home Street", "Address 1: City" and "Address 2: City".
 *
 * A record has one address, so one of them is taken as a whole: parts of two addresses in one field
 * would make a place that does not exist.
 */
import type { Field } from '../model/field.ts'
import type { ObjectModel, Target } from '../model/object.ts'
import { isCompanyQualifier, qualifierOfLabel, readAddressHeader, type AddressHeader } from './address-header.ts'
import type { HeaderReading } from './claim.ts'
import { REGION } from './dictionary/place-words.ts'
import { headerKey } from './header-key.ts'
import type { Lexicon } from './lexicon.ts'
import { keysOf } from './names-of-part.ts'

/** A column that holds one part of one of the addresses. */
type AddressColumn = AddressHeader & { readonly position: number; readonly isFilled: boolean }

/** What is known of a column so far. */
export interface ReadColumn {
  readonly header: string
  readonly isFilled: boolean
  readonly reading: HeaderReading
}

type Found = readonly [position: number, reading: HeaderReading]

/** @returns readings by position, for the columns that belong to an address and are nothing else */
export function readAddressColumns(
  { object, targets }: Lexicon,
  columns: readonly ReadColumn[],
): ReadonlyMap<number, HeaderReading> {
  const fields = object.fields.filter(({ kind }) => kind === 'address')
  return new Map(fields.flatMap((field) => readField(object, targets, field, columns)))
}

function readField(
  object: ObjectModel,
  targets: readonly Target[],
  field: Field,
  columns: readonly ReadColumn[],
): readonly Found[] {
  const own = ownQualifier(field)
  const found = columns.flatMap((column, position): AddressColumn[] => {
    const header = isOpen(column) ? readAddressHeader(column.header, own) : null
    if (header === null || isForOther(object, field, header)) return []
    return [{ ...header, position, isFilled: column.isFilled }]
  })
  const unqualified = columns.filter(({ reading }) => reading.claims.some(({ target }) => target.part.field === field))
  const chosen = chooseQualifier(found, own, unqualified)
  return [
    ...found.map((column): Found => [column.position, toReading(column, column.qualifier === chosen, field, targets)]),
    ...(own === '' ? readRegion(columns, unqualified, field, targets) : []),
  ]
}

const isOpen = ({ reading }: ReadColumn): boolean => reading.claims.length === 0 && reading.remark === null

/** A custom field "Shipping Address" takes the columns of that address, and no other field does. */
const ownQualifier = ({ label, isCustom }: Field): string => (isCustom ? qualifierOfLabel(label) : '')

function isForOther(object: ObjectModel, field: Field, { qualifier }: AddressHeader): boolean {
  if (isCompanyQualifier(qualifier) && object.apiName !== 'leads') return true
  return object.fields.some((other) => other !== field && other.kind === 'address' && ownQualifier(other) === qualifier)
}

/**
 * The address with most columns that hold anything; of equal ones the likeliest. Two or more columns
 * without a qualifier make an address of their own, beside which there is no place for another.
 */
function chooseQualifier(
  found: readonly AddressColumn[],
  own: string,
  unqualified: readonly ReadColumn[],
): string | null {
  if (own !== '') return own
  if (unqualified.filter(({ isFilled }) => isFilled).length >= 2) return null
  const groups = [...Map.groupBy(found, ({ qualifier }) => qualifier).values()]
  const rank = (group: readonly AddressColumn[]): number =>
    group.filter(({ isFilled }) => isFilled).length + (group[0]?.strength ?? 0)
  const [best] = groups.sort((a, b) => rank(b) - rank(a))
  return best?.[0]?.qualifier ?? null
}

function toReading(
  { part, strength }: Pick<AddressHeader, 'part' | 'strength'>,
  isChosen: boolean,
  field: Field,
  targets: readonly Target[],
): HeaderReading {
  const target = targets.find(({ path }) => path === `${field.apiName}.${part}`)
  if (target === undefined || !isChosen) {
    return { claims: [], remark: `It belongs to another address, and "${field.label}" takes only one` }
  }
  const reason = `The header is a usual name for "${target.header}"`
  return { claims: [{ target, strength, reason, isExact: false, needsProof: false }], remark: null }
}

const REGION_KEYS = keysOf(REGION)
const REGION_STRENGTH = 0.84
const EXACT_PLACES: ReadonlySet<string> = new Set(['street1', 'postalCode'])

/** "Region" is the state where a street or a postal code stands beside it; elsewhere it is a market. */
function readRegion(
  columns: readonly ReadColumn[],
  unqualified: readonly ReadColumn[],
  field: Field,
  targets: readonly Target[],
): readonly Found[] {
  const isAddress = unqualified.some(({ reading }) =>
    reading.claims.some(({ target: { part } }) => part.field === field && EXACT_PLACES.has(part.spec.name)),
  )
  if (!isAddress) return []
  return columns.flatMap((column, position): Found[] =>
    isOpen(column) && REGION_KEYS.includes(headerKey(column.header))
      ? [[position, toReading({ part: 'state', strength: REGION_STRENGTH }, true, field, targets)]]
      : [],
  )
}
