/** Views of a list: kept, shared, put in order, and shown to each reader as far as they may know. */
import { expect, test } from 'vitest'
import type { ViewView } from '../../src/operations/views/view-view.ts'
import { expectStatus, join, type Person } from '../access/support/people.ts'
import { withServer, type Answer, type Call } from './support/test-server.ts'

type Ask = (call: Call) => Promise<Answer>

const VIEWS = '/api/v1/objects/people/views'

const DEFINITION = {
  columns: [{ field: 'name', width: 240 }, { field: 'emails.primary' }, { field: 'company.name' }],
  filter: {
    and: [
      { field: 'city', operator: 'is', value: 'Paris' },
      { field: 'owner', operator: 'is', value: 'me' },
    ],
  },
  sort: ['-createdAt', 'name'],
  search: 'ada',
}

const save = async (ask: Ask, view: object): Promise<string> =>
  (await expectStatus(201, ask({ method: 'POST', url: VIEWS, body: view }))).json.id

const viewsOf = async (ask: Ask): Promise<readonly ViewView[]> =>
  (await expectStatus(200, ask({ url: VIEWS }))).json.views

const namesOf = async (ask: Ask): Promise<readonly string[]> => (await viewsOf(ask)).map(({ name }) => name)

const change = (ask: Ask, id: string, body: object): Promise<Answer> =>
  ask({ method: 'PATCH', url: `/api/v1/views/${id}`, body })

const remove = (ask: Ask, id: string): Promise<Answer> => ask({ method: 'DELETE', url: `/api/v1/views/${id}` })

test('a view is saved, found again, renamed, redefined, moved and deleted', () =>
  withServer(async ({ call }) => {
    const created = await call({
      method: 'POST',
      url: VIEWS,
      body: { name: ' Mine in Paris ', definition: DEFINITION },
    })
    expect(created).toMatchObject({
      status: 201,
      json: {
        name: 'Mine in Paris',
        isShared: false,
        isMine: true,
        mayChange: true,
        maker: { name: 'Olga Owner' },
        definition: DEFINITION,
        isBroken: false,
        brokenFields: [],
      },
    })
    const { id, position } = created.json
    const second = await save(call, { name: 'Second', definition: { columns: [] } })
    expect(await namesOf(call)).toEqual(['Mine in Paris', 'Second'])

    expect((await change(call, second, { position: position - 1 })).status).toBe(200)
    expect(await namesOf(call)).toEqual(['Second', 'Mine in Paris'])

    const text = { columns: [{ field: 'city' }], filter: 'createdAt within last 7 days' }
    const changed = await change(call, id, { name: 'New ones', definition: text })
    expect(changed.json).toMatchObject({
      name: 'New ones',
      definition: {
        columns: [{ field: 'city' }],
        filter: { field: 'createdAt', operator: 'within', value: 'last 7 days' },
        sort: [],
        search: '',
      },
    })
    expect((await remove(call, second)).status).toBe(204)
    expect((await remove(call, second)).json.code).toBe('VIEW_UNKNOWN')
    expect(await namesOf(call)).toEqual(['New ones'])
  }))

/** Definitions that do not fit, and why. */
const MISFITS = [
  [{ columns: [{ field: 'nickname' }] }, 'FIELD_UNKNOWN'],
  [{ columns: [], sort: ['tags'] }, 'REQUEST_INVALID'],
  [{ columns: [], filter: 'birthday contains 19' }, 'REQUEST_INVALID'],
  [{ columns: [], filter: { field: 'birthday', operator: 'is', value: 'soon' } }, 'VALUE_INVALID'],
  [{ columns: [], filter: 'import is 01900000-0000-7000-8000-000000000000' }, 'IMPORT_UNKNOWN'],
  [{ columns: [], search: 'a\0' }, 'REQUEST_INVALID'],
] as const

test('a definition that does not fit is refused', () =>
  withServer(async ({ call }) => {
    for (const [definition, code] of MISFITS) {
      const refused = await call({ method: 'POST', url: VIEWS, body: { name: 'New', definition } })
      expect([definition, refused.json.code]).toEqual([definition, code])
    }
    const nameless = await call({ method: 'POST', url: VIEWS, body: { name: ' ', definition: { columns: [] } } })
    expect(nameless.json.code).toBe('VALUE_INVALID')
    expect(await namesOf(call)).toEqual([])
  }))

