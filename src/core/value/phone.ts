/**
 * Phone numbers. The text stays exactly as written; the normal form makes two spellings equal:
 *
 *   a number that can be dialled          E.164: "+33123456789", with an extension "+33123456789;ext=12"
 *   another one                           its digits, with "+" when it is written with "+" or "00"
 *   a text with words, or hardly a digit  the text in lower case: "1-800-FLOWERS" is not "1-800-MATTRES"
 *
 * A phone is never refused, for people keep notes in such columns; what cannot be dialled is taken
 * with a warning. A national number in a column without a country cannot be checked and has none.
 */
import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max'
import { problem, type Problem } from '../problems.ts'
import { listCodec } from './list.ts'
import { FEWEST_DIGITS, asciiDigits, findPrefix, plainDigits, type PhoneDigits } from './phone-digits.ts'
import { dialInternational, dialNational, type Dialled } from './phone-plan.ts'
import { visibleText } from './text.ts'
import { quote, unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed, type ParseSettings } from './value-type.ts'

export interface Phone {
  readonly value: string
  readonly normalForm: string
  readonly warning?: Problem
}

export const phoneCodec: Codec<string> = {
  type: 'phone',
  reader: phoneReader,
  format: (value) => value,
  normalForm: (value, settings) => readPhone(value, settings?.phoneCountry).normalForm,
}

export const phoneListCodec = listCodec('phoneList', phoneCodec)

function phoneReader({ phoneCountry }: ParseSettings): (text: string) => Parsed<string> {
  return (text) => {
    if (text.includes('\0')) return unreadable('TEXT_HAS_NUL', text)
    const { value, warning } = readPhone(text, phoneCountry)
    return warning === undefined ? ok(value) : { ok: true, value, warning }
  }
}

/** The phone read last: a cell's normal form is asked for right after its value. */
let lastRead: Phone = { value: '', normalForm: '' }
let lastCountry: string | undefined
let lastSupported: CountryCode | undefined

/**
 * Value, normal form and warning in one go.
 *
 * @param country two-letter code that numbers without a calling code belong to
 */
export function readPhone(text: string, country?: string): Phone {
  if (country !== lastCountry) {
    lastCountry = country
    lastSupported = supportedCountry(country)
  } else if (text === lastRead.value) return lastRead
  lastRead = readPlainPhone(text, lastSupported) ?? readAnyPhone(text, lastSupported)
  return lastRead
}

function supportedCountry(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase() ?? ''
  return isSupportedCountry(code) ? code : undefined
}

/** The longest number that any plan knows; what is longer is two numbers, or none. */
const MOST_DIGITS = 17

/** Reads plain phones as `readAnyPhone` would, without the library; null for all else. */
export function readPlainPhone(text: string, country: CountryCode | undefined): Phone | null {
  const phone = plainDigits(text)
  if (phone === null) return null
  const dialled = dial(phone, country)
  return dialled === 'unsure' ? null : phoneOf(text, phone, dialled, country)
}

function dial({ digits, isInternational }: PhoneDigits, country: CountryCode | undefined): Dialled {
  if (isInternational) return dialInternational(digits)
  return country === undefined ? null : dialNational(digits, country)
}

function phoneOf(text: string, phone: PhoneDigits, dialled: Dialled, country: CountryCode | undefined): Phone {
  const { digits, isInternational, extension } = phone
  const written = isInternational ? `+${digits}` : digits
  const number = typeof dialled === 'object' && dialled !== null ? dialled.e164 : written
  const normalForm = extension === undefined ? number : `${number};ext=${extension}`
  const isCheckable = isInternational || country !== undefined || digits.length > MOST_DIGITS
  return dialled === null && isCheckable ? unverified(text, normalForm) : { value: text, normalForm }
}

const unverified = (text: string, normalForm: string): Phone => ({
  value: text,
  normalForm,
  warning: problem('PHONE_UNVERIFIED', { text: quote(text) }),
})

/** A longer text is a note, whose beginning is enough to tell it from others: normal forms stand in indexes. */
const LONGEST_TEXT = 250
const EXTENSION = /(?:;ext=|(?:x|ext|ext\.|extension|#):?\s?)(\d{1,9})$/i

/** Reads any phone with the library. */
export function readAnyPhone(text: string, country: CountryCode | undefined): Phone {
  const value = text.toWellFormed()
  const visible = asciiDigits(visibleText(text.slice(0, LONGEST_TEXT))).replace(/^tel:/i, '')
  const { isInternational, start } = findPrefix(visible)
  if (isInternational || country !== undefined) {
    const written = isInternational ? `+${visible.slice(start)}` : visible
    const options = country === undefined ? { extract: false } : { defaultCountry: country, extract: false }
    const number = parsePhoneNumberFromString(written, options)
    if (number?.isValid() === true) {
      return { value, normalForm: number.ext === undefined ? number.number : `${number.number};ext=${number.ext}` }
    }
  }
  const extension = EXTENSION.exec(visible)
  const body = extension === null ? visible : visible.slice(0, extension.index)
  const digits = body.slice(start).replaceAll(/\D/g, '')
  if (digits.length < FEWEST_DIGITS || /\p{L}/u.test(body)) return unverified(value, lowerCased(visible))
  return phoneOf(value, { digits, isInternational, extension: extension?.[1] }, null, country)
}

const lowerCased = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')
