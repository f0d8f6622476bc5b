import { describe, expect, test } from 'vitest'
import { standardModel } from '../model/standard-model.ts'
import { isOneEditApart } from './one-edit.ts'
import { proposeMapping } from './propose-mapping.ts'
import { requireObject } from './test-support.ts'

const model = standardModel()

const fieldOf = (object: string, header: string, samples: readonly string[] = []): string | null =>
  proposeMapping(model, requireObject(model, object), [{ index: 0, header, samples, fillRate: 1 }])[0]?.field ?? null

describe('a header that nobody listed is known by its words', () => {
  test.each([
    ['leads', 'Name of your company', 'company'],
    ['leads', 'What is your e-mail address?', 'emails.primary'],
    ['leads', 'Which company do you work for?', 'company'],
    ['leads', 'Title of job', 'jobTitle'],
    ['leads', 'Firm / Account', 'company'],
    ['leads', 'Telephone or mail', null],
    ['people', 'Birth dates', 'birthday'],
    ['people', 'Phone nbr.', 'phones.primary'],
    ['people', 'Fisrt Name', 'name.first'],
    ['people', 'Emial Address', 'emails.primary'],
    ['companies', 'Nr. Employees', 'employees'],
    ['companies', 'Primary industry', 'industry'],
    ['companies', 'Anual Revenue', 'annualRevenue.amount'],
    ['opportunities', 'Expected date of close', 'closeDate'],
    ['opportunities', 'Deal probabilty', 'probability'],
  ])('%s: %s → %s', (object, header, field) => {
    expect(fieldOf(object, header)).toBe(field)
  })
})

describe('a word that is left over decides against it', () => {
  test.each([
    ['companies', 'Stage'],
    ['companies', 'Account number'],
    ['companies', 'House number'],
    ['companies', 'Street number'],
    ['people', 'Grade'],
    ['people', 'Contract name'],
    ['companies', 'Parent company name'],
    ['people', 'Company size'],
    ['people', 'Email campaign'],
    ['people', 'Phone model'],
    ['leads', 'First purchase'],
    ['leads', 'Last order'],
    ['opportunities', 'Stage before'],
    ['opportunities', 'Amount of meetings'],
  ])('%s: %s', (object, header) => {
    expect(fieldOf(object, header)).toBeNull()
  })
})

test.each([
  ['phone', 'phnoe', true],
  ['phone', 'phones', true],
  ['phone', 'phon', true],
  ['phone', 'phome', true],
  ['phone', 'phone', false],
  ['phone', 'phoness', false],
  ['state', 'taste', false],
])('%s and %s are one letter apart: %s', (one, other, expected) => {
  expect([isOneEditApart(one, other), isOneEditApart(other, one)]).toEqual([expected, expected])
})
