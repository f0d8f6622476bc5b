/** Reads one header: where its column may go, or why it goes nowhere. The values are not looked at here. */
import type { FieldKind } from '../model/field-kind.ts'
import type { Target } from '../model/object.ts'
import { readAddressHeader } from './address-header.ts'
import { NOTHING_KNOWN, type Claim, type HeaderReading } from './claim.ts'
import { headerWords } from './header-key.ts'
import { findLikeness } from './header-likeness.ts'
import { headerVariants, type HeaderVariant } from './header-variants.ts'
import { asWritten, readKey, type Lexicon } from './lexicon.ts'
import { foreignIdReason, unmappedReason } from './unmapped-reason.ts'

/**
 * The first variant that means anything decides: a name of the workspace or of the dictionary before
 * a header known to stay unmapped, and both before any further shortening.
 *
 * @param occurrence how often the header has stood in the file so far, this column included
 */
export function readHeader(lexicon: Lexicon, header: string, occurrence = 1): HeaderReading {
  const name = lexicon.names.get(asWritten(header))
  if (name !== undefined) return name
  for (const variant of headerVariants(header, occurrence, lexicon.ownKeys)) {
    const reading = lookUp(lexicon, variant)
    if (reading !== null) return reading
    const remark = unmappedReason(variant.words)
    if (remark !== null) return { claims: [], remark }
  }
  const alike = readAlike(lexicon, header, occurrence)
  if (alike !== null) return alike
  // No further value of a field: then the columns with this header compete for the one place.
  if (occurrence > 1) return readHeader(lexicon, header)
  return { ...NOTHING_KNOWN, remark: foreignIdReason(headerWords(header)) }
}

/** What the header means when it is only like a name; null when it is like none, or like several that disagree. */
function readAlike(lexicon: Lexicon, header: string, occurrence: number): HeaderReading | null {
  // Several addresses are read together, later.
  if (readAddressHeader(header, '') !== null) return null
  const either = readAlternatives(lexicon, header)
  if (either !== null) return either
  for (const variant of headerVariants(header, occurrence, lexicon.ownKeys)) {
    if (foreignIdReason(variant.words) !== null) return null
    const likeness = findLikeness(lexicon.likeness(), variant.words)
    if (likeness === null) continue
    const readings = likeness.keys.flatMap((key) => lookUp(lexicon, { ...variant, key }) ?? [])
    const claims = strongestOf(readings.flatMap((reading) => reading.claims))
    const whole = readings.find(({ wholeName }) => wholeName !== undefined)
    if (claims.length === 0 && whole === undefined) continue
    if (claims.length === 0 && whole !== undefined) return whole
    return { ...NOTHING_KNOWN, claims: claims.map((claim) => onlyAlike(claim, likeness.factor)) }
  }
  return null
}

/** "Firm / Account", "Town or city": two names that mean the same field. */
function readAlternatives(lexicon: Lexicon, header: string): HeaderReading | null {
  const [one, other, ...more] = header.split(/\s*[/|]\s*|\s+or\s+/i)
  if (one === undefined || other === undefined || more.length > 0) return null
  const [claims, others] = [one, other].map((half) => readKey(lexicon, headerWords(half).join(''))?.claims ?? [])
  const common = claims?.filter(({ target }) => others?.some((each) => each.target === target)) ?? []
  if (common.length === 0) return null
  return { ...NOTHING_KNOWN, claims: common.map((claim) => onlyAlike(claim, EITHER)) }
}

/** Both names say so. */
const EITHER = 0.97

const onlyAlike = (claim: Claim, factor: number): Claim => ({
  ...claim,
  strength: claim.strength * factor,
  isExact: false,
  reason: `The words of the header are like those of "${claim.target.header}"`,
})

/** Of several claims on one target the strongest. */
const strongestOf = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.toSorted((a, b) => a.strength - b.strength).map((claim) => [claim.target.path, claim])).values(),
]

function lookUp(lexicon: Lexicon, variant: HeaderVariant): HeaderReading | null {
  const reading = readKey(lexicon, variant.key)
  if (reading === null) return null
  const claims = onlyExact(reading.claims).flatMap((claim) => shorten(claim, variant))
  const numbered = variant.number === null ? claims : numberClaims(lexicon.targets, claims, variant.number)
  if (numbered === null) return null
  const remark = reading.remark ?? foreignIdReason(variant.words)
  return { ...reading, claims: numbered, remark }
}

/** A header that is a label or an API name itself means nothing else. */
const onlyExact = (claims: readonly Claim[]): readonly Claim[] =>
  claims.some(({ isExact }) => isExact) ? claims.filter(({ isExact }) => isExact) : claims

const SHORTENED = 0.98

/**
 * Without the object's own name the header is only likely to be a label. "Lead Id" is the id of another
 * system: ours stands below "Id" alone, and other systems have UUIDs too.
 */
function shorten(claim: Claim, { isShortened }: HeaderVariant): readonly Claim[] {
  if (!isShortened) return [claim]
  if (claim.target.kind === 'part' && claim.target.part.type === 'uuid') return []
  const reason = claim.isExact ? 'The header ends with the label of the field' : claim.reason
  return [{ ...claim, reason, strength: claim.strength * SHORTENED, isExact: false }]
}

const MULTI_VALUED: ReadonlySet<FieldKind> = new Set(['emails', 'phones', 'links'])

/**
 * Of numbered columns the first is the primary value and the others are additional ones. A number in
 * the name of another kind of field means some other thing, and parts of addresses are numbered as a
 * whole: null leaves them to others.
 */
function numberClaims(targets: readonly Target[], claims: readonly Claim[], number: number): readonly Claim[] | null {
  const [claim] = claims
  if (claim === undefined) return number === 1 ? claims : null
  const { field } = claim.target.part
  if (claims.some(({ target }) => target.part.field.kind === 'address')) return null
  if (number === 1) return claims.map((each) => ({ ...each, isExact: false, strength: each.strength * SHORTENED }))
  if (!MULTI_VALUED.has(field.kind)) return null
  const target = targets.find(({ path }) => path === `${field.apiName}.additional`)
  if (target === undefined) return null
  const strength = claim.strength * SHORTENED - (number - 2) * 0.01
  const reason = `The header counts a further value of "${field.label}"`
  return [{ target, strength, reason, isExact: false, needsProof: false }]
}
