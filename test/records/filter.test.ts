/** Each operator on each type of value, against a handful of records that differ in it. */
import { describe, expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { createObject } from '../../src/operations/model/create-object.ts'
import { countRecords } from '../../src/operations/records/count-records.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { listRecords, type ListQuery } from '../../src/operations/records/list-records.ts'
import { useWorkspace } from '../support/workspace.ts'

const FIELDS = {
  city: 'text',
  size: 'number',
  active: 'boolean',
  born: 'date',
  seen: 'dateTime',
  mail: 'email',
  mails: 'emails',
  phones: 'phones',
  site: 'links',
  money: 'currency',
  status: 'select',
  tags: 'multiSelect',
  words: 'array',
  stars: 'rating',
  data: 'json',
  external: 'uuid',
} as const

const UUID = '0193b3a0-0000-7000-8000-00000000000'

/** Three records with values and one with none. */
const RECORDS = [
  {
    name: 'a',
    'company.domain': 'acme.com',
    city: 'Paris',
    size: 10,
    active: true,
    born: '1990-01-01',
    seen: '2026-01-01T10:00:00.000Z',
    mail: 'Ada@Acme.com',
    mails: { primary: 'ada@acme.com', additional: ['a2@acme.com', 'X@y.co'] },
    phones: '+33 1 42 68 53 00',
    site: 'https://www.acme.com/',
    money: { amount: '10.50', currency: 'EUR' },
    status: 'In progress',
    tags: ['red', 'blue'],
    words: ['One', 'two'],
    stars: 1,
    data: { a: 1 },
    external: `${UUID}a`,
  },
  {
    name: 'b',
    'company.domain': 'beta.org',
    city: 'new york',
    size: 20,
    active: false,
    born: '1995-06-15',
    seen: '2026-01-01T23:59:59.999Z',
    mail: 'bob@beta.org',
    mails: { primary: 'bob@beta.org', additional: ['b2@beta.org'] },
    phones: '+14155552671',
    site: 'beta.org/path',
    money: { amount: 20, currency: 'USD' },
    status: 'done',
    tags: ['blue'],
    words: ['two', 'three_%'],
    stars: 3,
    data: { a: 2 },
    external: `${UUID}b`,
  },
  {
    name: 'c',
    city: '100% Élan_\\',
    size: 30,
    active: true,
    born: '2000-12-31',
    seen: '2026-01-02T00:00:00.000Z',
    mail: 'cy@acme.com',
    mails: 'cy@acme.com',
    phones: '+44 20 7946 0958',
    site: 'sub.acme.com',
    money: { amount: 30, currency: 'EUR' },
    status: 'todo',
    tags: ['green', 'red', 'blue'],
    words: ['four'],
    stars: 5,
    data: [1, 'x'],
    external: `${UUID}c`,
  },
  { name: 'd' },
]

const shared = useWorkspace(async (workspace) => {
  await createObject(workspace.context, { labelSingular: 'Thing', labelPlural: 'Things' })
  for (const [apiName, kind] of Object.entries(FIELDS)) {
    const options = kind === 'select' ? ['Todo', 'In progress', 'Done'] : ['Red', 'Green', 'Blue']
    await createField(workspace.context, 'things', {
      label: apiName,
      apiName,
      kind,
      ...((kind === 'select' || kind === 'multiSelect') && { options }),
    })
  }
  await createField(workspace.context, 'things', { label: 'Company', kind: 'relation', relationTo: 'companies' })
  await workspace.seed('companies', [
    { name: 'Acme', domain: 'acme.com', address: { city: 'Paris' } },
    { name: 'Beta', domain: 'beta.org' },
  ])
  await workspace.seed('things', RECORDS)
})

async function names(query: ListQuery): Promise<string> {
  const { records } = await listRecords(shared().context, 'things', { sort: ['id'], ...query })
  expect(await countRecords(shared().context, 'things', query)).toBe(records.length)
  return records.map(({ name }) => String(name)).join('')
}

/** A filter, and the names of the records that it finds, in the order of creation. */
const CASES: readonly (readonly [string, string])[] = [
  ['city is PARIS', 'a'],
  ['city isNot paris', 'bcd'],
  ['city contains R', 'ab'],
  ['city notContains r', 'cd'],
  ['city startsWith new', 'b'],
  ['city endsWith YORK', 'b'],
  ['city contains 100%', 'c'],
  ['city contains 0%_', ''],
  ['city contains n_', 'c'],
  ['city endsWith \\', 'c'],
  ['city contains éLAN', 'c'],
  ['city in PARIS, "New York", Rome', 'ab'],
  ['city notIn paris, Rome', 'bcd'],
  ['city isEmpty', 'd'],
  ['city isNotEmpty', 'abc'],
  ['city is ""', 'd'],
  ['city != ""', 'abc'],

  ['size is 20', 'b'],
  ['size = 20.0', 'b'],
  ['size isNot 20', 'acd'],
  ['size greaterThan 10', 'bc'],
  ['size > 1e1', 'bc'],
  ['size lessThan 20', 'a'],
  ['size atLeast 20', 'bc'],
  ['size <= 20', 'ab'],
  ['size in 10, 30', 'ac'],
  ['size notIn 10, 30', 'bd'],
  ['size isEmpty', 'd'],
  ['size isNotEmpty', 'abc'],
  ['money > 10.4', 'abc'],
  ['money.amount is 10.5', 'a'],
  ['money.currency is eur', 'ac'],
  ['stars atLeast 3', 'bc'],
  ['stars is 5', 'c'],
  ['stars isEmpty', 'd'],

  ['active is true', 'ac'],
  ['active is no', 'b'],
  ['active isNot yes', 'bd'],
  ['active isEmpty', 'd'],

  ['born is 1990-01-01', 'a'],
  ['born isNot 1990-01-01', 'bcd'],
  ['born before 1995-06-15', 'a'],
  ['born after 1990-01-01', 'bc'],
  ['born atLeast 1995-06-15', 'bc'],
  ['born atMost 1995-06-15', 'ab'],
  ['born > 1995-06-15', 'c'],
  ['born < 1995-06-15', 'a'],
  ['born isEmpty', 'd'],

  ['seen is 2026-01-01', 'ab'],
  ['seen isNot 2026-01-01', 'cd'],
  ['seen before 2026-01-02', 'ab'],
  ['seen after 2026-01-01', 'c'],
  ['seen atLeast 2026-01-02', 'c'],
  ['seen atMost 2026-01-01', 'ab'],
  ['seen is 2026-01-01T10:00:00Z', 'a'],
  ['seen > 2026-01-01T10:00:00Z', 'bc'],
  ['seen <= 2026-01-01T10:00:00Z', 'a'],
  ['seen within today', ''],
  ['seen isEmpty', 'd'],

  ['mail is ada@acme.com', 'a'],
  ['mail isNot ADA@acme.com', 'bcd'],
  ['mail endsWith @ACME.com', 'ac'],
  ['mail in ada@ACME.com, cy@acme.com', 'ac'],
  ['mails is ADA@acme.com', 'a'],
  ['mails.primary endsWith @acme.com', 'ac'],
  ['mails isEmpty', 'd'],
  ['mails.additional isEmpty', 'cd'],
  ['mails.additional isNotEmpty', 'ab'],
  ['mails.additional contains ACME', 'a'],
  ['mails.additional notContains acme', 'bcd'],
  ['mails.additional hasAny x@Y.co, b2@beta.org', 'ab'],
  ['mails.additional hasAll A2@acme.com, x@y.co', 'a'],
  ['mails.additional is ["X@y.co","a2@acme.com"]', 'a'],
  ['phones is +33142685300', 'a'],
  ['phones is "+33 (1) 42 68 53 00"', 'a'],
  ['phones startsWith +1', 'b'],
  ['site is https://www.acme.com/', 'a'],
  ['site contains ACME', 'ac'],
  ['site isEmpty', 'd'],

  ['status is in progress', 'a'],
  ['status is IN_PROGRESS', 'a'],
  ['status isNot done', 'acd'],
  ['status in todo, done', 'bc'],
  ['status notIn todo, done', 'ad'],
  ['status isEmpty', 'd'],

  ['tags hasAny red, green', 'ac'],
  ['tags hasAll red, blue', 'ac'],
  ['tags is Blue; Red', 'a'],
  ['tags is ["red","blue"]', 'a'],
  ['tags isNot blue', 'acd'],
  ['tags contains Green', 'c'],
  ['tags notContains red', 'bd'],
  ['tags isEmpty', 'd'],
  ['tags isNotEmpty', 'abc'],
  ['words contains o', 'abc'],
  ['words contains THREE_%', 'b'],
  ['words contains _', 'b'],
  ['words hasAny ONE, four', 'ac'],
  ['words hasAll two, one', 'a'],
  ['words is two;One', 'a'],
  ['words isEmpty', 'd'],

  ['data is {"a":1}', 'a'],
  ['data isNot {"a":1}', 'bcd'],
  ['data contains "x"', 'c'],
  ['data isEmpty', 'd'],
  [`external is ${UUID}A`, 'a'],
  [`external in ${UUID}a, ${UUID}b`, 'ab'],
  ['external isEmpty', 'd'],

  ['company.name contains ACM', 'a'],
  ['company.name notContains acm', 'bcd'],
  ['company.domain is www.acme.com', 'a'],
  ['company.address.city is paris', 'a'],
  ['company.domain isEmpty', 'cd'],
  ['company isEmpty', 'cd'],
  ['company.id isNotEmpty', 'ab'],
  ['owner.email is olga@example.com', 'abcd'],
  ['createdBy.source is manual', 'abcd'],
  ['createdBy is import', ''],
  ['createdAt after 2020-01-01', 'abcd'],
  ['createdAt within last 2 days', 'abcd'],
  ['createdAt within nextMonth', ''],
  ['born within last 9999 days', 'c'],
  ['deletedAt isEmpty', 'abcd'],
  ['updatedBy.job isNotEmpty', ''],
]

describe('filters', () => {
  test.each(CASES)('%s → %s', async (filter, expected) => {
    expect(await names({ filter })).toBe(expected)
  })
})

test('an instant as it is shown finds the record, though more of it is stored', async () => {
  const { records } = await listRecords(shared().context, 'things', { filter: 'name is a' })
  const createdAt = String(records[0]?.['createdAt'])
  const [stored] = await shared().sql('select count(*) filter (where created_at = $1) as same from things', [createdAt])
  expect(stored).toEqual({ same: 0 })
  expect(await names({ filter: { field: 'createdAt', operator: 'is', value: createdAt } })).toContain('a')
  expect(await names({ filter: { field: 'createdAt', operator: 'after', value: createdAt } })).not.toContain('a')
})

test('a relation is filtered by the id of its record', async () => {
  const acme = await shared().find('companies', { domain: 'acme.com' })
  expect(await names({ filter: `company is ${acme?.id}` })).toBe('a')
  expect(await names({ filter: `company isNot ${acme?.id}` })).toBe('bcd')
})

test('"me" finds what belongs to whoever asks', async () => {
  expect(await names({ filter: 'owner is me' })).toBe('abcd')
  const bob = await shared().join('Bob', 'member')
  expect(await countRecords(bob, 'things', { filter: 'owner in me' })).toBe(0)
})

test('the days of a filter are those of the zone that is asked for', async () => {
  expect(await names({ filter: 'seen is 2026-01-02', timeZone: 'Europe/Paris' })).toBe('bc')
  expect(await names({ filter: 'seen is 2026-01-01', timeZone: 'America/New_York' })).toBe('abc')
  await expect(names({ timeZone: 'Mars/Olympus' })).rejects.toThrow(/no time zone "Mars\/Olympus"/)
})

test('groups combine; several filters must all hold', async () => {
  expect(await names({ filter: { or: ['name is a', { and: ['size > 10', 'tags hasAny green'] }] } })).toBe('ac')
  expect(await names({ filter: ['size >= 20', 'active is true'] })).toBe('c')
  expect(await names({ filter: { or: [] } })).toBe('')
  expect(await names({ filter: { and: [] } })).toBe('abcd')
  expect(await names({ filter: { field: 'size', operator: 'in', value: [10, '30'] } })).toBe('ac')
})

test('what is wrong with a filter is refused', async () => {
  const attempt = (filter: unknown): Promise<unknown> => listRecords(shared().context, 'things', { filter })
  await expect(attempt('nope is 1')).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' })
  await expect(attempt('city like x')).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  await expect(attempt('size contains 1')).rejects.toMatchObject({ code: 'REQUEST_INVALID' })
  await expect(attempt('status is Sold')).rejects.toMatchObject({ code: 'VALUE_INVALID' })
  await expect(attempt({ field: 'city', operator: 'contains', value: 'a\0' })).rejects.toMatchObject({
    code: 'VALUE_INVALID',
  })
  await expect(listRecords(shared().context, 'things', { search: '\0' })).rejects.toMatchObject({
    code: 'REQUEST_INVALID',
  })
})

test('quick search finds words in names, e-mails and identifiers, each word somewhere', async () => {
  await shared().seed('people', [
    { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@acme.com' },
    { firstName: 'Adam', lastName: 'Smith', email: 'smith@love.example' },
  ])
  const search = async (text: string): Promise<readonly unknown[]> => {
    const { records } = await listRecords(shared().context, 'people', { search: text, sort: ['id'] })
    return records.map(({ name }) => (name as { last: string }).last)
  }
  expect(await search('love')).toEqual(['Lovelace', 'Smith'])
  expect(await search(' LOVELACE  ada ')).toEqual(['Lovelace'])
  expect(await search('adam love')).toEqual(['Smith'])
  expect(await search('%')).toEqual([])
  expect(await listRecords(shared().context, 'companies', { search: 'eta.o' })).toMatchObject({
    records: [{ name: 'Beta' }],
  })
})

test('deleted records are left out, alone, or among the others', async () => {
  const [id = ''] = await shared().seed('notes', [{ title: 'x' }, { title: 'y' }])
  await deleteRecord(shared().context, 'notes', id)
  const titles = async (query: ListQuery): Promise<readonly unknown[]> =>
    (await listRecords(shared().context, 'notes', { sort: ['id'], ...query })).records.map(({ title }) => title)
  expect(await titles({})).toEqual(['y'])
  expect(await titles({ deleted: 'only' })).toEqual(['x'])
  expect(await titles({ deleted: 'include' })).toEqual(['x', 'y'])
  expect(await titles({ deleted: 'include', filter: 'deletedAt isNotEmpty' })).toEqual(['x'])
})
