/** Two records never share a unique value, whatever its spelling, and whoever comes first. */
import type { Client } from 'pg'
import { expect, test } from 'vitest'
import { createField } from '../../src/operations/model/create-field.ts'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { deleteRecord } from '../../src/operations/records/delete-record.ts'
import { updateRecord } from '../../src/operations/records/update-record.ts'
import { upsertRecords } from '../../src/operations/records/upsert-records.ts'
import { withWorkspace } from '../support/workspace.ts'

test.each([
  ['people', { emails: 'Ada@Example.com' }, { emails: 'ada@example.COM' }, 'Emails / Primary Email', 'ada@example.COM'],
  ['companies', { domain: 'https://www.acme.com/' }, { domain: 'ACME.com' }, 'Domain / Primary Link', 'ACME.com'],
  ['members', { email: 'ada@example.com' }, { email: 'ADA@example.com' }, 'Email', 'ADA@example.com'],
])('%s: a different spelling is the same value', (object, first, second, field, text) =>
  withWorkspace(async ({ context, all }) => {
    const count = (await all(object)).length
    await createRecord(context, object, first)
    await expect(createRecord(context, object, second)).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
      details: { field, text },
    })
    expect(await all(object)).toHaveLength(count + 1)
  }),
)

test('the value of a deleted record stays taken', () =>
  withWorkspace(async ({ context, seed }) => {
    const [id = ''] = await seed('people', [{ email: 'ada@example.com' }])
    await deleteRecord(context, 'people', id)
    await expect(createRecord(context, 'people', { emails: 'ada@example.com' })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
    })
  }))

test('a record keeps its own value in another spelling, and gives it free when it changes', () =>
  withWorkspace(async ({ context, seed }) => {
    const [ada = '', bob = ''] = await seed('people', [{ email: 'ada@example.com' }, { email: 'bob@example.com' }])
    expect(await updateRecord(context, 'people', ada, { emails: 'ADA@example.com' })).toMatchObject({
      emails: { primary: 'ADA@example.com' },
    })
    await expect(updateRecord(context, 'people', bob, { emails: 'ada@example.com' })).rejects.toMatchObject({
      code: 'UNIQUE_CONFLICT',
    })
    await updateRecord(context, 'people', ada, { emails: 'ada@new.example' })
    expect(await updateRecord(context, 'people', bob, { emails: 'ada@example.com' })).toMatchObject({ id: bob })
  }))

test('any number of records have no value at all', () =>
  withWorkspace(async ({ seed, all }) => {
    await seed('people', [{}, { email: '' }, { email: null }])
    expect(await all('people')).toHaveLength(3)
  }))

test('of two who take a value at the same moment, one gets it and one is told', () =>
  withWorkspace(async ({ context, all }) => {
    for (let round = 0; round < 10; round++) {
      const emails = `ada${round}@example.com`
      const attempts = [emails, emails.toUpperCase()].map((text) => createRecord(context, 'people', { emails: text }))
      const results = await Promise.allSettled(attempts)
      const refused = results.filter((result) => result.status === 'rejected')
      expect(refused).toHaveLength(1)
      expect(refused[0]?.reason).toMatchObject({ code: 'UNIQUE_CONFLICT' })
    }
    expect(await all('people')).toHaveLength(10)
  }))

test('a batch that loses a race looks again and updates what the other one created', () =>
  withWorkspace(async ({ context, database, find }) => {
    const other = await database.connect()
    await other.query('begin')
    await other.query(
      `insert into ${context.actor.schema}.people (name_first, emails_primary, emails_primary_key) values ('Other', 'ada@example.com', 'ada@example.com')`,
    )
    const batch = upsertRecords(context, 'people', {
      matchBy: 'emails',
      records: [
        { emails: 'ada@example.com', city: 'Paris' },
        { emails: 'bob@example.com', city: 'Rome' },
      ],
    })
    await untilSomeoneWaits(other)
    await other.query('commit')
    await other.end()
    expect(await batch).toMatchObject({ counts: { created: 1, updated: 1, failed: 0 } })
    expect(await find('people', { email: 'ada@example.com' })).toMatchObject({
      city: 'Paris',
      name: { first: 'Other' },
    })
  }))

async function untilSomeoneWaits(client: Client): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const { rows } = await client.query<{ count: number }>(
      `select count(*) as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    waiting = rows[0]?.count ?? 0
  }
}

test('a text is unique to the letter, and not of any length', () =>
  withWorkspace(async ({ context }) => {
    await createField(context, 'companies', { label: 'Legacy Id', kind: 'text', isUnique: true })
    await createRecord(context, 'companies', { legacyId: 'a-1' })
    expect(await createRecord(context, 'companies', { legacyId: 'A-1' })).toMatchObject({ legacyId: 'A-1' })
    await expect(createRecord(context, 'companies', { legacyId: 'a-1' })).rejects.toMatchObject({
      details: { field: 'Legacy Id', text: 'a-1' },
    })
    await expect(createRecord(context, 'companies', { legacyId: 'é'.repeat(1001) })).rejects.toThrow(
      /at most 2000 bytes/,
    )
    expect(await createRecord(context, 'companies', { legacyId: 'é'.repeat(1000) })).toMatchObject({ name: null })
  }))
