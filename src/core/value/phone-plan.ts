/**
 * Tells whether digits are a number that can be dialled, by the numbering plans of libphonenumber.
 *
 * The library takes ten microseconds for a number. Here the digits are already bare, and its rules
 * are applied to them with its own patterns. Numbers that a plan rewrites are left to the library.
 * `phone-plan.test.ts` holds both to the same answers, for accepting as well as for refusing.
 */
import { Metadata, type CountryCode } from 'libphonenumber-js/max'
import metadata from 'libphonenumber-js/max/metadata'

/** The number in E.164; null if it cannot be dialled; `unsure` when only the library can tell. */
export type Dialled = { readonly e164: string } | null | 'unsure'

interface Plan {
  readonly callingCode: string
  readonly lengths: readonly number[]
  readonly longest: number
  readonly general: RegExp
  /** Numbers that can be dialled, by their length: fixed line, mobile and all other types in one pattern. */
  readonly ofLength: readonly RegExp[]
  /** What is dialled before a number inside the country. */
  readonly prefix: RegExp | null
  /** Some prefixes put other digits in the place of those they match. */
  readonly rewrites: boolean
  /** What is dialled before a number abroad. */
  readonly prefixAbroad: RegExp | null
  /** Where several countries share a calling code: the digits that tell this one. */
  readonly leading: RegExp | null
}

/** The countries that share a calling code, the main one first; none for a code that belongs to no country. */
interface CallingCode {
  readonly digits: string
  readonly main: Plan
  readonly countries: readonly Plan[]
  /** The leading digits of all countries that have any: one look for the two dozen countries of "+1". */
  readonly leading: RegExp | null
}

const SHORTEST = 2
const LONGEST = 17

/** @param digits a calling code and a number, without "+" */
export function dialInternational(digits: string): Dialled {
  const callingCode = callingCodeOf(digits)
  if (callingCode === null) return null
  return dial(callingCode.main, callingCode, digits.slice(callingCode.digits.length))
}

/** @param digits a number as written inside the country, or with the country's calling code but no "+" */
export function dialNational(digits: string, country: CountryCode): Dialled {
  const plan = planOf(country)
  const callingCode = callingCodeOf(plan.callingCode)
  if (callingCode === null || plan.prefixAbroad?.test(digits) === true) return 'unsure'
  if (!digits.startsWith(plan.callingCode)) return dial(plan, callingCode, digits)
  const rest = digits.slice(plan.callingCode.length)
  const asNational = significantDigits(plan, callingCode, digits)
  const asInternational = significantDigits(plan, callingCode, rest)
  if (asNational === null || asInternational === null) return 'unsure'
  const isInternational =
    asNational.length > plan.longest || (!plan.general.test(asNational) && plan.general.test(asInternational))
  return isInternational ? dial(callingCode.main, callingCode, rest) : dial(plan, callingCode, digits)
}

function dial(plan: Plan, callingCode: CallingCode, digits: string): Dialled {
  const significant = significantDigits(plan, callingCode, digits)
  if (significant === null) return 'unsure'
  if (significant.length < SHORTEST || significant.length > LONGEST) return null
  const owner = ownerOf(callingCode, significant) ?? plan
  return isNumber(owner, significant) ? { e164: `+${plan.callingCode}${significant}` } : null
}

/** The digits after the national prefix, if there is one; null when the prefix changes the number itself. */
function significantDigits(plan: Plan, callingCode: CallingCode, digits: string): string | null {
  if (plan.prefix === null || !plan.prefix.test(digits)) return digits
  const [prefix = '', ...groups] = plan.prefix.exec(digits) ?? []
  if (prefix === '') return digits
  if (plan.rewrites && groups.at(-1) !== undefined) return null
  const rest = digits.slice(prefix.length)
  if (plan.general.test(digits) && !plan.general.test(rest)) return digits
  const owner = ownerOf(callingCode, rest) ?? plan
  return owner.lengths.includes(rest.length) || rest.length > owner.longest ? rest : digits
}

/** The plan of the country that the number belongs to, among those that share the calling code. */
function ownerOf({ countries, leading }: CallingCode, significant: string): Plan | undefined {
  if (countries.length < 2) return countries[0]
  const isLed = leading?.test(significant) === true
  return countries.find((plan) =>
    plan.leading === null ? isNumber(plan, significant) : isLed && plan.leading.test(significant),
  )
}

