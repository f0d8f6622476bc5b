/**
 * What the samples of a column say about a claim: whether the target's type can read them.
 *
 * A header that fits and values that do not are told, not hidden: the claim loses strength, and its
 * reason names what was seen.
 */
import type { Target } from '../model/object.ts'
import { codecOf } from '../value/codecs.ts'
import type { ParseSettings, ValueType } from '../value/value-type.ts'
import type { Claim } from './claim.ts'
import { headerKey } from './header-key.ts'
import { placeMisfit } from './place-evidence.ts'
import {
  NETWORK_NAMES,
  areWholeAddresses,
  looksLikePhone,
  meaningful,
  shapeOf,
  socialNetworkOf,
  type ValueShape,
} from './value-shape.ts'

export interface WeighedClaim {
  readonly claim: Claim
  /** Strength of the claim after the samples were looked at, 0 to 1. */
  readonly score: number
  /** What speaks against it, to follow a comma: "but 4 of 5 samples cannot be read as a date". */
  readonly doubt: string | null
}

export function weighClaim(claim: Claim, samples: readonly string[]): WeighedClaim {
  const texts = meaningful(samples)
  if (samples.length === 0) return weighEmpty(claim)
  const misfit = textMisfit(claim, texts)
  if (misfit !== null) return { claim, score: claim.strength * 0.5, doubt: misfit }
  const type = cellTypeOf(claim.target)
  const noun = nounOf(type)
  if (noun === null || isOpenList(claim.target)) return { claim, score: claim.strength, doubt: null }
  if (!claim.needsProof && areSerials(type, texts)) {
    return { claim, score: claim.strength * SERIALS, doubt: 'but the samples are numbers, as spreadsheets count days' }
  }
  const test = testOf(claim.target, type)
  const readable = texts.filter(test).length
  const shape = readable === 0 ? shapeOf(texts) : null
  const factor = claim.needsProof ? proof(readable, texts.length) : trust(type, readable, texts.length)
  return {
    claim,
    score: claim.strength * factor,
    doubt: shape === null ? describeDoubt(readable, texts.length, noun) : `but the samples are ${SHAPE_NOUNS[shape]}`,
  }
}

/** An empty column has little to give, and must not keep a field from one that holds something. */
const weighEmpty = (claim: Claim): WeighedClaim => ({
  claim,
  score: claim.needsProof ? 0 : claim.strength * 0.9,
  doubt: 'but the rows read so far have no value there',
})

/** Of a relation, the type of what the cell names. */
const cellTypeOf = (target: Target): ValueType =>
  target.kind === 'relation' ? target.identifier.type : target.part.type

const settingsOf = (target: Target): ParseSettings =>
  (target.kind === 'relation' ? target.identifier : target.part).field.settings

const isOpenList = (target: Target): boolean => settingsOf(target).openOptions === true

/** Digits and hyphens like those of a number to dial. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:$|[T ])/

function testOf(target: Target, type: ValueType): (text: string) => boolean {
  if (type === 'phone' || type === 'phoneList') return (text) => looksLikePhone(text) && !ISO_DATE.test(text)
  const read = codecOf(type).reader(settingsOf(target))
  return (text) => {
    const parsed = read(text)
    // The order of the day and the month is a question for later, not a reason to doubt the column.
    return parsed.ok || parsed.problem.code.endsWith('_AMBIGUOUS')
  }
}

/** What is left of a claim on a date above numbers: the member is asked before they are read as days. */
const SERIALS = 0.75

/** The numbers by which spreadsheets count days, and dates between them. */
function areSerials(type: ValueType, texts: readonly string[]): boolean {
  if (type !== 'date' && type !== 'dateTime') return false
  const read = codecOf(type).reader({})
  const codes = texts.map(read).map((parsed) => (parsed.ok ? 'read' : parsed.problem.code))
  return codes.includes('DATE_IS_NUMBER') && codes.every((code) => code === 'read' || code === 'DATE_IS_NUMBER')
}

const proof = (readable: number, tested: number): number => (tested > 0 && readable >= tested * 0.8 ? 1 : 0)

const isId = (type: ValueType): boolean => type === 'uuid'
const isClosedList = (type: ValueType): boolean => type === 'select' || type === 'multiSelect'

/** What is left of a claim when only some of the samples can be read. */
function trust(type: ValueType, readable: number, tested: number): number {
  if (tested === 0) return 1
  const share = readable / tested
  if (isId(type)) return share >= 0.5 ? share : 0
  // Unknown options can be added or mapped one by one, so the column is still the right one.
  if (isClosedList(type)) return 1 - 0.3 * (1 - share)
  if (readable === 0) return tested === 1 ? LONE_MISFIT : 0.5
  return 1 - 0.4 * (1 - share)
}

/** One value that cannot be read is a mistake in a row, as likely as a wrong column: a header that is sure stays so. */
const LONE_MISFIT = 0.65

const NOUNS: Readonly<Partial<Record<ValueType, string>>> = {
  number: 'a number',
  boolean: 'yes or no',
  date: 'a date',
  dateTime: 'a date and time',
  email: 'an e-mail address',
  emailList: 'e-mail addresses',
  phone: 'a phone number',
  phoneList: 'phone numbers',
  link: 'a web address',
  linkList: 'web addresses',
  currencyCode: 'a currency code',
  select: 'one of the options',
  multiSelect: 'options of the list',
  rating: 'a rating from 1 to 5',
  json: 'JSON',
  uuid: 'an id of this workspace',
}

/** Null for types that read any text. */
const nounOf = (type: ValueType): string | null => NOUNS[type] ?? null

function describeDoubt(readable: number, tested: number, noun: string): string | null {
  if (readable === tested) return null
  if (tested === 1) return `but the only sample cannot be read as ${noun}`
  if (readable === 0) return `but none of the ${tested} samples can be read as ${noun}`
  return `but ${tested - readable} of ${tested} samples cannot be read as ${noun}`
}

const SHAPE_NOUNS: { readonly [shape in ValueShape]: string } = {
  email: 'e-mail addresses',
  link: 'web addresses',
  uuid: 'ids',
  number: 'numbers',
  date: 'dates',
  yesNo: 'yes or no',
  salutation: 'forms of address',
  accessRole: 'roles of users in a system',
}

/**
 * A text field takes anything, so that only the header can be wrong about it: "Position" above 1, 2, 3
 * is no job title. A label is believed whatever stands below it.
 */
function textMisfit({ target, isExact }: Claim, texts: readonly string[]): string | null {
  const { type, field, spec } = target.part
  if (field.kind === 'address' && spec.name === 'street1' && areWholeAddresses(texts)) {
    return 'but the cells hold whole addresses'
  }
  const place = field.kind === 'address' ? placeMisfit(spec.name, texts) : null
  if (place !== null) return place
  if (isExact || texts.length < 2) return null
  if (type === 'link' && isOtherNetwork(target, texts)) return 'but the samples are links to a social network'
  const shape = shapeOf(texts)
  if (shape === null || field.kind === 'address' || !(type === 'text' || isOpenList(target))) return null
  if (field.kind === 'richText' && shape !== 'number' && shape !== 'yesNo') return null
  return `but the samples are ${SHAPE_NOUNS[shape]}`
}

/** True when the links lead to a network that the field is not there for. */
function isOtherNetwork(target: Target, texts: readonly string[]): boolean {
  const network = socialNetworkOf(texts)
  if (network === null) return false
  const { apiName, label } = target.part.field
  return !NETWORK_NAMES[network].some((name) => [headerKey(apiName), headerKey(label)].includes(name))
}
