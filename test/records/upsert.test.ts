/** Many records in one call: matched, written and accounted for. */
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { updateField } from '../../src/operations/model/update-field.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { withWorkspace } from '../support/workspace.ts'

const UNKNOWN_ID = '0193b3a0-0000-7000-8000-00000000000f'

test('each record has its outcome, and the counts add up', () =>
  withWorkspace(async ({ context, seed, find, sql }) => {
    const [ada = '', bob = '', cy = ''] = await seed('people', [
      { email: 'ada@example.com', city: 'Paris', jobTitle: 'Analyst' },
      { email: 'bob@example.com', city: 'Rome' },
      { email: 'cy@example.com' },
    ])
    await deleteRecord(context, 'people', cy)
    const result = await upsertRecords(context, 'people', {
      matchBy: 'emails.primary',
      records: [
        { emails: 'ADA@example.com', city: 'London' },
        { emails: { primary: 'bob@example.com' }, city: 'Rome' },
        { emails: 'cy@example.com' },
        { emails: 'new@example.com', name: { first: 'New' } },
        { name: { first: 'Nobody' } },
        { emails: 'no e-mail', city: 'Oslo' },
        { emails: 'ada@example.com', city: 'Bern' },
      ],
    })
    expect(result.counts).toEqual({ created: 2, updated: 1, restored: 1, unchanged: 1, failed: 2 })
    expect(result.items.map(({ index, outcome, id }) => [index, outcome, id])).toEqual([
      [0, 'updated', ada],
      [1, 'unchanged', bob],
      [2, 'restored', cy],
      [3, 'created', expect.any(String)],
      [4, 'created', expect.any(String)],
      [5, 'failed', null],
      [6, 'failed', ada],
    ])
    expect(result.items[5]?.problem).toEqual({
      code: 'EMAIL_UNREADABLE',
      message: '"no e-mail" is not an e-mail address.',
      remedy: 'Write one address, such as name@example.com.',
      field: 'emails.primary',
      text: 'no e-mail',
    })
    expect(result.items[6]?.problem).toMatchObject({
      code: 'UNIQUE_TAKEN_IN_FILE',
      message: 'Emails / Primary Email "ada@example.com" is already used by row 1.',
    })
    expect(await find('people', { email: 'ada@example.com' })).toMatchObject({
      city: 'London',
      jobTitle: 'Analyst',
      emails: { primary: 'ADA@example.com' },
    })
    expect(await find('people', { email: 'cy@example.com' })).toMatchObject({ deletedAt: null })
    expect(await find('people', { firstName: 'New' })).toMatchObject({ id: result.items[3]?.id })
    const [entry] = await sql(
      `select object, details from waybill.audit_log where action = 'records.upserted' order by at desc limit 1`,
    )
    expect(entry).toEqual({ object: 'people', details: { matchBy: 'emails.primary', counts: result.counts } })
  }))

test('records that give different fields keep those that they do not give', () =>
  withWorkspace(async ({ context, seed, all }) => {
    await seed('companies', [
      { name: 'A', domain: 'a.com', employees: 1, tags: ['x'] },
      { name: 'B', domain: 'b.com', employees: 2, tags: ['x'] },
      { name: 'C', domain: 'c.com', employees: 3, tags: ['x'] },
    ])
    const { counts } = await upsertRecords(context, 'companies', {
      matchBy: 'domain',
      records: [
        { domain: 'a.com', employees: null },
        { domain: 'b.com', tags: ['y'] },
        { domain: 'c.com', name: 'C2', annualRevenue: { amount: 5 } },
      ],
    })
    expect(counts).toMatchObject({ updated: 3 })
    expect(await all('companies')).toMatchObject([
      { name: 'A', employees: null, tags: ['x'] },
      { name: 'B', employees: 2, tags: ['y'] },
      { name: 'C2', employees: 3, annualRevenue: { amount: 5, currency: null } },
    ])
  }))

