import { expect, test } from 'vitest'
import { withServer, type Answer, type TestServer } from './support/test-server.ts'

const PEOPLE = '/api/v1/objects/people/records'

const create = (server: TestServer, body: object, headers = {}): Promise<Answer> =>
  server.call({ method: 'POST', url: PEOPLE, body, headers })

const list = (server: TestServer, query: Record<string, string | string[]>): Promise<Answer> =>
  server.call({ url: PEOPLE, query })

const ADA = { name: { first: 'Ada', last: 'Lovelace' }, emails: { primary: 'ada@example.com' }, city: 'London' }

const seed = (server: TestServer): Promise<Answer> =>
  server.call({
    method: 'POST',
    url: `${PEOPLE}/batch`,
    body: {
      records: [
        ADA,
        { 'name.first': 'Blaise', 'emails.primary': 'blaise@example.com', city: 'Paris' },
        { 'name.first': 'Carl', 'emails.primary': 'carl@example.org', city: 'Paris' },
      ],
    },
  })

test('a record is created, read, changed, deleted, restored and destroyed', () =>
  withServer(async (server) => {
    const created = await create(server, ADA)
    expect(created).toMatchObject({
      status: 201,
      json: { ...ADA, emails: { primary: 'ada@example.com', additional: [] }, createdBy: { source: 'api' } },
    })
    const url = `${PEOPLE}/${created.json.id}`
    expect((await server.call({ url })).json).toEqual(created.json)

    const changed = await server.call({ method: 'PATCH', url, body: { city: 'Turin', jobTitle: null } })
    expect(changed).toMatchObject({ status: 200, json: { name: ADA.name, city: 'Turin', jobTitle: null } })

    expect((await server.call({ method: 'DELETE', url })).json.deletedAt).toEqual(expect.any(String))
    expect((await list(server, {})).json.records).toEqual([])
    expect((await list(server, { deleted: 'only' })).json.records).toHaveLength(1)
    expect((await server.call({ method: 'POST', url: `${url}/restore` })).json.deletedAt).toBeNull()

    const tooSoon = await server.call({ method: 'DELETE', url, query: { permanently: 'true' } })
    expect(tooSoon).toMatchObject({ status: 409, json: { code: 'RECORD_NOT_DELETED' } })
    await server.call({ method: 'DELETE', url })
    expect((await server.call({ method: 'DELETE', url, query: { permanently: 'true' } })).json).toEqual({
      id: created.json.id,
      isDestroyed: true,
      detached: [],
    })
    expect(await server.call({ url })).toMatchObject({ status: 404, json: { code: 'RECORD_UNKNOWN' } })
  }))

test('a list takes filters as text and as JSON, sorts, pages and counts', () =>
  withServer(async (server) => {
    expect((await seed(server)).json.counts).toMatchObject({ created: 3, failed: 0 })
    const cities = async (query: Record<string, string | string[]>): Promise<readonly string[]> =>
      (await list(server, query)).json.records.map(({ name }) => name.first)

    expect(await cities({ filter: 'emails.primary endsWith @example.com', sort: 'name.first' })).toEqual([
      'Ada',
      'Blaise',
    ])
    expect(await cities({ filter: ['city is Paris', 'emails.primary endsWith @example.com'] })).toEqual(['Blaise'])
    const either = { or: [{ field: 'city', operator: 'is', value: 'London' }, 'name.first is Carl'] }
    expect(await cities({ filter: JSON.stringify(either), sort: '-name.first' })).toEqual(['Carl', 'Ada'])
    expect(await cities({ search: 'blaise' })).toEqual(['Blaise'])

    const first = await list(server, { sort: 'name.first', limit: '2', count: 'true' })
    expect(first.json).toMatchObject({ count: 3, next: expect.any(String) })
    const second = await list(server, { sort: 'name.first', limit: '2', cursor: first.json.next })
    expect(second.json.records.map(({ city }) => city)).toEqual(['Paris'])
    expect(second.json).toMatchObject({ next: null })
    expect(second.json).not.toHaveProperty('count')
  }))

test('a list jumps to a place, shows single fields, and is counted apart', () =>
  withServer(async (server) => {
    await seed(server)
    const page = await list(server, { sort: 'name.first', offset: '1', limit: '1', fields: 'city,emails' })
    expect(page.json.records).toEqual([
      {
        id: expect.any(String),
        name: { first: 'Blaise', last: null },
        city: 'Paris',
        emails: { primary: 'blaise@example.com', additional: [] },
        deletedAt: null,
      },
    ])
    const next = await list(server, { sort: 'name.first', cursor: String(page.json.next) })
    expect(next.json.records).toMatchObject([{ name: { first: 'Carl' } }])
    const newestFirst = await list(server, {})
    expect(newestFirst.json.records).toMatchObject([{ name: { first: 'Carl' } }, {}, { name: { first: 'Ada' } }])
    const count = (query: Record<string, string>): Promise<Answer> => server.call({ url: `${PEOPLE}/count`, query })
    expect((await count({ filter: 'city is Paris' })).json).toEqual({ count: 2 })
    expect((await count({ filter: 'createdAt within today', timeZone: 'UTC' })).json).toEqual({ count: 3 })
    expect((await count({ search: 'ada' })).json).toEqual({ count: 1 })
    expect(await count({ timeZone: 'Nowhere' })).toMatchObject({ status: 400, json: { code: 'REQUEST_INVALID' } })
  }))

