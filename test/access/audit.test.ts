/** The audit log by HTTP: what is in it, how it is filtered and paged, and who may take it away. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { OWNER, withServer, type Answer, type TestServer } from '../http/support/test-server.ts'
import { expectStatus, join, nextAddress } from './support/people.ts'

const audit = (server: TestServer, query = ''): Promise<Answer> => server.call({ url: `/api/v1/audit${query}` })

const actionsOf = ({ json }: Answer): readonly string[] => json.entries.map(({ action }) => action)

const ROLE = {
  label: 'Auditor',
  permissions: {
    workspace: ['viewAudit'],
    everyObject: { allowed: ['view'], scope: 'all' },
    objects: {},
  },
}

test('tells of sign-ins, refused ones too, and of changes of access and the model', () =>
  withServer(async (server) => {
    const signIn = (password: string): Promise<Answer> =>
      server.send({
        method: 'POST',
        url: '/api/v1/session',
        remoteAddress: nextAddress(),
        body: { email: OWNER.email, password },
      })
    await signIn('wrong horse battery')
    await signIn(OWNER.password)
    const post = (url: string, body: object): Promise<Answer> =>
      expectStatus(201, server.call({ method: 'POST', url: `/api/v1${url}`, body }))
    await post('/roles', ROLE)
    await post('/teams', { label: 'North' })
    const ada = await join(server, { name: 'Ada', role: 'auditor' })
    await server.call({ method: 'PATCH', url: `/api/v1/members/${ada.id}`, body: { role: 'viewer' } })
    await post('/objects/people/fields', { label: 'Shoe size', kind: 'number' })
    const { json } = await post('/api-keys', { name: 'Nightly' })
    await server.send({ url: '/api/v1/session', headers: { authorization: `Bearer ${json.key}` } })
    await server.call({ method: 'DELETE', url: `/api/v1/api-keys/${json.id}` })

    expect(actionsOf(await audit(server))).toEqual([
      'apiKey.revoked',
      'apiKey.firstUsed',
      'apiKey.created',
      'field.created',
      'member.updated',
      'invitation.accepted',
      'member.invited',
      'team.created',
      'role.created',
      'session.started',
      'session.refused',
      'workspace.created',
    ])
    const [refused] = (await audit(server, '?action=session.refused')).json.entries
    expect(refused?.details).toMatchObject({ email: OWNER.email, reason: 'CREDENTIALS_WRONG' })
    expect(refused?.details.address).toMatch(/^10\./)
    const [changed] = (await audit(server, `?subject=${ada.id}&action=member.updated`)).json.entries
    expect(changed).toMatchObject({
      member: { name: 'Olga Owner' },
      source: 'api',
      object: 'members',
      details: { before: { role: 'auditor' }, after: { role: 'viewer' } },
    })
  }))

test('is filtered by who, what, object, source and date, and paged', () =>
  withServer(async (server) => {
    await server.call({ method: 'POST', url: '/api/v1/roles', body: ROLE })
    const ada = await join(server, { name: 'Ada', role: 'viewer' })
    expect(actionsOf(await audit(server, `?member=${ada.id}`))).toEqual(['invitation.accepted'])
    expect(actionsOf(await audit(server, '?object=members'))).toEqual(['invitation.accepted', 'member.invited'])
    expect(actionsOf(await audit(server, '?action=role'))).toEqual(['role.created'])
    expect(actionsOf(await audit(server, '?source=manual'))).toEqual(['invitation.accepted', 'workspace.created'])
    expect(actionsOf(await audit(server, '?until=2020-01-01'))).toEqual([])
    expect(actionsOf(await audit(server, '?from=2020-01-01&until=2100-01-01'))).toHaveLength(4)
    expect((await audit(server, '?from=yesterday')).status).toBe(400)
    expect((await audit(server, '?member=ada')).status).toBe(400)

    const first = await audit(server, '?limit=3')
    const second = await audit(server, `?limit=3&cursor=${first.json.next}`)
    expect([...actionsOf(first), ...actionsOf(second)]).toEqual(actionsOf(await audit(server)))
    expect(second.json.next).toBeNull()
  }))

test('is exported as a file, with a permission of its own, and says so itself', () =>
  withServer(async (server) => {
    await expectStatus(201, server.call({ method: 'POST', url: '/api/v1/roles', body: ROLE }))
    const ada = await join(server, { name: 'Ada', role: 'auditor' })
    expect((await ada.ask({ url: '/api/v1/audit' })).status).toBe(200)
    expect(await ada.ask({ url: '/api/v1/audit.csv' })).toMatchObject({ status: 403, json: { code: 'NOT_PERMITTED' } })

    const file = await server.call({ url: '/api/v1/audit.csv?action=role' })
    expect(file.headers['content-disposition']).toMatch(/audit-log-[\d-]+\.csv/)
    const rows: Record<string, string>[] = parse(file.text, { columns: true, bom: true })
    expect(rows).toMatchObject([{ Member: 'Olga Owner', Action: 'role.created', Source: 'api' }])
    expect(actionsOf(await audit(server, '?limit=1'))).toEqual(['audit.exported'])
  }))

test('is for nobody without the permission', () =>
  withServer(async (server) => {
    const max = await join(server, { name: 'Max', role: 'manager' })
    expect((await max.ask({ url: '/api/v1/audit' })).status).toBe(403)
    expect((await max.ask({ url: '/api/v1/audit.csv' })).status).toBe(403)
  }))
