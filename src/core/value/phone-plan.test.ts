import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import metadata from 'libphonenumber-js/max/metadata'
import { readAnyPhone, readPlainPhone } from './phone.ts'

const callingCodes = [...Object.keys(metadata.country_calling_codes), ...Object.keys(metadata.nonGeographic)]
const digits = (maxLength: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{0,${maxLength}}$`))
const country = fc.constantFrom(...getCountries())

/** A real number of the country in which up to five digits are changed, and one may be added or missing. */
const nearlyNumber = (from: CountryCode): fc.Arbitrary<string> => {
  const number = getExampleNumber(from, examples)?.nationalNumber ?? '123456789'
  const change = fc.tuple(fc.nat(number.length - 1), fc.stringMatching(/^\d$/))
  return fc
    .tuple(fc.array(change, { maxLength: 5 }), fc.constantFrom('', '', '', '0', '55'), fc.constantFrom(0, 0, 0, 1))
    .map(([changes, end, missing]) => {
      const changed = [...number]
      for (const [at, digit] of changes) changed[at] = digit
      return changed.join('').slice(missing) + end
    })
}

const callingCodeOf = (from: CountryCode): string => getExampleNumber(from, examples)?.countryCallingCode ?? '1'

const international = country.chain((from) =>
  fc
    .tuple(fc.constantFrom('+', '00', '(+'), fc.constantFrom('', '', '', '0', '1', '8', '06'), nearlyNumber(from))
    .map(([start, prefix, number]) => ({ text: start + callingCodeOf(from) + prefix + number, country: undefined })),
)
const national = country.chain((from) =>
  fc
    .tuple(fc.constantFrom('', '', '0', '1', '8', '06', '15', callingCodeOf(from)), nearlyNumber(from))
    .map(([prefix, number]) => ({ text: prefix + number, country: from })),
)
const random = fc.oneof(
  fc
    .tuple(fc.constantFrom(...callingCodes), digits(15))
    .map(([code, rest]) => ({ text: `+${code}${rest}`, country: undefined })),
  fc.tuple(digits(16), country).map(([text, from]) => ({ text, country: from })),
)

const spaced = (text: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('', '', '', '', ' ', '-', '.', '(', ')', '/', '\u00A0'), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((spaces) => [...text].map((character, at) => character + spaces[at]).join(''))

const written = fc
  .oneof(international, national, random)
  .chain((phone) =>
    fc
      .tuple(
        fc.oneof(fc.constant(phone.text), spaced(phone.text)),
        fc.constantFrom('', '', '', 'x12', ' ext. 345', '#9', ' X 12'),
      )
      .map(([text, extension]) => ({ text: text + extension, country: phone.country })),
  )

test('plain numbers are judged as the library judges them', () => {
  let plainOnes = 0
  let dialled = 0
  fc.assert(
    fc.property(written, (phone) => {
      const plain = readPlainPhone(phone.text, phone.country)
      if (plain === null) return
      plainOnes++
      if (plain.warning === undefined) dialled++
      expect(plain).toEqual(readAnyPhone(phone.text, phone.country))
    }),
    { numRuns: 20_000 },
  )
  expect(plainOnes).toBeGreaterThan(15_000)
  expect(dialled).toBeGreaterThan(2500)
})

test('the example numbers of all countries can be dialled, without the library in most', () => {
  const numbers = getCountries().map((from) => getExampleNumber(from, examples)?.number ?? '')
  const read = numbers.map((number) => readPlainPhone(number, undefined))
  expect(read.filter((phone) => phone?.warning !== undefined)).toEqual([])
  expect(read.filter((phone) => phone === null).length).toBeLessThan(numbers.length / 10)
})
