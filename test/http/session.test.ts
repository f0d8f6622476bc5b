import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { run } from '../../src/infra/postgres/database.ts'
import { join } from '../access/support/people.ts'
import { OWNER, withServer, type Answer, type TestServer } from './support/test-server.ts'

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' }

const signIn = (server: TestServer, { email = OWNER.email, password = OWNER.password } = {}): Promise<Answer> =>
  server.send({ method: 'POST', url: '/api/v1/session', body: { email, password } })

async function signInForCookie(server: TestServer): Promise<Record<string, string>> {
  const [cookie] = (await signIn(server)).cookies
  return { waybill_session: cookie?.value ?? '' }
}

test('e-mail and password open a session, whatever the case of the address', () =>
  withServer(async (server) => {
    const answer = await signIn(server, { email: ' Olga@Example.COM ' })

    expect(answer).toMatchObject({ status: 200, json: { member: { email: 'olga@example.com' } } })
    expect(answer.headers['set-cookie']).toMatch(
      /^waybill_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  }))

test('over HTTPS the cookie stays on HTTPS', () =>
  withServer(
    async (server) => {
      const answer = await server.send({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'x-forwarded-proto': 'https' },
        body: { email: OWNER.email, password: OWNER.password },
      })
      expect(answer.headers['set-cookie']).toContain('; Secure;')
    },
    { trustProxy: true },
  ))

test.each([
  ['a wrong password', { password: 'wrong horse battery' }],
  ['an unknown address', { email: 'mallory@example.com' }],
  ['no address at all', { email: 'mallory' }],
])('%s is refused with the same words', (_, credentials) =>
  withServer(async (server) => {
    const answer = await signIn(server, credentials)
    expect(answer).toMatchObject({
      status: 401,
      json: { code: 'CREDENTIALS_WRONG', message: 'E-mail or password is wrong.' },
    })
    expect(answer.cookies).toEqual([])
  }),
)

test('the eleventh attempt in a minute waits', () =>
  withServer(async (server) => {
    for (let attempt = 1; attempt <= 10; attempt++) expect((await signIn(server, { password: 'no' })).status).toBe(401)
    expect(await signIn(server)).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
  }))

test('signing out ends the session, not only the cookie', () =>
  withServer(async (server) => {
    const cookies = await signInForCookie(server)
    const out = await server.send({ method: 'DELETE', url: '/api/v1/session', cookies, headers: SAME_ORIGIN })
    expect(out.status).toBe(204)
    expect(out.headers['set-cookie']).toContain('waybill_session=; Max-Age=0')
    expect(await server.send({ url: '/api/v1/session', cookies })).toMatchObject({
      status: 401,
      json: { code: 'NOT_SIGNED_IN' },
    })
  }))

test('a session ends 30 days after it was last used, and use prolongs it', () =>
  withServer(async (server) => {
    const { kysely: db } = server.services.database
    await db.deleteFrom('waybill.sessions').execute()
    const cookies = await signInForCookie(server)
    const ask = (): Promise<Answer> => server.send({ url: '/api/v1/session', cookies })
    expect((await ask()).cookies).toEqual([])

    await db
      .updateTable('waybill.sessions')
      .set({ last_seen_at: sql`now() - interval '29 days'`, expires_at: sql`now() + interval '1 day'` })
      .execute()
    expect((await ask()).cookies).toMatchObject([{ name: 'waybill_session', maxAge: 2_592_000 }])
    const { expires_at: expiresAt } = await db
      .selectFrom('waybill.sessions')
      .select('expires_at')
      .executeTakeFirstOrThrow()
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29 * 24 * 3_600_000)

    await db
      .updateTable('waybill.sessions')
      .set({ expires_at: sql`now()` })
      .execute()
    expect((await ask()).status).toBe(401)
  }))

test('the table of sessions opens none', () =>
  withServer(async (server) => {
    const cookies = await signInForCookie(server)
    const row = await server.services.database.kysely
      .selectFrom('waybill.sessions')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(row.token_hash.toString('base64url')).not.toBe(cookies['waybill_session'])
    const stolen = { waybill_session: row.token_hash.toString('base64url') }
    expect((await server.send({ url: '/api/v1/session', cookies: stolen })).status).toBe(401)
  }))

test.each([
  ['from this origin, as newer browsers tell', SAME_ORIGIN, 201],
  ['from this origin, as older browsers tell', { origin: 'http://localhost:3000' }, 201],
  ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['from another site of the same owner', { 'sec-fetch-site': 'same-site' }, 403],
  ['from another origin', { origin: 'https://evil.example.com' }, 403],
  ['from a sandboxed page', { origin: 'null' }, 403],
  ['from who knows where', {}, 403],
])('a change with the cookie %s', (_, headers, status) =>
  withServer(async (server) => {
    const cookies = await signInForCookie(server)
    const answer = await server.send({
      method: 'POST',
      url: '/api/v1/api-keys',
      cookies,
      headers: { host: 'localhost:3000', ...headers },
      body: { name: 'Nightly' },
    })
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.json.code).toBe('ORIGIN_FOREIGN')
  }),
)

test.each([
  ['was deleted', 'deleted_at = now()', ['NOT_SIGNED_IN', 'KEY_ENDED', 'MEMBERSHIP_ENDED']],
  ['has no role any more', 'role = null', Array(3).fill('MEMBERSHIP_ENDED')],
  ['has a role that does not exist', `role = 'astronaut'`, Array(3).fill('MEMBERSHIP_ENDED')],
])('a member who %s is out with the next request', (_, change, codes) =>
  withServer(async (server) => {
    await join(server, { name: 'Otto Other', role: 'administrator' })
    const cookies = await signInForCookie(server)
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Nightly' } })
    const { schema_name: schema } = await server.services.database.kysely
      .selectFrom('waybill.workspaces')
      .select('schema_name')
      .executeTakeFirstOrThrow()
    await run(server.services.database.kysely, `update ${schema}.members set ${change} where email = '${OWNER.email}'`)

    const answers = [
      await server.send({ url: '/api/v1/session', cookies }),
      await server.send({ url: '/api/v1/session', headers: { authorization: `Bearer ${key.json.key}` } }),
      await signIn(server),
    ]
    expect(answers.map(({ json }) => json.code)).toEqual(codes)
    expect((await server.call({ url: '/api/v1/session' })).json.member.name).toBe('Otto Other')
  }),
)