test.each([
  [{ filter: 'city resembles Paris' }, 'REQUEST_INVALID', 400],
  [{ filter: '{"field": ' }, 'REQUEST_INVALID', 400],
  [{ filter: 'planet is Mars' }, 'FIELD_UNKNOWN', 404],
  [{ sort: 'planet' }, 'FIELD_UNKNOWN', 404],
  [{ cursor: 'made-up' }, 'REQUEST_INVALID', 400],
])('the query %j is refused', (query, code, status) =>
  withServer(async (server) => {
    expect(await list(server, query)).toMatchObject({ status, json: { code } })
  }),
)

test('a batch creates and updates, and tells what is wrong with one record', () =>
  withServer(async (server) => {
    await seed(server)
    const answer = await server.call({
      method: 'POST',
      url: `${PEOPLE}/batch`,
      body: {
        matchBy: 'emails',
        records: [
          { 'emails.primary': 'ADA@example.com', city: 'Turin' },
          { 'emails.primary': 'dora@example.com' },
          { 'emails.primary': 'no address' },
        ],
      },
    })
    expect(answer).toMatchObject({
      status: 200,
      json: {
        counts: { created: 1, updated: 1, restored: 0, unchanged: 0, failed: 1 },
        items: [
          { index: 0, outcome: 'updated' },
          { index: 1, outcome: 'created' },
          { index: 2, outcome: 'failed', id: null, problem: { code: 'EMAIL_UNREADABLE', field: 'emails.primary' } },
        ],
      },
    })
  }))

test('what points to a record is listed', () =>
  withServer(async (server) => {
    const companies = '/api/v1/objects/companies/records'
    const { json } = await server.call({ method: 'POST', url: companies, body: { name: 'Acme' } })
    await create(server, { ...ADA, company: json.id })
    const { related } = (await server.call({ url: `${companies}/${json.id}/related` })).json
    expect(related.find(({ object }) => object === 'people')).toMatchObject({
      field: 'company',
      count: 1,
      records: [{ name: ADA.name }],
    })
  }))

test('whose role does not allow it can neither look nor write', () =>
  withServer(async (server) => {
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Reader', role: 'viewer' } })
    const headers = { authorization: `Bearer ${key.json.key}` }
    expect((await server.send({ url: PEOPLE, headers })).status).toBe(200)
    const answer = await server.send({ method: 'POST', url: PEOPLE, headers, body: ADA })
    expect(answer).toMatchObject({ status: 403, json: { code: 'NOT_PERMITTED' } })
    expect((await server.send({ url: PEOPLE })).status).toBe(401)
  }))

test('a repeated request with its idempotency key creates one record and gets the same answer', () =>
  withServer(async (server) => {
    const headers = { 'idempotency-key': 'first' }
    const one = await create(server, ADA, headers)
    const two = await create(server, ADA, headers)
    expect(one.status).toBe(201)
    expect(two).toMatchObject({ status: 201, text: one.text })
    expect(two.headers['idempotent-replay']).toBe('true')
    expect(two.headers['content-type']).toBe(one.headers['content-type'])
    expect((await list(server, { count: 'true' })).json.count).toBe(1)
  }))

test('an idempotency key is for one request only', () =>
  withServer(async (server) => {
    const headers = { 'idempotency-key': 'first' }
    await create(server, ADA, headers)
    const answer = await create(server, { ...ADA, city: 'Paris' }, headers)
    expect(answer).toMatchObject({ status: 422, json: { code: 'IDEMPOTENCY_MISMATCH' } })
  }))

test('two members may choose the same idempotency key', () =>
  withServer(async (server) => {
    const headers = { 'idempotency-key': 'first' }
    const { json: bob } = await server.call({
      method: 'POST',
      url: '/api/v1/objects/members/records',
      body: { name: 'Bob', email: 'bob@example.com', role: 'administrator' },
    })
    const { kysely: db } = server.services.database
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Of Bob' } })
    await db.updateTable('waybill.api_keys').set({ member_id: bob.id }).execute()
    await create(server, { city: 'London' }, headers)
    const answer = await create(server, { city: 'London' }, { ...headers, authorization: `Bearer ${key.json.key}` })
    expect(answer.headers).not.toHaveProperty('idempotent-replay')
    expect((await list(server, { count: 'true' })).json.count).toBe(2)
  }))

test('of two requests with one key at the same moment, one is carried out', () =>
  withServer(async (server) => {
    const headers = { 'idempotency-key': 'first' }
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(server, { city: 'London' }, headers)))
    expect((await list(server, { count: 'true' })).json.count).toBe(1)
    for (const { status, json } of answers) {
      if (status !== 201) expect({ status, code: json.code }).toEqual({ status: 409, code: 'IDEMPOTENCY_BUSY' })
    }
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
  }))

test('a refused request may be sent again with its key', () =>
  withServer(async (server) => {
    const headers = { 'idempotency-key': 'first' }
    await create(server, ADA)
    expect((await create(server, ADA, headers)).status).toBe(409)
    const { json } = await list(server, {})
    await server.call({ method: 'DELETE', url: `${PEOPLE}/${json.records[0]?.id}` })
    await server.call({ method: 'DELETE', url: `${PEOPLE}/${json.records[0]?.id}`, query: { permanently: 'true' } })
    expect((await create(server, ADA, headers)).status).toBe(201)
  }))
