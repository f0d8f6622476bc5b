/** The way in, by HTTP: second factor, sessions, changed passwords, and what happens to those who guess. */
import { Secret, TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { run } from '../../src/infra/postgres/database.ts'
import { OWNER, withServer, type Answer, type TestServer } from '../http/support/test-server.ts'
import { askWith, cookieOf, expectStatus, join, keyOf, nextAddress, PASSWORD, tokenOf } from './support/people.ts'

const signIn = (server: TestServer, body: object = {}): Promise<Answer> =>
  server.send({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: nextAddress(),
    body: { email: OWNER.email, password: OWNER.password, ...body },
  })

type Ask = ReturnType<typeof askWith>

const olga = async (server: TestServer): Promise<Ask> =>
  askWith(server, cookieOf(await expectStatus(200, signIn(server))))

const post = (ask: Ask, url: string, body: object): Promise<Answer> =>
  ask({ method: 'POST', url: `/api/v1${url}`, body })

const session = { url: '/api/v1/session' }

/** The code of a moment: `period` 1 is the one after the present. */
const codeOf = (secret: string, period = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + period * 30_000 })

/** Turns the second factor on. @returns what a telephone knows, and the session that goes on */
async function turnOn(server: TestServer): Promise<{ secret: string; recoveryCodes: readonly string[]; ask: Ask }> {
  const ask = await olga(server)
  const { secret, uri } = (await expectStatus(200, post(ask, '/account/two-factor', OWNER_PASSWORD))).json
  expect(uri).toMatch(/^otpauth:\/\/totp\/Waybill:olga%40example\.com\?issuer=Waybill&secret=[A-Z2-7]+/)
  const confirmed = await expectStatus(200, post(ask, '/account/two-factor/confirm', { code: codeOf(secret) }))
  return { secret, recoveryCodes: confirmed.json.recoveryCodes, ask: askWith(server, cookieOf(confirmed)) }
}

const OWNER_PASSWORD = { password: OWNER.password }

describe('with a second factor', () => {
  test('the password alone does not open, and a code opens once', () =>
    withServer(async (server) => {
      const { secret, ask } = await turnOn(server)
      expect((await ask({ url: '/api/v1/account' })).json).toMatchObject({ hasTwoFactor: true, recoveryCodesLeft: 10 })
      expect(await signIn(server)).toMatchObject({ status: 401, json: { code: 'CODE_NEEDED' } })
      expect((await signIn(server, { password: 'wrong horse battery' })).json.code).toBe('CREDENTIALS_WRONG')
      expect((await signIn(server, { code: '000000' })).json.code).toBe('CODE_WRONG')
      // The one that turned it on is used up.
      expect((await signIn(server, { code: codeOf(secret) })).json.code).toBe('CODE_WRONG')
      const code = codeOf(secret, 1)
      const answers = await Promise.all([signIn(server, { code }), signIn(server, { code })])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
    }))

  test('each recovery code opens once, and new ones take the place of the old', () =>
    withServer(async (server) => {
      const { recoveryCodes, ask } = await turnOn(server)
      const [first = '', second = '', third = ''] = recoveryCodes
      expect(first).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
      expect((await signIn(server, { code: first.toUpperCase() })).status).toBe(200)
      expect((await signIn(server, { code: first })).json.code).toBe('CODE_WRONG')
      expect((await signIn(server, { code: second.replaceAll('-', '') })).status).toBe(200)
      const renewed = await post(ask, '/account/recovery-codes', OWNER_PASSWORD)
      expect(renewed.json.recoveryCodes).toHaveLength(10)
      expect((await signIn(server, { code: third })).json.code).toBe('CODE_WRONG')
    }))

  test('it is turned off with the password, or by an administrator', () =>
    withServer(async (server) => {
      const { ask } = await turnOn(server)
      expect((await post(ask, '/account/two-factor/disable', { password: 'wrong' })).json.code).toBe('PASSWORD_WRONG')
      expect((await post(ask, '/account/two-factor', OWNER_PASSWORD)).json.code).toBe('TWO_FACTOR_STATE')
      expect((await post(ask, '/account/two-factor/disable', OWNER_PASSWORD)).status).toBe(204)
      expect((await signIn(server)).status).toBe(200)

      await turnOn(server)
      const { id } = (await ask(session)).json.member ?? (await server.call(session)).json.member
      const reset = { method: 'DELETE', url: `/api/v1/members/${id}/two-factor` } as const
      expect((await server.call(reset)).status).toBe(204)
      expect((await signIn(server)).status).toBe(200)
    }))

  test('a secret that was not confirmed does not count', () =>
    withServer(async (server) => {
      const ask = await olga(server)
      await post(ask, '/account/two-factor', OWNER_PASSWORD)
      expect((await post(ask, '/account/two-factor/confirm', { code: '123456' })).json.code).toBe('CODE_WRONG')
      expect((await signIn(server)).status).toBe(200)
    }))
})

