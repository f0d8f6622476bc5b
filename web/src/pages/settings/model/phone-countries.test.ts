import { getCountries } from 'libphonenumber-js/max'
import { expect, test } from 'vitest'
import { PHONE_COUNTRIES } from './phone-countries.ts'

test('a default country of phones can be any that the server knows', () => {
  expect(PHONE_COUNTRIES).toEqual(getCountries().toSorted())
})
