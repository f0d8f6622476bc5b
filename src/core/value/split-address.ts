/**
 * Splits an address that stands in one cell, where that is safe:
 *
 *   "1 Main St, Suite 4, Austin, TX 73301, USA"   street, street 2, city, state, postal code, country
 *   "Hauptstr. 5, 10115 Berlin"                   street, postal code, city
 *   "10 Downing St, London SW1A 2AA, UK"          street, city, postal code, country
 *
 * It is safe when a postal code or a state stands where it should, and what is left before the town is
 * one or two lines. Else the whole text is the street.
 */
import { countryCodeOf } from './country-names.ts'

export interface SplitAddress {
  readonly street1: string
  readonly street2: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly country: string
  /** False when the text holds more than a street, but not in a form that is surely understood. */
  readonly isSure: boolean
}

type Town = Pick<SplitAddress, 'city' | 'state' | 'postalCode'>

const US_STATES: ReadonlySet<string> = new Set(
  `AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI
  SC SD TN TX UT VT VA WA WV WI WY DC PR AB BC MB NB NL NS NT NU ON PE QC SK YT NSW QLD SA TAS VIC ACT`.split(/\s+/),
)

const US_ZIP = String.raw`\d{5}(?:-\d{4})?`
const CANADIAN = String.raw`[A-Z]\d[A-Z]\s?\d[A-Z]\d`
const BRITISH = String.raw`[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}`
const AUSTRALIAN = String.raw`\d{4}`
const CONTINENTAL = String.raw`(?:[A-Z]{1,2}-)?(?:\d{4}\s?[A-Z]{2}|\d{2}-\d{3}|\d{3}\s\d{2}|\d{4,5})`

const STATE_AND_CODE = new RegExp(`^(?:(.+?)[\\s,]+)?([A-Z]{2,3})\\.?\\s+(${US_ZIP}|${CANADIAN}|${AUSTRALIAN})$`)
const CODE_BEFORE_CITY = new RegExp(`^(${CONTINENTAL})\\s+(\\p{L}[\\p{L}\\s.'’()/-]*)$`, 'u')
const CITY_BEFORE_BRITISH = new RegExp(`^(?:(\\p{L}[\\p{L}\\s.'’-]*?)\\s+)?(${BRITISH})$`, 'u')
const ONLY_CODE = new RegExp(`^(${US_ZIP}|${CANADIAN}|${BRITISH}|${CONTINENTAL})$`)
const ONLY_CITY = /^\p{L}[\p{L}\s.'’()-]*$/u

export function splitAddress(text: string): SplitAddress {
  const lines = text
    .split(/\s*(?:[,;|\n\r]|\s[-–·•]\s)\s*/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
  const country = lines.length > 1 && countryCodeOf(lines.at(-1) ?? '') !== undefined ? (lines.at(-1) ?? '') : ''
  const found = findTown(country === '' ? lines : lines.slice(0, -1), country !== '')
  const [street1 = '', street2 = '', ...more] = found?.streets ?? []
  const isUnderstood = found !== null && street1 !== '' && more.length === 0 && isStreet(found.streets)
  if (isUnderstood) return { street1, street2, ...found.town, country, isSure: true }
  const whole = text.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ')
  return { ...NO_TOWN, street1: whole, street2: '', country: '', isSure: lines.length < 2 && !/\d{4}/.test(whole) }
}

const NO_TOWN: Town = { city: '', state: '', postalCode: '' }

/** Without a number anywhere the first line may as well be the name of a company or a building. */
const isStreet = (streets: readonly string[]): boolean => streets.some((line) => /\d/.test(line))

interface Found {
  readonly town: Town
  /** The lines before the town. */
  readonly streets: readonly string[]
}

/** Reads the town off the end of the lines. */
function findTown(lines: readonly string[], hasCountry: boolean): Found | null {
  const last = lines.at(-1) ?? ''
  const before = lines.slice(0, -1)
  const state = STATE_AND_CODE.exec(last)
  if (state !== null) return withCity(before, state[1], { state: state[2] ?? '', postalCode: state[3] ?? '' })
  const continental = CODE_BEFORE_CITY.exec(last)
  if (continental !== null) return town(before, continental[2], '', continental[1])
  const british = CITY_BEFORE_BRITISH.exec(last)
  if (british !== null) return withCity(before, british[1], { state: '', postalCode: british[2] ?? '' })
  if (ONLY_CODE.test(last)) return townBeforeCode(before, last)
  if (US_STATES.has(last)) return withCity(before, undefined, { state: last, postalCode: '' })
  // "1 Main St, Paris, France": the country vouches for the town before it.
  return hasCountry && ONLY_CITY.test(last) && before.length === 1 ? town(before, last, '', '') : null
}

function townBeforeCode(lines: readonly string[], postalCode: string): Found | null {
  const last = lines.at(-1) ?? ''
  if (US_STATES.has(last)) return withCity(lines.slice(0, -1), undefined, { state: last, postalCode })
  const state = /^(.+?)\s+([A-Z]{2,3})$/.exec(last)
  if (state !== null && US_STATES.has(state[2] ?? '')) return town(lines.slice(0, -1), state[1], state[2], postalCode)
  return withCity(lines, undefined, { state: '', postalCode })
}

/** The city stands on the same line, or on the one before. */
function withCity(
  lines: readonly string[],
  sameLine: string | undefined,
  { state, postalCode }: Omit<Town, 'city'>,
): Found | null {
  if (state !== '' && !US_STATES.has(state)) return null
  if (sameLine !== undefined) return town(lines, sameLine, state, postalCode)
  return town(lines.slice(0, -1), lines.at(-1), state, postalCode)
}

/** A city has no digits: where one stands there, the lines mean something else. */
function town(streets: readonly string[], city = '', state = '', postalCode = ''): Found | null {
  return ONLY_CITY.test(city) ? { streets, town: { city, state, postalCode } } : null
}