const presentSession = async (ask: Ask): Promise<string> =>
  (await ask({ url: '/api/v1/account/sessions' })).json.sessions.find(({ isPresent }) => isPresent)?.id ?? ''

describe('sessions', () => {
  test('are listed with where they are, and ended one by one or all but the own', () =>
    withServer(async (server) => {
      const asks = [await olga(server), await olga(server), await olga(server)] as const
      const [here, there, elsewhere] = asks
      const { sessions } = (await here({ url: '/api/v1/account/sessions' })).json
      expect(sessions).toHaveLength(4)
      expect(sessions.filter(({ isPresent }) => isPresent)).toHaveLength(1)
      expect(JSON.stringify(sessions)).toContain('10.0.')

      const ended = await here({ method: 'DELETE', url: `/api/v1/account/sessions/${await presentSession(there)}` })
      expect(ended.status).toBe(204)
      expect([(await there(session)).status, (await elsewhere(session)).status]).toEqual([401, 200])
      expect((await here({ method: 'DELETE', url: '/api/v1/account/sessions' })).json.ended).toBe(2)
      expect([(await here(session)).status, (await elsewhere(session)).status]).toEqual([200, 401])
    }))

  test('of others are not there; an administrator ends them', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'member' })
      const { sessions } = (await ada.ask({ url: '/api/v1/account/sessions' })).json
      const ask = await olga(server)
      const foreign = { method: 'DELETE', url: `/api/v1/account/sessions/${sessions[0].id}` } as const
      expect((await ask(foreign)).json.code).toBe('SESSION_UNKNOWN')
      expect((await ask({ method: 'DELETE', url: `/api/v1/members/${ada.id}/sessions` })).json.ended).toBe(1)
      expect((await ada.ask(session)).status).toBe(401)
    }))

  test('get another token with another role, and the one of before ends', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'member' })
      await server.call({ method: 'PATCH', url: `/api/v1/members/${ada.id}`, body: { role: 'manager' } })
      const answer = await ada.ask(session)
      const renewed = cookieOf(answer)
      expect(answer.json.role.apiName).toBe('manager')
      expect(renewed['waybill_session']).not.toBe('')
      expect(renewed).not.toEqual(ada.cookies)
      // What was on its way is still answered, and gets no other cookie.
      expect(await ada.ask(session)).toMatchObject({ status: 200, cookies: [] })
      await run(
        server.services.database.kysely,
        `update waybill.sessions set rotated_at = now() - interval '2 minutes'`,
      )
      expect((await ada.ask(session)).status).toBe(401)
      expect((await askWith(server, renewed)(session)).status).toBe(200)
    }))

  test('end with another password, but for the one that set it, which goes on under another token', () =>
    withServer(async (server) => {
      const [here, elsewhere] = [await olga(server), await olga(server)]
      const change = (body: object): Promise<Answer> => here({ method: 'PUT', url: '/api/v1/account/password', body })
      const next = 'another quiet lamp 7'
      expect((await change({ current: 'wrong', next })).json.code).toBe('PASSWORD_WRONG')
      expect((await change({ current: OWNER.password, next: 'qwertyuiop' })).json.code).toBe('VALUE_INVALID')
      const changed = await change({ current: OWNER.password, next })
      expect(changed.status).toBe(204)
      expect([(await here(session)).status, (await elsewhere(session)).status]).toEqual([401, 401])
      expect((await askWith(server, cookieOf(changed))(session)).status).toBe(200)
      expect([(await signIn(server)).status, (await signIn(server, { password: next })).status]).toEqual([401, 200])
    }))

  test('programs have none, and no account: whoever has a key cannot take the account over', () =>
    withServer(async (server) => {
      const program = await keyOf(server, { ask: server.call })
      const passwords = { current: OWNER.password, next: 'another quiet lamp 7' }
      for (const ask of [program, server.call]) {
        const answers = [
          await ask({ url: '/api/v1/account' }),
          await ask({ url: '/api/v1/account/sessions' }),
          await ask({ method: 'DELETE', url: '/api/v1/account/sessions' }),
          await ask({ method: 'PUT', url: '/api/v1/account/password', body: passwords }),
          await ask({ method: 'POST', url: '/api/v1/account/two-factor', body: OWNER_PASSWORD }),
        ]
        expect(answers.map(({ json }) => json.code)).toEqual(Array(5).fill('SESSION_NEEDED'))
      }
    }))
})