test('a view is its maker’s alone until it is shared; then it is looked after by whoever manages the data model', () =>
  withServer(async (server) => {
    const ann = await join(server, { name: 'Ann', role: 'member' })
    const bob = await join(server, { name: 'Bob', role: 'member' })
    const id = await save(ann.ask, { name: 'Secret', definition: DEFINITION })
    expect(await namesOf(bob.ask)).toEqual([])
    expect(await namesOf(server.call)).toEqual([])
    for (const ask of [bob.ask, server.call]) {
      expect((await change(ask, id, { name: 'Seen' })).json.code).toBe('VIEW_UNKNOWN')
      expect((await remove(ask, id)).json.code).toBe('VIEW_UNKNOWN')
    }

    await expectStatus(200, change(ann.ask, id, { isShared: true }))
    expect(await viewsOf(bob.ask)).toMatchObject([
      { name: 'Secret', isMine: false, mayChange: false, maker: { id: ann.id, name: 'Ann' } },
    ])
    expect((await change(bob.ask, id, { name: 'Taken' })).json.code).toBe('VIEW_NOT_YOURS')
    expect((await remove(bob.ask, id)).json.code).toBe('VIEW_NOT_YOURS')
    expect((await viewsOf(server.call))[0]).toMatchObject({ isMine: false, mayChange: true })
    await expectStatus(200, change(server.call, id, { name: 'Common' }))
    await expectStatus(204, remove(server.call, id))
    expect(await namesOf(ann.ask)).toEqual([])
  }))

test('what a reader may not know is left out, and a filter that lost a condition says so', () =>
  withServer(async (server) => {
    const post = (url: string, body: object): Promise<Answer> =>
      expectStatus(201, server.call({ method: 'POST', url: `/api/v1${url}`, body }))
    await post('/objects/people/fields', { label: 'Tier', kind: 'select', options: ['Gold', 'Silver'] })
    const all = { allowed: ['view'], scope: 'all' }
    const narrow = {
      workspace: [],
      everyObject: all,
      objects: { people: { ...all, fields: { city: 'hidden' } }, companies: { allowed: [], scope: 'all' } },
    }
    await post('/roles', { label: 'Narrow', permissions: narrow })
    const nora: Person = await join(server, { name: 'Nora', role: 'narrow' })
    const definition = {
      columns: [{ field: 'city' }, { field: 'company.domain' }, { field: 'jobTitle' }],
      filter: {
        or: ['city is Paris', 'tier is Gold', { and: ['company.domain is acme.com'] }, 'jobTitle is Clerk'],
      },
      sort: ['city', '-company.domain', 'jobTitle'],
    }
    await save(server.call, { name: 'Whole', isShared: true, definition })

    const [seen] = await viewsOf(nora.ask)
    expect(seen).toMatchObject({
      isBroken: true,
      brokenFields: [],
      definition: {
        columns: [{ field: 'jobTitle' }],
        filter: { or: [{ field: 'tier' }, { field: 'jobTitle' }] },
        sort: ['jobTitle'],
      },
    })
    expect(JSON.stringify(seen)).not.toMatch(/city|Paris|domain|acme/)

    const url = '/api/v1/objects/people/fields/tier'
    await expectStatus(200, server.call({ method: 'PATCH', url, body: { options: ['Silver'] } }))
    const [broken] = await viewsOf(server.call)
    expect(broken).toMatchObject({ isBroken: true, brokenFields: ['tier'] })
    expect(broken?.definition.columns).toEqual(definition.columns)
    await server.call({ method: 'DELETE', url })
    expect((await viewsOf(server.call))[0]).toMatchObject({ isBroken: true, brokenFields: [] })
  }))

test('a view with the records of an import is broken for who may not see the import', () =>
  withServer(async (server) => {
    const bob = await join(server, { name: 'Bob', role: 'member' })
    const file = await server.call({ method: 'POST', url: '/api/v1/files?name=a.csv', body: 'City\nParis\n' })
    const body = { object: 'people', fileId: file.json.fileId }
    const { id } = (await server.call({ method: 'POST', url: '/api/v1/imports', body })).json
    const filter = { field: 'import.created', operator: 'is', value: id }
    await save(server.call, { name: 'Fair', isShared: true, definition: { columns: [], filter } })
    expect(await viewsOf(server.call)).toMatchObject([{ isBroken: false, definition: { filter } }])
    const [seen] = await viewsOf(bob.ask)
    expect(seen).toMatchObject({ isBroken: true, definition: { filter: null } })
    expect(JSON.stringify(seen)).not.toContain(id)
  }))
