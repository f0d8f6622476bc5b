/**
 * Proposes columns that hold a whole name or a whole address to be split, where no other column fills
 * any part of the field. This comes after the assignment: parts of their own are always better.
 */
import type { ColumnProfile } from '../import/dialect.ts'
import { partsOfField } from '../model/field.ts'
import type { ObjectModel } from '../model/object.ts'
import { findWholeField, type WholeField } from '../model/whole-field.ts'
import { splitAddress } from '../value/split-address.ts'
import { looksLikeName, orderOfNames, type NameOrder } from '../value/split-name.ts'
import type { HeaderReading } from './claim.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { LAST_NAME_FIRST } from './dictionary/person-words.ts'
import { headerKey } from './header-key.ts'
import { keysOf } from './names-of-part.ts'
import { areWholeAddresses, meaningful } from './value-shape.ts'

interface ReadColumn {
  readonly column: ColumnProfile
  readonly reading: HeaderReading
}

/** A column that may be split, and how sure that is. */
interface Candidate {
  readonly position: number
  readonly confidence: number
  readonly reason: string
  readonly nameOrder?: NameOrder
}

/** @returns the mapping, in which columns that went nowhere may now go to a whole field */
export function proposeWholes(
  object: ObjectModel,
  columns: readonly ReadColumn[],
  mapping: readonly ColumnMapping[],
): readonly ColumnMapping[] {
  const filled = new Set(mapping.map(({ field }) => field))
  return object.fields.reduce((changed, { apiName }) => {
    const field = findWholeField(object, apiName)
    if (field === undefined) return changed
    const candidates = columns.flatMap(({ column, reading }, position) =>
      mapping[position]?.field === null ? readCandidate(field, column, reading, position) : [],
    )
    const isFilled = partsOfField(field).some(({ path }) => filled.has(path))
    return isFilled ? tellOwnColumns(changed, field, candidates) : split(changed, field, candidates)
  }, mapping)
}

const readCandidate = (
  field: WholeField,
  column: ColumnProfile,
  reading: HeaderReading,
  position: number,
): readonly Candidate[] =>
  field.kind === 'fullName'
    ? nameCandidate(field, column, reading, position)
    : addressCandidate(field, column, reading, position)

/** The surest candidate is split; of equally sure ones the first. */
function split(
  mapping: readonly ColumnMapping[],
  field: WholeField,
  candidates: readonly Candidate[],
): readonly ColumnMapping[] {
  const [best] = candidates.toSorted((a, b) => b.confidence - a.confidence)
  if (best === undefined) return mapping
  const { position, confidence, reason, nameOrder } = best
  return mapping.map((column, each) =>
    each === position
      ? { ...column, field: field.apiName, status: 'auto', confidence, reason, ...(nameOrder && { nameOrder }) }
      : column,
  )
}

const tellOwnColumns = (
  mapping: readonly ColumnMapping[],
  field: WholeField,
  candidates: readonly Candidate[],
): readonly ColumnMapping[] =>
  mapping.map((column, each) =>
    candidates.some(({ position }) => position === each)
      ? { ...column, reason: `The cells hold the whole of "${field.label}", whose parts have columns of their own.` }
      : column,
  )

const SURE_SHARE = 0.8

const shareOf = (texts: readonly string[], passes: (text: string) => boolean): number =>
  texts.length === 0 ? 1 : texts.filter(passes).length / texts.length

const NAMED = 0.9
/** The header may also mean something else. */
const PERHAPS_NAMED = 0.85

function nameCandidate(
  field: WholeField,
  { header, samples }: ColumnProfile,
  { wholeName }: HeaderReading,
  position: number,
): readonly Candidate[] {
  if (wholeName?.field !== field) return []
  const texts = meaningful(samples)
  const share = shareOf(texts, looksLikeName)
  if (share < SURE_SHARE || (samples.length > 0 && texts.length === 0)) return []
  // A word for any name, above single words, can mean either half.
  if (wholeName.mayBeHalf && shareOf(texts, (text) => /[\s,]/.test(text)) < 0.5) return []
  const nameOrder = LAST_FIRST_KEYS.includes(headerKey(header)) ? 'lastFirst' : orderOfNames(texts)
  const confidence = roundShare((wholeName.mayBeHalf ? PERHAPS_NAMED : NAMED) * (samples.length === 0 ? 0.9 : share))
  const order = nameOrder === 'lastFirst' ? ', the last name standing first' : ''
  const reason = `The cells hold whole names: they are split into first and last name${order}.`
  return [{ position, confidence, reason, ...(nameOrder === 'lastFirst' && { nameOrder }) }]
}

const LAST_FIRST_KEYS = keysOf(LAST_NAME_FIRST)

function addressCandidate(
  field: WholeField,
  { samples }: ColumnProfile,
  { claims }: HeaderReading,
  position: number,
): readonly Candidate[] {
  const claim = claims.find(({ target }) => target.part.field === field && target.part.spec.name === 'street1')
  if (claim === undefined || !areWholeAddresses(samples)) return []
  const share = shareOf(meaningful(samples), (text) => splitAddress(text).isSure)
  if (share < SURE_SHARE) return []
  const reason = 'The cells hold whole addresses: they are split into street, city and so on.'
  return [{ position, confidence: roundShare(claim.strength * 0.9 * share), reason }]
}

const roundShare = (share: number): number => Math.round(share * 100) / 100