test('who guesses has to wait, from wherever they come, and whether there is such a user or not', () =>
  withServer(async (server) => {
    for (const email of [OWNER.email, 'nobody@example.com']) {
      const guess = (): Promise<Answer> => signIn(server, { email, password: 'wrong horse battery' })
      const codes: string[] = []
      for (let attempt = 0; attempt < 12; attempt++) codes.push((await guess()).json.code)
      expect(codes).toEqual([...Array(10).fill('CREDENTIALS_WRONG'), 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS'])
    }
    const refused = await signIn(server)
    expect(refused).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
    await run(server.services.database.kysely, `update waybill.audit_log set at = at - interval '16 minutes'`)
    expect((await signIn(server)).status).toBe(200)
  }))

test('what is secret is in no line of the log, however much it says, and in no row of the database', async () => {
  const lines: string[] = []
  await withServer(
    async (server) => {
      const { secret, recoveryCodes, ask } = await turnOn(server)
      const invited = await ask({
        method: 'POST',
        url: '/api/v1/invitations',
        body: { email: 'ada@example.com', role: 'member' },
      })
      const token: string = tokenOf(invited.json.link)
      const key = (await ask({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Nightly' } })).json.key
      await server.send({ url: '/api/v1/session', headers: { authorization: `Bearer ${key}` } })
      const body = { token, name: 'Ada', password: PASSWORD }
      const accepted = await server.send({ method: 'POST', url: '/api/v1/invitations/accept', body })
      await askWith(server, cookieOf(accepted))(session)
      await signIn(server, { code: '000000' })
      const passwords = { current: OWNER.password, next: 'another quiet lamp 7' }
      const changed = await ask({ method: 'PUT', url: '/api/v1/account/password', body: passwords })

      const secrets = [
        OWNER.password,
        PASSWORD,
        passwords.next,
        token,
        key,
        secret,
        ...recoveryCodes,
        server.localToken,
        ...[accepted, changed].map((answer) => cookieOf(answer)['waybill_session'] ?? ''),
      ]
      const log = lines.join('')
      expect(log).toContain('/api/v1/invitations/accept')
      const kept = await everything(server)
      for (const each of secrets) {
        expect(each).not.toBe('')
        expect(log).not.toContain(each)
        expect(kept).not.toContain(each)
      }
    },
    { logLevel: 'trace', log: { write: (line) => lines.push(line) } },
  )
})

/** Every row of the tables of access, as text. */
async function everything({ services }: TestServer): Promise<string> {
  const tables = ['users', 'sessions', 'api_keys', 'invitations', 'recovery_codes', 'audit_log']
  const texts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await run(services.database.kysely, `select t::text as row from waybill.${table} t`)
      return JSON.stringify(rows)
    }),
  )
  return texts.join('\n')
}
