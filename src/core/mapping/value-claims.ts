/** Claims that come from the values alone, where the header says nothing: for types that cannot be mistaken. */
import type { Target } from '../model/object.ts'
import { codecOf } from '../value/codecs.ts'
import { countryCodeOf } from '../value/country-names.ts'
import type { Claim, HeaderReading } from './claim.ts'
import { LINK_HEADERS } from './dictionary/unmapped-words.ts'
import { headerKey } from './header-key.ts'
import { keysOf } from './names-of-part.ts'
import { isSilentHeader } from './unmapped-reason.ts'
import { NETWORK_NAMES, looksLikePhone, meaningful, socialNetworkOf } from './value-shape.ts'

const SILENT_STRENGTH = 0.66
const LINK_STRENGTH = 0.75
/** One sample may be chance. */
const FEWEST_SAMPLES = 2

const LINK_KEYS: ReadonlySet<string> = new Set(keysOf(LINK_HEADERS))

export function claimsFromValues(
  targets: readonly Target[],
  header: string,
  samples: readonly string[],
  reading: HeaderReading,
): readonly Claim[] {
  const texts = meaningful(samples)
  if (texts.length < FEWEST_SAMPLES) return []
  const silent = isSilentHeader(header) ? claimsBelowNothing(targets, texts) : []
  return silent.length > 0 ? silent : claimsOfNetwork(targets, header, texts, reading)
}

/** What values look like, and the targets that take nothing else. */
interface Evidence {
  readonly noun: string
  readonly fits: (target: Target, texts: readonly string[]) => boolean
}

const EVIDENCE: readonly Evidence[] = [
  { noun: 'e-mail addresses', fits: ({ part }, texts) => part.type === 'email' && texts.every(reads('email')) },
  {
    noun: 'telephone numbers with their country',
    fits: ({ part }, texts) =>
      part.type === 'phone' && texts.every((text) => text.startsWith('+') && looksLikePhone(text)),
  },
  {
    noun: 'countries',
    fits: ({ part }, texts) =>
      part.field.kind === 'address' && part.spec.name === 'country' && texts.every((text) => isCountryInFull(text)),
  },
  { noun: 'options of the field', fits: areOptions },
]

const reads = (type: 'email'): ((text: string) => boolean) => {
  const read = codecOf(type).reader({})
  return (text) => read(text).ok
}

/** Two letters mean many things. */
const isCountryInFull = (text: string): boolean => text.length > 3 && countryCodeOf(text) !== undefined

function areOptions({ part }: Target, texts: readonly string[]): boolean {
  const { options = [], ...settings } = part.field.settings
  if (part.field.kind !== 'select' || options.length === 0) return false
  const read = codecOf('select').reader({ ...settings, options, openOptions: false })
  return texts.every((text) => read(text).ok)
}

/** Below "Column 3": only what several samples say alike, and no other field could mean. */
function claimsBelowNothing(targets: readonly Target[], texts: readonly string[]): readonly Claim[] {
  const parts = targets.filter(({ kind }) => kind === 'part')
  for (const { noun, fits } of EVIDENCE) {
    const found = parts.filter((target) => fits(target, texts))
    const reason = `The header says nothing, but all ${texts.length} samples are ${noun}`
    if (found.length > 0) return found.map((target) => claim(target, SILENT_STRENGTH, reason))
  }
  return []
}

function claimsOfNetwork(
  targets: readonly Target[],
  header: string,
  texts: readonly string[],
  { claims }: HeaderReading,
): readonly Claim[] {
  const isLink = LINK_KEYS.has(headerKey(header)) || claims.some(({ target }) => target.part.type === 'link')
  const network = isLink || isSilentHeader(header) ? socialNetworkOf(texts) : null
  if (network === null) return []
  const names: readonly string[] = NETWORK_NAMES[network]
  const reason = `The header does not say so, but all ${texts.length} samples are links into this network`
  return targets
    .filter(({ kind, part }) => kind === 'part' && part.type === 'link' && names.includes(headerKey(part.field.label)))
    .map((target) => claim(target, LINK_STRENGTH, reason))
}

const claim = (target: Target, strength: number, reason: string): Claim => ({
  target,
  strength,
  reason,
  isExact: false,
  needsProof: false,
})
