/** Pages put together are the whole list, in order, with nothing twice and nothing missing. */
import { describe, expect, test } from 'vitest'
import { createRecord } from '../../src/operations/records/create-record.ts'
import { listRecords } from '../../src/operations/records/list-records.ts'
import type { RecordView } from '../../src/infra/postgres/record-view.ts'
import { useWorkspace } from '../support/workspace.ts'

const shared = useWorkspace(async (workspace) => {
  await workspace.seed('companies', [
    { name: 'Acme', domain: 'acme.com' },
    { name: 'beta', domain: 'beta.org' },
    { domain: 'nameless.com' },
  ])
  await workspace.seed(
    'people',
    Array.from({ length: 60 }, (_, index) => ({
      firstName: ['ada', 'Bob', 'Ada', null][index % 4],
      lastName: [null, 'Zuse', 'Byron'][index % 3],
      city: index % 5 === 0 ? null : `City ${index % 7}`,
      birthday: index % 6 === 0 ? null : `19${50 + (index % 10)}-01-01`,
      email: index % 3 === 0 ? null : `${['b', 'A', 'c'][index % 7] ?? 'd'}${index}@example.com`,
      'company.domain': ['acme.com', 'beta.org', 'nameless.com', null][index % 4],
    })),
  )
})

async function readInPages(sort: readonly string[], limit: number): Promise<readonly RecordView[]> {
  const records: RecordView[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(shared().context, 'people', {
      sort,
      limit,
      ...(cursor !== '' && { cursor }),
    })
    expect(page.records.length).toBe(page.next === null ? page.records.length : limit)
    records.push(...page.records)
    cursor = page.next
  }
  return records
}

const pageAfter = async (sort: readonly string[], cursor: string): Promise<readonly RecordView[]> =>
  (await listRecords(shared().context, 'people', { sort, limit: 7, cursor })).records

const SORTS = [
  [],
  ['city'],
  ['-city'],
  ['birthday', '-city'],
  ['-birthday', 'name'],
  ['-name'],
  ['company.name', '-createdAt'],
  ['-createdAt'],
  ['company'],
  ['-company', 'city'],
  ['emails.primary'],
  ['-emails.primary', 'name'],
  ['-id'],
  ['id', 'city'],
]

describe.each(SORTS.map((sort) => [sort] as const))('sorted by %j', (sort) => {
  test('every page size gives the same list', async () => {
    const whole = (await listRecords(shared().context, 'people', { sort, limit: 1000 })).records
    expect(new Set(whole.map(({ id }) => id)).size).toBe(60)
    for (const offset of [0, 1, 37, 59, 60, 1000]) {
      const page = await listRecords(shared().context, 'people', { sort, limit: 7, offset })
      expect(page.records).toEqual(whole.slice(offset, offset + 7))
      const after = page.next === null ? [] : await pageAfter(sort, page.next)
      expect(after).toEqual(whole.slice(offset + 7, offset + 14))
    }
    for (const limit of [1, 7, 60]) expect(await readInPages(sort, limit)).toEqual(whole)
  })
})

test('the order is that of the values: case aside, empty ones last, equal ones by id', async () => {
  const { records } = await listRecords(shared().context, 'people', { sort: ['-city', 'birthday'], limit: 1000 })
  const expected = [...records].sort(
    (a, b) =>
      compare(b['city'], a['city'], a['city'], b['city']) ||
      compare(a['birthday'], b['birthday'], a['birthday'], b['birthday']) ||
      (a.id < b.id ? -1 : 1),
  )
  expect(records.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  const byName = await listRecords(shared().context, 'people', { sort: ['name'], limit: 1000 })
  const first = byName.records.map(({ name }) => (name as { first: string | null }).first?.toLowerCase() ?? '~')
  expect(first).toEqual([...first].sort())
})

/** Negative when the first comes before; whatever the direction, empty values come last. */
function compare(x: unknown, y: unknown, a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return String(x) < String(y) ? -1 : 1
}

const idsBy = async (sort: readonly string[]): Promise<readonly string[]> =>
  (await listRecords(shared().context, 'people', { sort, limit: 1000 })).records.map(({ id }) => id)

test('without a sort the newest come first', async () => {
  expect(await idsBy([])).toEqual((await idsBy(['id'])).toReversed())
})

test('only the fields that are asked for are read, besides the id, the name and the deletion', async () => {
  const query = { sort: ['-city'], fields: ['city', 'company.name', 'emails.primary'], limit: 1 }
  const { records, next } = await listRecords(shared().context, 'people', query)
  expect(Object.keys(records[0] ?? {}).sort()).toEqual(['city', 'company', 'deletedAt', 'emails', 'id', 'name'])
  expect(records[0]).toMatchObject({ city: 'City 6', company: { name: expect.any(String) as string } })
  const [whole] = await pageAfter(['-city'], String(next))
  const [narrow] = (await listRecords(shared().context, 'people', { ...query, cursor: String(next) })).records
  expect(whole).toMatchObject(narrow ?? {})
})

test('a record that comes in before the cursor does not disturb the next page', async () => {
  const first = await listRecords(shared().context, 'people', { sort: ['-createdAt'], limit: 10 })
  await createRecord(shared().context, 'people', { city: 'New' })
  const second = await listRecords(shared().context, 'people', {
    sort: ['-createdAt'],
    limit: 10,
    cursor: String(first.next),
  })
  const seen = new Set(first.records.map(({ id }) => id))
  expect(second.records.filter(({ id, city }) => seen.has(id) || city === 'New')).toEqual([])
})

test.each([
  [{ limit: 0 }, /limit/],
  [{ limit: 1001 }, /limit/],
  [{ limit: 1.5 }, /limit/],
  [{ cursor: 'abc' }, /cursor/],
  [{ offset: -1 }, /offset/],
  [{ offset: 0.5 }, /offset/],
  [{ fields: ['city', 'nickname'] }, /no field "nickname"/],
  [
    {
      sort: ['birthday'],
      cursor: Buffer.from('["birthday","0193b3a0-0000-7000-8000-00000000000f","soon"]').toString('base64url'),
    },
    /cursor/,
  ],
  [{ sort: ['tags'] }, /cannot be sorted by tags/],
  [{ sort: ['a', 'b', 'c', 'd', 'e', 'f'].map(() => 'city') }, /at most 5/],
])('%j is refused', async (query, reason) => {
  await expect(listRecords(shared().context, 'people', query)).rejects.toThrow(reason)
})
