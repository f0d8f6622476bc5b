/** Members and teams by HTTP: inviting, changing, deactivating, and what becomes of their sessions, keys and records. */
import { describe, expect, test } from 'vitest'
import { run } from '../../src/infra/postgres/database.ts'
import { OWNER, withServer, type Answer, type TestServer } from '../http/support/test-server.ts'
import { askWith, cookieOf, expectStatus, join, keyOf, nextAddress, PASSWORD, tokenOf } from './support/people.ts'

const post = (server: TestServer, url: string, body: object = {}): Promise<Answer> =>
  server.call({ method: 'POST', url: `/api/v1${url}`, body })

const patch = (server: TestServer, url: string, body: object): Promise<Answer> =>
  server.call({ method: 'PATCH', url: `/api/v1${url}`, body })

const open = (server: TestServer, url: string, body: object): Promise<Answer> =>
  server.send({ method: 'POST', url: `/api/v1${url}`, body, remoteAddress: nextAddress() })

const ownerId = async (server: TestServer): Promise<string> =>
  (await server.call({ url: '/api/v1/session' })).json.member.id

const schemaOf = async ({ services }: TestServer): Promise<string> => {
  const { rows } = await run<{ name: string }>(
    services.database.kysely,
    'select schema_name as name from waybill.workspaces',
  )
  return rows[0]?.name ?? ''
}

describe('an invitation', () => {
  test('makes a member, whom its link lets in with a password of their own', () =>
    withServer(async (server) => {
      const invited = await post(server, '/invitations', { email: 'Ada@Example.com', role: 'member', teams: [] })
      expect(invited).toMatchObject({
        status: 201,
        json: { member: { name: 'Ada', email: 'Ada@Example.com', role: 'member', state: 'invited' }, isSent: false },
      })
      const { link, member } = invited.json
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/join#[\w-]{43}$/)
      const token = tokenOf(link)

      expect((await open(server, '/invitations/look', { token })).json).toMatchObject({
        workspace: 'Acme',
        email: 'Ada@Example.com',
        role: 'Member',
        invitedBy: 'Olga Owner',
      })
      const accepted = await open(server, '/invitations/accept', { token, name: 'Ada Lovelace', password: PASSWORD })
      expect(accepted).toMatchObject({ status: 201, json: { member: { id: member.id, name: 'Ada Lovelace' } } })
      expect(await askWith(server, cookieOf(accepted))({ url: '/api/v1/session' })).toMatchObject({ status: 200 })
      const signedIn = await open(server, '/session', { email: 'ada@example.com', password: PASSWORD })
      expect(signedIn.json.role.apiName).toBe('member')
      const again = await open(server, '/invitations/accept', { token, name: 'Eve', password: PASSWORD })
      expect(again).toMatchObject({ status: 404, json: { code: 'INVITATION_UNKNOWN' } })
    }))

  test('whose link is lost, revoked or too old opens nothing; only its hash is kept', () =>
    withServer(async (server) => {
      const { kysely: db } = server.services.database
      const first = (await post(server, '/invitations', { email: 'ada@example.com', role: 'member' })).json
      const { id } = first.member
      const second = (await post(server, `/members/${id}/invitation`)).json
      const look = async (link: string): Promise<number> =>
        (await open(server, '/invitations/look', { token: tokenOf(link) })).status
      expect([await look(first.link), await look(second.link)]).toEqual([404, 200])

      expect((await server.call({ method: 'DELETE', url: `/api/v1/members/${id}/invitation` })).json.state).toBe(
        'notInvited',
      )
      expect(await look(second.link)).toBe(404)
      const third = (await post(server, `/members/${id}/invitation`, { days: 1 })).json
      await run(db, `update waybill.invitations set expires_at = now() - interval '1 second'`)
      expect(await look(third.link)).toBe(404)
      const { rows } = await run(db, 'select i::text as row from waybill.invitations i')
      expect(JSON.stringify(rows)).not.toContain(tokenOf(third.link))
    }))

  test('is refused for who is there already, for a weak password, and for a role above the own', () =>
    withServer(async (server) => {
      const again = await post(server, '/invitations', { email: OWNER.email, role: 'member' })
      expect(again).toMatchObject({ status: 409, json: { code: 'MEMBER_STATE' } })
      const { link } = (await post(server, '/invitations', { email: 'ada@example.com', role: 'member' })).json
      const weak = { token: tokenOf(link), name: 'Ada', password: 'password12' }
      expect((await open(server, '/invitations/accept', weak)).json.message).toMatch(/^Password: it would be guessed/)

      const role = { label: 'People person', permissions: ROLE_WITH_MEMBERS }
      expect(await post(server, '/roles', role)).toMatchObject({ status: 201 })
      const pam = await join(server, { name: 'Pam', role: 'peoplePerson' })
      const above = await pam.ask({
        method: 'POST',
        url: '/api/v1/invitations',
        body: { email: 'x@example.com', role: 'administrator' },
      })
      expect(above).toMatchObject({ status: 403, json: { code: 'ROLE_TOO_WIDE' } })
    }))

  test('goes to everyone whom an import brought, on request', () =>
    withServer(async (server) => {
      const batch = { records: [{ name: 'Ida', email: 'ida@example.com', role: 'viewer' }, { name: 'Nobody' }] }
      expect((await post(server, '/objects/members/records/batch', batch)).json.counts.created).toBe(2)
      const states = async (): Promise<readonly string[]> => {
        const { members } = (await server.call({ url: '/api/v1/members' })).json
        return members.map(({ name, state }) => `${name} ${state}`)
      }
      expect(await states()).toEqual(['Ida notInvited', 'Nobody notInvited', 'Olga Owner active'])

      const { invited } = (await post(server, '/invitations/waiting')).json
      expect(invited).toMatchObject([{ member: { name: 'Ida', state: 'invited' } }])
      expect(await states()).toEqual(['Ida invited', 'Nobody notInvited', 'Olga Owner active'])
    }))
})

