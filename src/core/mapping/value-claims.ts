/** Claims that come from the values alone, where the header says nothing: for types that cannot be mistaken. */
import type { Target } from '../model/object.ts'
import type { Claim, HeaderReading } from './claim.ts'
import { LINK_HEADERS } from './dictionary/unmapped-words.ts'
import { headerKey } from './header-key.ts'
import { keysOf } from './names-of-part.ts'
import { isSilentHeader } from './unmapped-reason.ts'
import { NETWORK_NAMES, meaningful, shapeOf, socialNetworkOf } from './value-shape.ts'

const EMAIL_STRENGTH = 0.66
const LINK_STRENGTH = 0.75
/** One sample may be chance. */
const FEWEST_SAMPLES = 2

const LINK_KEYS: ReadonlySet<string> = new Set(keysOf(LINK_HEADERS))

export function claimsFromValues(
  targets: readonly Target[],
  header: string,
  samples: readonly string[],
  { claims }: HeaderReading,
): readonly Claim[] {
  const count = meaningful(samples).length
  const isSilent = isSilentHeader(header)
  if (count < FEWEST_SAMPLES) return []
  if (isSilent && shapeOf(samples) === 'email') {
    const reason = `The header says nothing, but all ${count} samples are e-mail addresses`
    return targets.filter(isEmail).map((target) => claim(target, EMAIL_STRENGTH, reason))
  }
  const isLink = LINK_KEYS.has(headerKey(header)) || claims.some(({ target }) => target.part.type === 'link')
  const network = isSilent || isLink ? socialNetworkOf(samples) : null
  if (network === null) return []
  const names: readonly string[] = NETWORK_NAMES[network]
  const reason = `The header does not say so, but all ${count} samples are links into this network`
  return targets
    .filter(({ kind, part }) => kind === 'part' && part.type === 'link' && names.includes(headerKey(part.field.label)))
    .map((target) => claim(target, LINK_STRENGTH, reason))
}

const isEmail = ({ kind, part }: Target): boolean => kind === 'part' && part.type === 'email'

const claim = (target: Target, strength: number, reason: string): Claim => ({
  target,
  strength,
  reason,
  isExact: false,
  needsProof: false,
})