test('ids match by themselves, and a new id is kept', () =>
  withWorkspace(async ({ context, seed }) => {
    const [id = ''] = await seed('notes', [{ title: 'old' }])
    const { items } = await upsertRecords(context, 'notes', {
      records: [
        { id, title: 'new' },
        { id: UNKNOWN_ID, title: 'x' },
        { id: null, title: 'y' },
      ],
    })
    expect(items).toMatchObject([
      { outcome: 'updated', id },
      { outcome: 'created', id: UNKNOWN_ID },
      { outcome: 'created' },
    ])
  }))

test('any unique field matches, and its other unique values must be free', () =>
  withWorkspace(async ({ context, seed, find }) => {
    await createField(context, 'people', { label: 'Badge', kind: 'number', isUnique: true })
    const [ada = '', bob = ''] = await seed('people', [
      { badge: 1, email: 'ada@example.com' },
      { badge: '2.0', email: 'bob@example.com' },
    ])
    const { items } = await upsertRecords(context, 'people', {
      matchBy: 'badge',
      records: [
        { badge: '1.00', city: 'Paris' },
        { badge: 2, emails: 'ADA@example.com' },
        { badge: 3, emails: 'three@example.com' },
        { badge: 4, emails: 'Three@example.com' },
        { badge: 5, id: ada },
        { badge: 1.5, id: UNKNOWN_ID },
      ],
    })
    expect(items.map(({ outcome, id, problem }) => [outcome, id, problem?.code])).toEqual([
      ['updated', ada, undefined],
      ['failed', bob, 'UNIQUE_TAKEN'],
      ['created', expect.any(String), undefined],
      ['failed', null, 'UNIQUE_TAKEN_IN_FILE'],
      ['failed', null, 'UNIQUE_TAKEN'],
      ['created', UNKNOWN_ID, undefined],
    ])
    expect(await find('people', { badge: 2 })).toMatchObject({ emails: { primary: 'bob@example.com' } })
  }))

test('an id and an identifier that name different records fail the record', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = ''] = await seed('people', [{ email: 'ada@example.com' }, { email: 'bob@example.com' }])
    const { items } = await upsertRecords(context, 'people', {
      matchBy: 'emails',
      records: [
        { id: ada, emails: 'bob@example.com' },
        { id: ada, emails: 'ada@example.com', city: 'Paris' },
      ],
    })
    expect(items.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'KEYS_DISAGREE'],
      ['updated', undefined],
    ])
  }))

test('relations are looked up for the whole batch; those that lead nowhere fail their record', () =>
  withWorkspace(async ({ context, seed, find }) => {
    const [acme = '', gone = ''] = await seed('companies', [
      { name: 'Acme', domain: 'acme.com' },
      { domain: 'gone.com' },
    ])
    await seed('people', [{ email: 'old@example.com', company: gone }])
    await deleteRecord(context, 'companies', gone)
    const { items } = await upsertRecords(context, 'people', {
      matchBy: 'emails',
      records: [
        { emails: '1@example.com', 'company.domain': 'WWW.acme.com' },
        { emails: '2@example.com', company: { id: acme } },
        { emails: '3@example.com', company: { domain: 'nowhere.com' } },
        { emails: '4@example.com', company: gone },
        { emails: 'old@example.com', company: gone, city: 'Paris' },
      ],
    })
    expect(items.map(({ outcome, problem }) => [outcome, problem?.code, problem?.field])).toEqual([
      ['created', undefined, undefined],
      ['created', undefined, undefined],
      ['failed', 'RELATION_NOT_FOUND', 'company'],
      ['failed', 'RELATION_DELETED', 'company'],
      ['updated', undefined, undefined],
    ])
    expect(await find('people', { email: '1@example.com' })).toMatchObject({ company: { id: acme } })
  }))

