/** What all samples of a column look like, as far as that is beyond doubt. */
import { readLink } from '../value/link.ts'
import { codecOf } from '../value/codecs.ts'

export type ValueShape = 'email' | 'link' | 'uuid' | 'number' | 'date' | 'yesNo' | 'salutation' | 'accessRole'

const reads = (type: 'email' | 'uuid' | 'date' | 'dateTime'): ((text: string) => boolean) => {
  const read = codecOf(type).reader({})
  return (text) => {
    const parsed = read(text)
    return parsed.ok || parsed.problem.code.endsWith('_AMBIGUOUS')
  }
}

const isDate = reads('date')
const isDateTime = reads('dateTime')

const SHAPES: readonly (readonly [shape: ValueShape, test: (text: string) => boolean])[] = [
  ['email', reads('email')],
  ['uuid', reads('uuid')],
  ['number', (text) => /^[-+]?[\d.,\s]*\d\s?%?$/.test(text)],
  ['date', (text) => isDate(text) || isDateTime(text)],
  ['link', (text) => readLink(text) !== null],
  ['yesNo', (text) => /^(?:true|false|yes|no|y|n|oui|non|ja|nein|si|sí|não)$/i.test(text)],
  [
    'accessRole',
    (text) =>
      /^(?:end[- ]?user|agent|light agent|admin|administrator|user|member|owner|viewer|editor|guest|contributor)$/i.test(
        text,
      ),
  ],
  [
    'salutation',
    (text) =>
      /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herr|frau|m|mme|mlle|sr|sra|srta|dhr|mevr|sig|sig\.ra)\.?$/i.test(text),
  ],
]

/** The first shape that every sample has, or null. */
export function shapeOf(samples: readonly string[]): ValueShape | null {
  const texts = meaningful(samples)
  if (texts.length === 0) return null
  return SHAPES.find(([, test]) => texts.every(test))?.[0] ?? null
}

const NO_VALUE = /^(?:n\/?a|none|null|nil|unknown|not available|tbd|undefined|[-–—?.*]+)$/i

/** The samples that say anything: "N/A" and "-" stand where nothing is known. */
export const meaningful = (samples: readonly string[]): readonly string[] =>
  samples.map((text) => text.trim()).filter((text) => text !== '' && !NO_VALUE.test(text))

/** Five digits or more, and nothing but what is written around them. Whether it can be dialled is not asked. */
export const looksLikePhone = (text: string): boolean =>
  text.replaceAll(/\D/g, '').length >= 5 &&
  /^[\d\s+().\-–/*#,;x:'"]*(?:ext\.?|x|tel\.?:?)?[\d\s+().\-–/*#,;x:'"]*$/i.test(text)

/** Networks with what fields for them are called. */
export const NETWORK_NAMES = {
  linkedin: ['linkedin'],
  twitter: ['x', 'twitter', 'xtwitter', 'twitterx'],
  facebook: ['facebook'],
  instagram: ['instagram'],
} as const satisfies Record<string, readonly string[]>

type Network = keyof typeof NETWORK_NAMES

const HOSTS: readonly (readonly [host: RegExp, network: Network])[] = [
  [/^(?:[a-z]{2,3}\.)?linkedin\.com\//, 'linkedin'],
  [/^(?:mobile\.)?(?:twitter|x)\.com\//, 'twitter'],
  [/^(?:[a-z]{1,3}\.)?facebook\.com\//, 'facebook'],
  [/^instagram\.com\//, 'instagram'],
]

/** The network that all links lead to, or null when they are not all links into the same one. */
export function socialNetworkOf(samples: readonly string[]): Network | null {
  const networks = meaningful(samples).map(networkOf)
  const [first = null] = networks
  return networks.every((network) => network === first) ? first : null
}

function networkOf(text: string): Network | null {
  const link = readLink(text)?.normalForm
  return link === undefined ? null : (HOSTS.find(([host]) => host.test(link))?.[1] ?? null)
}

// A comma and later a postal code: "12 Main St, Boston 02134"; "Suite 1200" is no postal code.
const HAS_TOWN = /,(?!.*\b(?:suite|ste|apt|unit|floor|room)\b).*\b[A-Z]{0,2}-?\d{4,6}\b/i

/** True when most samples are whole addresses rather than a street. */
export function areWholeAddresses(samples: readonly string[]): boolean {
  const texts = meaningful(samples)
  const whole = texts.filter(
    (text) => (text.match(/,/g)?.length ?? 0) >= 2 || HAS_TOWN.test(text.replaceAll('\n', ', ')),
  )
  return texts.length > 0 && whole.length * 2 > texts.length
}