const ALL = { allowed: ['view', 'create', 'edit', 'delete', 'import', 'export'], scope: 'all' }
const ROLE_WITH_MEMBERS = { workspace: ['manageMembers'], everyObject: ALL, objects: {} }

describe('a deactivated member', () => {
  test('is out at once, with sessions, keys and invitations, and comes back with the password alone', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'administrator' })
      const program = await keyOf(server, ada)
      const session = { url: '/api/v1/session' }
      expect([(await ada.ask(session)).status, (await program(session)).status]).toEqual([200, 200])

      expect((await post(server, `/members/${ada.id}/deactivate`)).json.state).toBe('deactivated')
      expect([(await ada.ask(session)).json.code, (await program(session)).json.code]).toEqual([
        'NOT_SIGNED_IN',
        'KEY_ENDED',
      ])
      const credentials = { email: ada.email, password: PASSWORD }
      expect((await open(server, '/session', credentials)).json.code).toBe('MEMBERSHIP_ENDED')

      expect((await post(server, `/members/${ada.id}/reactivate`)).json.state).toBe('active')
      expect([(await ada.ask(session)).json.code, (await program(session)).json.code]).toEqual([
        'NOT_SIGNED_IN',
        'KEY_ENDED',
      ])
      expect((await open(server, '/session', credentials)).status).toBe(200)
    }))

  test('is the same as a deleted record among the members', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'member' })
      await server.call({ method: 'DELETE', url: `/api/v1/objects/members/records/${ada.id}` })
      expect((await server.call({ url: `/api/v1/members/${ada.id}` })).json.state).toBe('deactivated')
      expect((await ada.ask({ url: '/api/v1/session' })).status).toBe(401)
      await post(server, `/members/${ada.id}/reactivate`)
      expect((await server.call({ url: `/api/v1/objects/members/records/${ada.id}` })).json.deletedAt).toBeNull()
    }))

  test('hands their records over, counted first', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'member' })
      const bea = await join(server, { name: 'Bea', role: 'member' })
      for (const object of ['people', 'companies']) {
        const body = { records: [{ owner: ada.id }, { owner: ada.id }, { owner: bea.id }] }
        await expectStatus(200, post(server, `/objects/${object}/records/batch`, body))
      }
      await expectStatus(
        201,
        post(server, '/objects/tasks/records', { title: 'Call', assignee: ada.id, owner: bea.id }),
      )
      const moved = [
        { object: 'companies', field: 'owner', count: 2, isMoved: true },
        { object: 'people', field: 'owner', count: 2, isMoved: true },
        { object: 'tasks', field: 'assignee', count: 1, isMoved: true },
      ]
      const preview = await post(server, `/members/${ada.id}/reassign?preview=true`, { to: bea.id })
      expect(preview.json.records).toEqual(moved)
      expect((await post(server, `/members/${ada.id}/reassign`, { to: bea.id })).json.records).toEqual(moved)
      expect((await post(server, `/members/${ada.id}/reassign`, { to: bea.id })).json.records).toEqual([])
      const count = {
        url: `/api/v1/objects/people/records?count=true&filter=${encodeURIComponent(`owner is ${bea.id}`)}`,
      }
      expect((await server.call(count)).json.count).toBe(3)
      await post(server, `/members/${bea.id}/deactivate`)
      expect((await post(server, `/members/${ada.id}/reassign`, { to: bea.id })).json.code).toBe('MEMBER_STATE')
    }))
})