test('required values are asked of new records, and cannot be taken from old ones', () =>
  withWorkspace(async ({ context, seed }) => {
    await updateField(context, 'companies', 'name', { isRequired: true })
    await seed('companies', [{ name: 'Acme', domain: 'acme.com' }])
    const { items } = await upsertRecords(context, 'companies', {
      matchBy: 'domain',
      records: [
        { domain: 'new.com' },
        { domain: 'acme.com', employees: 5 },
        { domain: 'other.com', name: 'Other', 'owner.email': 'nobody@example.com' },
      ],
    })
    expect(items.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'REQUIRED_MISSING'],
      ['updated', undefined],
      ['failed', 'RELATION_NOT_FOUND'],
    ])
  }))

test.each([
  [{ records: [], matchBy: 'city' }, 'MATCH_KEY_INVALID'],
  [{ records: Array.from({ length: 10_001 }, () => ({})) }, 'REQUEST_INVALID'],
])('a batch that cannot be done at all is refused', (request, code) =>
  withWorkspace(async ({ context }) => {
    await expect(upsertRecords(context, 'people', request)).rejects.toMatchObject({ code })
  }),
)

test('records that are no records fail alone', () =>
  withWorkspace(async ({ context }) => {
    const { items } = await upsertRecords(context, 'people', { records: ['x', { nope: 1 }, { createdAt: 'now' }, {}] })
    expect(items.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'REQUEST_INVALID'],
      ['failed', 'FIELD_UNKNOWN'],
      ['failed', 'FIELD_READ_ONLY'],
      ['created', undefined],
    ])
  }))

test('two batches over the same records, in opposite orders, do not kill each other', () =>
  withWorkspace(async ({ context, seed, all }) => {
    const emails = Array.from({ length: 300 }, (_, index) => `p${index}@example.com`)
    await seed(
      'people',
      emails.slice(0, 200).map((email) => ({ email })),
    )
    const upsert = (list: readonly string[], city: string) =>
      upsertRecords(context, 'people', { matchBy: 'emails', records: list.map((email) => ({ emails: email, city })) })
    const results = await Promise.all([
      upsert(emails, 'Paris'),
      upsert(emails.toReversed(), 'Rome'),
      upsert(emails, 'Bern'),
    ])
    expect(results.map(({ counts }) => counts.failed)).toEqual([0, 0, 0])
    expect(results.reduce((sum, { counts }) => sum + counts.created, 0)).toBe(100)
    expect(await all('people')).toHaveLength(300)
  }))

/** What a nightly feed might bring: 15 columns. */
const peopleOf = (city: string): readonly unknown[] =>
  Array.from({ length: 10_000 }, (_, index) => ({
    name: { first: `First ${index}`, last: `Last ${index}` },
    emails: { primary: `p${index}@example.com`, additional: [`q${index}@example.com`] },
    phones: `+1415555${String(1000 + (index % 9000))}`,
    jobTitle: 'Engineer',
    city,
    'company.domain': `c${index % 500}.com`,
    linkedin: `linkedin.com/in/p${index}`,
    birthday: '1990-01-01',
    tags: ['a', 'b'],
    notes: 'Some notes about this person, long enough to matter.',
    address: { street1: `${index} Main Street`, postalCode: '12345', country: 'US' },
  }))

test('10,000 records of 15 columns go in one call', () =>
  withWorkspace(async ({ context, seed, sql }) => {
    await seed(
      'companies',
      Array.from({ length: 500 }, (_, index) => ({ name: `C${index}`, domain: `c${index}.com` })),
    )
    for (const [city, outcome] of [
      ['Paris', 'created'],
      ['Rome', 'updated'],
      ['Rome', 'unchanged'],
    ] as const) {
      const { counts } = await upsertRecords(context, 'people', { matchBy: 'emails', records: peopleOf(city) })
      expect(counts).toMatchObject({ [outcome]: 10_000, failed: 0 })
    }
    expect(
      await sql(`select count(*)::int as count from people where city = 'Rome' and company_id is not null`),
    ).toEqual([{ count: 10_000 }])
  }))
