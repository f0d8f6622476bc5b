/** Reads one header: where its column may go, or why it goes nowhere. The values are not looked at here. */
import type { FieldKind } from '../model/field-kind.ts'
import type { Target } from '../model/object.ts'
import { NOTHING_KNOWN, type Claim, type HeaderReading } from './claim.ts'
import { headerWords } from './header-key.ts'
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
  // No further value of a field: then the columns with this header compete for the one place.
  if (occurrence > 1) return readHeader(lexicon, header)
  return { ...NOTHING_KNOWN, remark: foreignIdReason(headerWords(header)) }
}

function lookUp(lexicon: Lexicon, variant: HeaderVariant): HeaderReading | null {
  const reading = readKey(lexicon, variant.key)
  if (reading === null) return null
  const claims = onlyExact(reading.claims).map((claim) => shorten(claim, variant))
  const numbered = variant.number === null ? claims : numberClaims(lexicon.targets, claims, variant.number)
  if (numbered === null) return null
  const remark = reading.remark ?? foreignIdReason(variant.words)
  return { ...reading, claims: numbered, remark }
}

/** A header that is a label or an API name itself means nothing else. */
const onlyExact = (claims: readonly Claim[]): readonly Claim[] =>
  claims.some(({ isExact }) => isExact) ? claims.filter(({ isExact }) => isExact) : claims

const SHORTENED = 0.98

/** Without the object's own name the header is only likely to be a label; ids of "User Id" are rarely ours. */
function shorten(claim: Claim, { isShortened }: HeaderVariant): Claim {
  if (!isShortened) return claim
  const reason = claim.isExact ? 'The header ends with the label of the field' : claim.reason
  const needsProof = claim.needsProof || claim.target.part.type === 'uuid'
  return { ...claim, reason, strength: claim.strength * SHORTENED, isExact: false, needsProof }
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
