import { expect, test } from 'vitest'
import { findObject } from '../model/object.ts'
import { standardModel } from '../model/standard-model.ts'
import { Refusal } from '../refusal.ts'
import { parseFilter } from './filter-input.ts'
import { objectsReadBy, resolveFilter, type Condition } from './filter.ts'

const model = standardModel()

/** In Paris it is Sunday already. */
const STANDPOINT = {
  memberId: '0193b3a0-0000-7000-8000-00000000000e',
  nowMs: Date.parse('2026-11-21T23:30:00Z'),
  timeZone: 'UTC',
}

function resolve(object: string, text: string, timeZone = 'UTC'): Condition {
  const found = findObject(model, object)
  if (found === undefined) throw new Error(`There is no object ${object}.`)
  return resolveFilter(model, found, parseFilter(text), { ...STANDPOINT, timeZone }) as Condition
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

const ID = '0193b3a0-0000-7000-8000-000000000001'

test('the id of a related record is looked up without that record', () => {
  for (const path of ['company', 'company.id']) {
    expect(resolve('people', `${path} is ${ID}`).operand).toMatchObject({ path: 'company', through: null })
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

test('a day alone is a day of the zone that is asked for, also where it has 23 hours', () => {
  expect(resolve('people', 'createdAt is 2026-03-29', 'Europe/Paris').values[0]).toMatchObject({
    value: '2026-03-28T23:00:00.000Z',
    until: '2026-03-29T22:00:00.000Z',
  })
})

test.each([
  ['birthday within today', 'UTC', '2026-11-21', '2026-11-22'],
  ['birthday within today', 'Europe/Paris', '2026-11-22', '2026-11-23'],
  ['createdAt within yesterday', 'UTC', '2026-11-20T00:00:00.000Z', '2026-11-21T00:00:00.000Z'],
  ['createdAt within yesterday', 'Europe/Paris', '2026-11-20T23:00:00.000Z', '2026-11-21T23:00:00.000Z'],
  ['createdAt within last 30 days', 'Europe/Paris', '2026-10-23T22:00:00.000Z', '2026-11-22T23:00:00.000Z'],
])('%s in %s', (text, timeZone, value, until) => {
  expect(resolve('people', text, timeZone).values).toEqual([{ value, until, key: null }])
})

test('"me" is the member who asks, where a member is meant', () => {
  const me = { value: STANDPOINT.memberId, key: null }
  expect(resolve('people', 'owner is me').values).toEqual([me])
  expect(resolve('people', `owner in Me, ${ID}`).values).toEqual([me, { value: ID, key: null }])
  expect(resolve('people', 'city is me').values).toEqual([{ value: 'me', key: null }])
  expect(() => resolve('people', 'company is me')).toThrow(Refusal)
})

test('the import that a record came from is asked for by its id, and perhaps by what it did', () => {
  const outcomes = ['created', 'updated', 'restored', 'unchanged']
  expect(resolve('people', `import is ${ID}`)).toEqual({ kind: 'import', importId: ID, outcomes })
  expect(resolve('people', `import.updated is ${ID}`)).toMatchObject({ outcomes: ['updated'] })
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
  ['people', 'birthday within a while', 'VALUE_INVALID', /"a while" is no period; write today, yesterday/],
  ['people', 'city within today', 'REQUEST_INVALID', /"within" does not fit city/],
  ['people', 'import.failed is 1', 'FIELD_UNKNOWN', /people has no field "import.failed"/],
  ['people', 'import isNot 1', 'REQUEST_INVALID', /"isNot" does not fit import, which takes: is/],
  ['people', 'import is ""', 'REQUEST_INVALID', /needs the id of an import/],
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
  const input = { or: [parseFilter('company.name is A'), parseFilter('company isEmpty')] }
  const filter = resolveFilter(model, people, input, STANDPOINT)
  expect(objectsReadBy(filter).map(({ apiName }) => apiName)).toEqual(['companies'])
})
