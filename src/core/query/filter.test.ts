import { expect, test } from 'vitest'
import { findObject } from '../model/object.ts'
import { standardModel } from '../model/standard-model.ts'
import { Refusal } from '../refusal.ts'
import { parseFilter } from './filter-input.ts'
import { objectsReadBy, resolveFilter, type Condition } from './filter.ts'

const model = standardModel()

function resolve(object: string, text: string): Condition {
  const found = findObject(model, object)
  if (found === undefined) throw new Error(`There is no object ${object}.`)
  return resolveFilter(model, found, parseFilter(text)) as Condition
}

test.each([
  ['people', 'emails is Ada@Example.com', 'emails.primary', { value: 'Ada@Example.com', key: 'ada@example.com' }],
  ['people', 'name is Ada', 'name.first', { value: 'Ada', key: null }],
  [
    'companies',
    'domain is https://www.Acme.com/',
    'domain.primary',
    { value: 'https://www.Acme.com/', key: 'acme.com' },
  ],
  ['companies', 'annualRevenue > 1234.50', 'annualRevenue.amount', { value: '1234.5', key: null }],
  ['companies', 'industry is health care', 'industry', { value: 'health_care', key: null }],
  ['people', 'company.domain is acme.com', 'company.domain.primary', { value: 'acme.com', key: 'acme.com' }],
  ['people', 'company.address.city is Paris', 'company.address.city', { value: 'Paris', key: null }],
  ['people', 'createdBy is import', 'createdBy.source', { value: 'import', key: null }],
])('%s: %s', (object, text, path, value) => {
  const condition = resolve(object, text)
  expect(condition.operand.path).toBe(path)
  expect(condition.values).toEqual([value])
})

test('the id of a related record is looked up without that record', () => {
  const id = '0193b3a0-0000-7000-8000-000000000001'
  for (const path of ['company', 'company.id']) {
    expect(resolve('people', `${path} is ${id}`).operand).toMatchObject({ path: 'company', through: null })
  }
})

test('a day alone lasts until the next one, an instant for its millisecond', () => {
  expect(resolve('people', 'createdAt is 2026-11-21').values[0]).toEqual({
    value: '2026-11-21T00:00:00.000Z',
    until: '2026-11-22T00:00:00.000Z',
    key: null,
  })
  expect(resolve('people', 'createdAt is 2026-11-21T09:30:00Z').values[0]).toMatchObject({
    until: '2026-11-21T09:30:00.001Z',
  })
})

test('to be nothing is to be empty', () => {
  expect(resolve('people', 'city is ""')).toMatchObject({ operator: 'isEmpty', values: [] })
  expect(resolve('people', 'city isNot ""')).toMatchObject({ operator: 'isNotEmpty', values: [] })
})

test.each([
  ['people', 'nickname is Ada', 'FIELD_UNKNOWN', /people has no field "nickname"/],
  ['people', 'company.nickname is Ada', 'FIELD_UNKNOWN', /companies has no field "nickname"/],
  ['people', 'birthday contains 19', 'REQUEST_INVALID', /"contains" does not fit birthday, which takes: is, isNot/],
  ['people', 'city contains ""', 'REQUEST_INVALID', /"contains" needs a value/],
  ['people', 'tags hasAny []', 'REQUEST_INVALID', /"hasAny" needs a value/],
  ['people', 'birthday after tomorrow', 'VALUE_INVALID', /Birthday: "tomorrow" is not a date/],
  ['opportunities', 'stage is Sold', 'VALUE_INVALID', /"Sold" is not an option of Stage/],
])('%s: %s is refused', (object, text, code, message) => {
  const attempt = (): unknown => resolve(object, text)
  expect(attempt).toThrow(Refusal)
  expect(attempt).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }) as Error)
})

test('an unknown field is refused with the known ones', () => {
  expect(() => resolve('members', 'nickname is Ada')).toThrow(
    expect.objectContaining({
      remedy: expect.stringMatching(/Known: id, name, email, role, teams, createdAt/),
    }) as Error,
  )
})

test('a filter tells into which objects it looks', () => {
  const people = findObject(model, 'people')
  if (people === undefined) throw new Error('There are no people.')
  const filter = resolveFilter(model, people, {
    or: [parseFilter('company.name is A'), parseFilter('company isEmpty')],
  })
  expect(objectsReadBy(filter).map(({ apiName }) => apiName)).toEqual(['companies'])
})