describe('the last administrator', () => {
  test('keeps the role, whichever way it is taken', () =>
    withServer(async (server) => {
      const id = await ownerId(server)
      // An administrator who cannot sign in is none.
      const waiting = { records: [{ name: 'Ida', email: 'ida@example.com', role: 'administrator' }] }
      await expectStatus(200, post(server, '/objects/members/records/batch', waiting))
      const answers = [
        await patch(server, `/members/${id}`, { role: 'member' }),
        await patch(server, `/objects/members/records/${id}`, { role: 'member' }),
        await server.call({ method: 'DELETE', url: `/api/v1/objects/members/records/${id}` }),
      ]
      for (const answer of answers) expect(answer).toMatchObject({ status: 409, json: { code: 'LAST_ADMINISTRATOR' } })
      const batch = await post(server, '/objects/members/records/batch', { records: [{ id, role: 'viewer' }] })
      expect(batch.json.code).toBe('LAST_ADMINISTRATOR')

      await join(server, { name: 'Otto', role: 'administrator' })
      expect(await patch(server, `/members/${id}`, { role: 'member' })).toMatchObject({ status: 200 })
    }))

  test('two who take the role from each other at the same time do not both succeed', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'administrator' })
      const olga = askWith(
        server,
        cookieOf(await open(server, '/session', { email: OWNER.email, password: OWNER.password })),
      )
      const demote = { method: 'PATCH', body: { role: 'viewer' } } as const
      const answers = await Promise.all([
        ada.ask({ ...demote, url: `/api/v1/members/${await ownerId(server)}` }),
        olga({ ...demote, url: `/api/v1/members/${ada.id}` }),
      ])
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
      const { rows } = await run(
        server.services.database.kysely,
        `select from ${await schemaOf(server)}.members where role = 'administrator' and deleted_at is null`,
      )
      expect(rows).toHaveLength(1)
    }))
})

describe('who manages members, and is no administrator', () => {
  test('changes those whose role is within the own, and gives no wider one', () =>
    withServer(async (server) => {
      await expectStatus(201, post(server, '/roles', { label: 'People person', permissions: ROLE_WITH_MEMBERS }))
      const pam = await join(server, { name: 'Pam', role: 'peoplePerson' })
      const vic = await join(server, { name: 'Vic', role: 'viewer' })
      const change = (id: string, body: object): Promise<Answer> =>
        pam.ask({ method: 'PATCH', url: `/api/v1/members/${id}`, body })

      expect(await change(vic.id, { role: 'member' })).toMatchObject({ status: 200, json: { role: 'member' } })
      expect((await change(vic.id, { role: 'administrator' })).json.code).toBe('ROLE_TOO_WIDE')
      expect((await change(pam.id, { role: 'administrator' })).json.code).toBe('ROLE_TOO_WIDE')
      const owner = await ownerId(server)
      const above = [
        await change(owner, { email: 'pam2@example.com' }),
        await pam.ask({ method: 'POST', url: `/api/v1/members/${owner}/deactivate` }),
        await pam.ask({ method: 'DELETE', url: `/api/v1/members/${owner}/sessions` }),
        await pam.ask({ method: 'DELETE', url: `/api/v1/members/${owner}/two-factor` }),
      ]
      for (const answer of above) expect(answer).toMatchObject({ status: 403, json: { code: 'MEMBER_ABOVE' } })
    }))

  test('cannot go around that by the records or an import of members', () =>
    withServer(async (server) => {
      const permissions = { ...ROLE_WITH_MEMBERS, workspace: ['manageMembers', 'manageModel', 'manageRoles'] }
      await expectStatus(201, post(server, '/roles', { label: 'People person', permissions }))
      const pam = await join(server, { name: 'Pam', role: 'peoplePerson' })
      const records = '/api/v1/objects/members/records'
      const answers = [
        await pam.ask({ method: 'PATCH', url: `${records}/${pam.id}`, body: { role: 'administrator' } }),
        await pam.ask({ method: 'POST', url: records, body: { name: 'Eve', role: 'administrator' } }),
        await pam.ask({ method: 'DELETE', url: `${records}/${await ownerId(server)}` }),
        await pam.ask({ method: 'POST', url: '/api/v1/imports', body: { object: 'members', fileId: pam.id } }),
        await pam.ask({
          method: 'PATCH',
          url: '/api/v1/objects/members/fields/role',
          body: { options: ['Administrator', 'Boss'] },
        }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 400])
      expect((await pam.ask({ url: records })).status).toBe(200)
    }))
})

