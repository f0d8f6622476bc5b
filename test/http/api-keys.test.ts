import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { run } from '../../src/infra/postgres/database.ts'
import { join } from '../access/support/people.ts'
import { OWNER, withServer, type Answer, type TestServer } from './support/test-server.ts'

const makeKey = (server: TestServer, body: object): Promise<Answer> =>
  server.call({ method: 'POST', url: '/api/v1/api-keys', body })

const askWith = (server: TestServer, token: string): Promise<Answer> =>
  server.send({ url: '/api/v1/session', headers: { authorization: `Bearer ${token}` } })

const TOMORROW = new Date(Date.now() + 86_400_000).toISOString()

test('a key is shown once and acts with its role for the member who made it', () =>
  withServer(async (server) => {
    const made = await makeKey(server, { name: 'Nightly', role: 'viewer', expiresAt: TOMORROW })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ name: 'Nightly', role: 'viewer', expiresAt: TOMORROW, revokedAt: null })
    expect(made.json.key).toMatch(/^wb_[\w-]{43}$/)

    const listed = await server.call({ url: '/api/v1/api-keys' })
    const { key, ...shown } = made.json
    expect(listed.json.apiKeys).toEqual([shown])
    expect(key.startsWith(shown.prefix)).toBe(true)
    expect(listed.text).not.toContain(key)
    expect((await askWith(server, key)).json).toMatchObject({
      member: { email: 'olga@example.com' },
      role: { apiName: 'viewer' },
    })
  }))

test('a key has the role of its maker when none is named', () =>
  withServer(async (server) => {
    expect((await makeKey(server, { name: 'Everything' })).json.role).toBe('administrator')
  }))

test('a revoked key ends with the next request', () =>
  withServer(async (server) => {
    const { json } = await makeKey(server, { name: 'Nightly' })
    const revoked = await server.call({ method: 'DELETE', url: `/api/v1/api-keys/${json.id}` })
    expect(revoked).toMatchObject({ status: 200, json: { id: json.id, revokedAt: expect.any(String) } })
    const again = await server.call({ method: 'DELETE', url: `/api/v1/api-keys/${json.id}` })
    expect(again.json).toEqual(revoked.json)
    expect(await askWith(server, json.key)).toMatchObject({ status: 401, json: { code: 'KEY_ENDED' } })
  }))

test('a key ends at its expiry', () =>
  withServer(async (server) => {
    const { json } = await makeKey(server, { name: 'Nightly', expiresAt: TOMORROW })
    expect((await askWith(server, json.key)).status).toBe(200)
    await server.services.database.kysely.updateTable('waybill.api_keys').set({ expires_at: new Date() }).execute()
    expect(await askWith(server, json.key)).toMatchObject({ status: 401, json: { code: 'KEY_ENDED' } })
  }))

test('the last use is noted, once a minute', () =>
  withServer(async (server) => {
    const { kysely: db } = server.services.database
    const { json } = await makeKey(server, { name: 'Nightly' })
    const lastUse = async (): Promise<string | null | undefined> =>
      (await server.call({ url: '/api/v1/api-keys' })).json.apiKeys[0]?.lastUsedAt
    expect(await lastUse()).toBeNull()
    await askWith(server, json.key)
    const first = await lastUse()
    expect(first).toEqual(expect.any(String))
    await askWith(server, json.key)
    expect(await lastUse()).toBe(first)
    await db
      .updateTable('waybill.api_keys')
      .set({ last_used_at: sql`now() - interval '2 minutes'` })
      .execute()
    await askWith(server, json.key)
    expect(String(await lastUse()) >= String(first)).toBe(true)
  }))

test('a key never allows more than its maker may do now', () =>
  withServer(async (server) => {
    const wide = await makeKey(server, { name: 'Wide' })
    const narrow = await makeKey(server, { name: 'Narrow', role: 'viewer' })
    const { kysely: db } = server.services.database
    const { schema_name: schema } = await db
      .selectFrom('waybill.workspaces')
      .select('schema_name')
      .executeTakeFirstOrThrow()
    await join(server, { name: 'Otto Other', role: 'administrator' })
    await run(db, `update ${schema}.members set role = 'member' where email = '${OWNER.email}'`)
    expect(await askWith(server, wide.json.key)).toMatchObject({ status: 401, json: { code: 'KEY_ENDED' } })
    expect((await askWith(server, narrow.json.key)).status).toBe(200)
  }))

test('a key whose role may not manage keys cannot make, see or revoke any', () =>
  withServer(async (server) => {
    const { json } = await makeKey(server, { name: 'Narrow', role: 'manager' })
    const headers = { authorization: `Bearer ${json.key}` }
    const answers = [
      await server.send({ method: 'POST', url: '/api/v1/api-keys', headers, body: { name: 'More' } }),
      await server.send({ url: '/api/v1/api-keys', headers }),
      await server.send({ method: 'DELETE', url: `/api/v1/api-keys/${json.id}`, headers }),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ status: 403, json: { code: 'NOT_PERMITTED' } })
  }))

test.each([
  ['an unknown role', { name: 'X', role: 'astronaut' }, 404, 'ROLE_UNKNOWN'],
  ['an expiry in the past', { name: 'X', expiresAt: '2020-01-01T00:00:00Z' }, 422, 'VALUE_INVALID'],
  ['an expiry that is no date', { name: 'X', expiresAt: 'soon' }, 422, 'VALUE_INVALID'],
  ['no name', { name: '  ' }, 400, 'REQUEST_INVALID'],
  ['a field that does not exist', { name: 'X', scope: 'all' }, 400, 'REQUEST_INVALID'],
])('a key with %s is refused', (_, body, status, code) =>
  withServer(async (server) => {
    expect(await makeKey(server, body)).toMatchObject({ status, json: { code } })
    expect((await server.call({ url: '/api/v1/api-keys' })).json.apiKeys).toEqual([])
  }),
)

test.each(['wb_unknown', 'wl_unknown', 'nonsense', ''])('the token %j opens nothing', (token) =>
  withServer(async (server) => {
    expect(await askWith(server, token)).toMatchObject({ status: 401, json: { code: 'NOT_SIGNED_IN' } })
  }),
)

test('a key that is not there is not found, however its id is written', () =>
  withServer(async (server) => {
    for (const id of ['018f4e3a-0000-7000-8000-000000000000', 'x']) {
      const answer = await server.call({ method: 'DELETE', url: `/api/v1/api-keys/${id}` })
      expect(answer).toMatchObject({ status: 404, json: { code: 'KEY_UNKNOWN' } })
    }
  }))
