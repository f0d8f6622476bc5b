import { expect, test } from 'vitest'
import { readDefaultFlags, readMapFlag } from './assignment.ts'

test.each([
  ['Email=emails.primary', 'Email', 'emails.primary'],
  ['a = b=jobTitle', 'a = b', 'jobTitle'],
  ['Lead Owner=', 'Lead Owner', null],
  ['Company = company.domain', 'Company ', 'company.domain'],
])('--map "%s" sends %j to %j', (text, column, field) => {
  expect(readMapFlag(text)).toEqual({ column, field })
})

test.each(['Email', '=email', ''])('--map "%s" names no column', (text) => {
  expect(() => readMapFlag(text)).toThrow(expect.objectContaining({ code: 'USAGE', exitCode: 2 }))
})

test('a default may hold the sign that divides', () => {
  expect(readDefaultFlags(['notes=a=b', 'city = Paris'])).toEqual({ notes: 'a=b', city: 'Paris' })
})

test.each(['city', 'city=', '=Paris'])('--default "%s" is not complete', (text) => {
  expect(() => readDefaultFlags([text])).toThrow(expect.objectContaining({ code: 'USAGE' }))
})