test('another address is the one to sign in with, whichever way it is changed', () =>
  withServer(async (server) => {
    const ada = await join(server, { name: 'Ada', role: 'member' })
    await patch(server, `/members/${ada.id}`, { email: 'ada.l@example.com' })
    expect((await open(server, '/session', { email: 'ada.l@example.com', password: PASSWORD })).status).toBe(200)
    await patch(server, `/objects/members/records/${ada.id}`, { email: 'countess@example.com' })
    expect((await open(server, '/session', { email: 'countess@example.com', password: PASSWORD })).status).toBe(200)
    expect((await open(server, '/session', { email: 'ada.l@example.com', password: PASSWORD })).status).toBe(401)
    expect((await patch(server, `/members/${ada.id}`, { email: OWNER.email })).json.message).toBe(
      `E-mail "${OWNER.email}" already belongs to another record.`,
    )
  }))

test('teams are made, renamed, filled and removed; their members reach the records of each other', () =>
  withServer(async (server) => {
    const team = {
      everyObject: { ...ALL, scope: 'team' },
      workspace: [],
      objects: { members: { ...ALL, allowed: ['view'] } },
    }
    await expectStatus(201, post(server, '/roles', { label: 'Team player', permissions: team }))
    const ada = await join(server, { name: 'Ada', role: 'teamPlayer' })
    const bea = await join(server, { name: 'Bea', role: 'teamPlayer' })
    await expectStatus(201, bea.ask({ method: 'POST', url: '/api/v1/objects/people/records', body: { city: 'Rome' } }))
    const seen = async (): Promise<number> =>
      (await ada.ask({ url: '/api/v1/objects/people/records' })).json.records.length
    expect(await seen()).toBe(0)

    const made = await post(server, '/teams', { label: 'Équipe Nord', members: [ada.id, bea.id] })
    expect(made).toMatchObject({ status: 201, json: { apiName: 'equipeNord', label: 'Équipe Nord' } })
    expect(made.json.members.map(({ name }) => name)).toEqual(['Ada', 'Bea'])
    expect(await seen()).toBe(1)
    expect((await post(server, '/teams', { label: 'équipe nord' })).json.code).toBe('NAME_TAKEN')
    const renamed = await patch(server, '/teams/equipeNord', { label: 'North', members: [ada.id] })
    expect(renamed.json).toMatchObject({ apiName: 'equipeNord', label: 'North', members: [{ name: 'Ada' }] })
    expect(await seen()).toBe(0)
    expect((await patch(server, `/members/${bea.id}`, { teams: ['equipeNord'] })).json.teams).toEqual(['equipeNord'])
    expect((await patch(server, `/members/${bea.id}`, { teams: ['nowhere'] })).json.code).toBe('TEAM_UNKNOWN')
    expect(await seen()).toBe(1)
    expect((await server.call({ method: 'DELETE', url: '/api/v1/teams/equipeNord' })).status).toBe(204)
    expect((await server.call({ url: '/api/v1/teams' })).json.teams).toEqual([])
    expect(await seen()).toBe(0)
  }))

describe('a forgotten password', () => {
  test('is replaced by a link that somebody who manages members makes', () =>
    withServer(async (server) => {
      const ada = await join(server, { name: 'Ada', role: 'member' })
      const { id } = ada

      const reset = await post(server, `/members/${id}/sign-in-reset`)
      expect(reset).toMatchObject({ status: 201, json: { member: { id, state: 'invited' } } })
      expect((await ada.ask({ url: '/api/v1/session' })).status).toBe(401)
      const gone = await open(server, '/session', { email: 'ada@example.com', password: PASSWORD })
      expect(gone.status).toBe(401)

      const password = 'another horse, another battery'
      const accepted = await open(server, '/invitations/accept', {
        token: tokenOf(reset.json.link),
        name: 'Ada',
        password,
      })
      expect(accepted).toMatchObject({ status: 201, json: { member: { id } } })
      expect((await open(server, '/session', { email: 'ada@example.com', password })).status).toBe(200)

      expect(await post(server, `/members/${await ownerId(server)}/sign-in-reset`)).toMatchObject({
        status: 409,
        json: { code: 'MEMBER_STATE' },
      })
    }))
})