const isNumber = (plan: Plan, significant: string): boolean =>
  plan.ofLength[significant.length]?.test(significant) === true

/** Calling codes by their number, filled as they occur. None begins with another, so three digits are enough to find one. */
const callingCodes: (CallingCode | null)[] = []
const LONGEST_CODE = 3
const ZERO = 48

function callingCodeOf(digits: string): CallingCode | null {
  if (digits.charCodeAt(0) === ZERO) return null
  let code = 0
  for (let at = 0; at < LONGEST_CODE && at < digits.length; at++) {
    code = code * 10 + digits.charCodeAt(at) - ZERO
    const callingCode = (callingCodes[code] ??= readCallingCode(String(code)))
    if (callingCode !== null) return callingCode
  }
  return null
}

function readCallingCode(digits: string): CallingCode | null {
  const isGeographic = Object.hasOwn(metadata.country_calling_codes, digits)
  if (!isGeographic && !Object.hasOwn(metadata.nonGeographic, digits)) return null
  const countries = (metadata.country_calling_codes[digits] ?? []).map(planOf)
  const leading = countries.flatMap((plan) => (plan.leading === null ? [] : [plan.leading.source]))
  return {
    digits,
    main: countries[0] ?? planOf(digits),
    countries,
    leading: leading.length === 0 ? null : new RegExp(leading.join('|')),
  }
}

const plans = new Map<string, Plan>()

/** @param source a country, or a calling code that belongs to no country */
function planOf(source: string): Plan {
  const known = plans.get(source)
  if (known !== undefined) return known
  const plan = readPlan(source)
  plans.set(source, plan)
  return plan
}

/** What the library knows of a plan. It has these methods but declares only some of them. 0 stands for "none". */
interface SourcePlan {
  callingCode(): string
  IDDPrefix(): MaybePattern
  nationalNumberPattern(): string
  possibleLengths(): readonly number[]
  nationalPrefixForParsing(): MaybePattern
  nationalPrefixTransformRule(): MaybePattern
  leadingDigits(): MaybePattern
  hasTypes(): boolean
  type(name: string): { pattern(): string; possibleLengths(): readonly number[] } | undefined
}

type MaybePattern = string | 0 | undefined

const TYPES = 'FIXED_LINE MOBILE PREMIUM_RATE TOLL_FREE SHARED_COST VOIP PERSONAL_NUMBER PAGER UAN VOICEMAIL'.split(' ')

function readPlan(source: string): Plan {
  const library = new Metadata()
  library.selectNumberingPlan(source as CountryCode)
  const plan = library.numberingPlan as unknown as SourcePlan
  const lengths = plan.possibleLengths()
  return {
    callingCode: plan.callingCode(),
    lengths,
    longest: lengths.at(-1) ?? 0,
    general: whole(plan.nationalNumberPattern()),
    ofLength: numbersByLength(plan),
    prefix: atStart(plan.nationalPrefixForParsing()),
    rewrites: Boolean(plan.nationalPrefixTransformRule()),
    prefixAbroad: atStart(plan.IDDPrefix()),
    leading: atStart(plan.leadingDigits()),
  }
}

/** A number fits the general pattern and that of a type; where no types are known, the general one is enough. */
function numbersByLength(plan: SourcePlan): readonly RegExp[] {
  const general = plan.nationalNumberPattern()
  const types = TYPES.map((name) => plan.type(name)).filter((type) => type !== undefined)
  const ofLength = (length: number): RegExp => {
    const patterns = types
      .filter((type) => type.pattern() !== '' && type.possibleLengths().includes(length))
      .map((type) => `(?:${type.pattern()})`)
    const some = plan.hasTypes() ? patterns.join('|') : '.*'
    return some === '' ? NOTHING : new RegExp(`^(?=(?:${general})$)(?:${some})$`)
  }
  return Array.from({ length: LONGEST + 1 }, (_, length) => ofLength(length))
}

const NOTHING = /$^/
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`)
const atStart = (pattern: MaybePattern): RegExp | null => (pattern ? new RegExp(`^(?:${pattern})`) : null)
