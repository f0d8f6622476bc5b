/** Quick search over every object: what is found, in which order, and by whom. */
import { expect, test } from 'vitest'
import { expectStatus, join } from '../access/support/people.ts'
import { withServer, type Answer, type Call } from './support/test-server.ts'

type Ask = (call: Call) => Promise<Answer>

interface Found {
  readonly object: string
  readonly record: { readonly id: string; readonly name: string }
  readonly detail?: string
}

async function search(ask: Ask, q: string, limit?: number): Promise<readonly Found[]> {
  const query = { q, ...(limit !== undefined && { limit: String(limit) }) }
  return JSON.parse((await expectStatus(200, ask({ url: '/api/v1/search', query }))).text) as readonly Found[]
}

const namesOf = async (ask: Ask, q: string, limit?: number): Promise<readonly string[]> =>
  (await search(ask, q, limit)).map(({ object, record }) => `${object}: ${record.name}`)

async function seed(ask: Ask): Promise<void> {
  const save = (object: string, records: readonly object[]): Promise<Answer> =>
    expectStatus(200, ask({ method: 'POST', url: `/api/v1/objects/${object}/records/batch`, body: { records } }))
  await save('companies', [
    { name: 'Lovelace Engines', domain: 'lovelace.example' },
    { name: 'The Lovely Company', domain: 'lovely.example' },
  ])
  await save('people', [
    { 'name.first': 'Ada', 'name.last': 'Lovelace', emails: 'Ada@Example.com', city: 'London' },
    { 'name.first': 'Adam', 'name.last': 'Smith', emails: 'smith@lovelace.example' },
    { 'name.first': 'Zoé', 'name.last': 'Élan' },
    ...Array.from({ length: 8 }, (_, index) => ({ 'name.first': 'Many', 'name.last': `Times${index}` })),
  ])
  await save('notes', [{ title: 'Lovelace', body: 'Of nobody else' }, { title: '100% sure' }])
}

test('records of every object are found, exact ones first, then beginnings, then the rest', () =>
  withServer(async ({ call }) => {
    await seed(call)
    expect(await namesOf(call, 'lovelace')).toEqual([
      'people: Ada Lovelace',
      'notes: Lovelace',
      'companies: Lovelace Engines',
      'people: Adam Smith',
    ])
    expect(await namesOf(call, ' LOVELACE  london ')).toEqual([])
    expect(await namesOf(call, ' LOVELACE  ada ')).toEqual(['people: Ada Lovelace', 'people: Adam Smith'])
    expect(await search(call, 'ada@example.com')).toMatchObject([
      { object: 'people', record: { name: 'Ada Lovelace' }, detail: 'Ada@Example.com' },
    ])
    expect(await namesOf(call, 'ada')).toEqual(['people: Ada Lovelace', 'people: Adam Smith'])
    expect(await namesOf(call, 'éLAN')).toEqual(['people: Zoé Élan'])
    expect(await namesOf(call, '%')).toEqual(['notes: 100% sure'])
    expect(await namesOf(call, 'london')).toEqual([])
    expect(await namesOf(call, '  ')).toEqual([])
  }))

test('of one object five are shown, and no more in all than asked for', () =>
  withServer(async ({ call }) => {
    await seed(call)
    expect(await namesOf(call, 'many')).toEqual([0, 1, 2, 3, 4].map((n) => `people: Many Times${n}`))
    expect(await namesOf(call, 'lov', 2)).toHaveLength(2)
    for (const query of [{ q: 'a\0' }, { q: 'a'.repeat(201) }, { q: 'a', limit: '51' }, {}]) {
      expect((await call({ url: '/api/v1/search', query })).json.code).toBe('REQUEST_INVALID')
    }
  }))

test('what is deleted, not viewed or hidden is not found, nor told as a detail', () =>
  withServer(async ({ call, ...server }) => {
    await seed(call)
    const [lovely] = await search(call, 'lovely.example')
    await expectStatus(200, call({ method: 'DELETE', url: `/api/v1/objects/companies/records/${lovely?.record.id}` }))
    expect(await search(call, 'lovely')).toEqual([])

    const view = { allowed: ['view'], scope: 'all' }
    const permissions = {
      workspace: [],
      everyObject: view,
      objects: { notes: { allowed: [], scope: 'all' }, people: { ...view, fields: { emails: 'hidden' } } },
    }
    await expectStatus(201, call({ method: 'POST', url: '/api/v1/roles', body: { label: 'Narrow', permissions } }))
    const nora = await join({ call, ...server }, { name: 'Nora', role: 'narrow' })
    expect(await search(nora.ask, 'lovelace')).toMatchObject([
      { object: 'people', record: { name: 'Ada Lovelace' } },
      { object: 'companies' },
    ])
    expect(JSON.stringify(await search(nora.ask, 'ada'))).not.toContain('@')
    expect(await search(nora.ask, 'smith@')).toEqual([])
  }))
