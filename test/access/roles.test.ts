/** Roles by HTTP: making, changing and removing them, and who may. */
import { expect, test } from 'vitest'
import { withServer, type Answer, type TestServer } from '../http/support/test-server.ts'
import { expectStatus, join } from './support/people.ts'

const ALL = { allowed: ['view', 'create', 'edit', 'delete', 'import', 'export'], scope: 'all' }
const PERMISSIONS = { workspace: [], everyObject: ALL, objects: {} }

const make = (server: TestServer, label: string, permissions: object = PERMISSIONS): Promise<Answer> =>
  server.call({ method: 'POST', url: '/api/v1/roles', body: { label, permissions } })

test('a role of the own is made, given, changed and removed', () =>
  withServer(async (server) => {
    const made = await make(server, 'Sales rep')
    expect(made).toMatchObject({ status: 201, json: { apiName: 'salesRep', isBuiltIn: false, members: 0, keys: 0 } })
    const sam = await join(server, { name: 'Sam', role: 'salesRep' })
    const create = { method: 'POST', url: '/api/v1/objects/people/records', body: { city: 'Rome' } } as const
    expect((await sam.ask(create)).status).toBe(201)

    const permissions = { ...PERMISSIONS, objects: { people: { allowed: ['view'], scope: 'all' } } }
    const body = { label: 'Sales', permissions }
    const changed = await server.call({ method: 'PATCH', url: '/api/v1/roles/salesRep', body })
    expect(changed.json).toMatchObject({ apiName: 'salesRep', label: 'Sales', members: 1, permissions })
    expect((await sam.ask(create)).json.code).toBe('NOT_PERMITTED')

    const remove = { method: 'DELETE', url: '/api/v1/roles/salesRep' } as const
    expect(await server.call(remove)).toMatchObject({ status: 409, json: { code: 'ROLE_IN_USE' } })
    await server.call({ method: 'PATCH', url: `/api/v1/members/${sam.id}`, body: { role: 'viewer' } })
    expect((await server.call(remove)).status).toBe(204)
    expect((await server.call({ url: '/api/v1/roles/salesRep' })).json.code).toBe('ROLE_UNKNOWN')
  }))

test('what is gone from the data model goes from a role when it is changed', () =>
  withServer(async (server) => {
    const field = { label: 'Shoe size', kind: 'number' }
    await expectStatus(201, server.call({ method: 'POST', url: '/api/v1/objects/people/fields', body: field }))
    const objects = { people: { ...ALL, fields: { shoeSize: 'hidden', city: 'readOnly' } } }
    const { json } = await expectStatus(201, make(server, 'Barefoot', { ...PERMISSIONS, objects }))
    await expectStatus(200, server.call({ method: 'DELETE', url: '/api/v1/objects/people/fields/shoeSize' }))
    const body = { permissions: json.permissions }
    const changed = await server.call({ method: 'PATCH', url: '/api/v1/roles/barefoot', body })
    expect(changed.json.permissions.objects['people']?.fields).toEqual({ city: 'readOnly' })
    const sam = await join(server, { name: 'Sam', role: 'barefoot' })
    const { fields } = (await sam.ask({ url: '/api/v1/objects/people' })).json
    expect(fields.find(({ apiName }) => apiName === 'city')?.isReadOnly).toBe(true)
  }))

test('the built-in roles come first and stay as they are', () =>
  withServer(async (server) => {
    await make(server, 'Aardvark')
    const { roles } = (await server.call({ url: '/api/v1/roles' })).json
    expect(roles.map(({ apiName }) => apiName)).toEqual(['administrator', 'manager', 'member', 'viewer', 'aardvark'])
    const change = { method: 'PATCH', url: '/api/v1/roles/member', body: { label: 'Serf' } } as const
    expect((await server.call(change)).json.code).toBe('ROLE_BUILT_IN')
    expect((await server.call({ method: 'DELETE', url: '/api/v1/roles/member' })).json.code).toBe('ROLE_BUILT_IN')
    expect((await make(server, 'viewer')).json.code).toBe('NAME_TAKEN')
  }))

test.each([
  ['an object that is not there', { objects: { unicorns: ALL } }, 'OBJECT_UNKNOWN'],
  ['a field that is not there', { objects: { people: { ...ALL, fields: { horn: 'hidden' } } } }, 'FIELD_UNKNOWN'],
  ['the id hidden', { objects: { people: { ...ALL, fields: { id: 'hidden' } } } }, 'VALUE_INVALID'],
  ['editing without viewing', { everyObject: { allowed: ['edit'], scope: 'all' } }, 'VALUE_INVALID'],
  ['exporting the audit log without viewing it', { workspace: ['exportAudit'] }, 'VALUE_INVALID'],
  ['a permission that is not there', { workspace: ['fly'] }, 'REQUEST_INVALID'],
])('a role with %s is refused', (_, permissions, code) =>
  withServer(async (server) => {
    expect((await make(server, 'Odd', { ...PERMISSIONS, ...permissions })).json.code).toBe(code)
  }),
)

test('who manages roles makes, changes and removes none that allows more than the own', () =>
  withServer(async (server) => {
    const limited = {
      workspace: ['manageRoles', 'manageMembers'],
      everyObject: { allowed: ['view', 'edit'], scope: 'team' },
      objects: { people: { allowed: ['view'], scope: 'all', fields: { city: 'hidden' } } },
    }
    await expectStatus(201, make(server, 'Limited', limited))
    await expectStatus(201, make(server, 'Wide'))
    const lea = await join(server, { name: 'Lea', role: 'limited' })
    const tryRole = async (permissions: object): Promise<string> =>
      (await lea.ask({ method: 'POST', url: '/api/v1/roles', body: { label: 'Try', permissions } })).json.code
    const within = { workspace: [], everyObject: { allowed: ['view'], scope: 'own' }, objects: limited.objects }
    expect(await tryRole({ ...within, objects: {} })).toBe('ROLE_TOO_WIDE')
    expect(await tryRole({ ...within, workspace: ['viewAudit'] })).toBe('ROLE_TOO_WIDE')
    expect(await tryRole({ ...within, everyObject: { allowed: ['view'], scope: 'all' } })).toBe('ROLE_TOO_WIDE')
    expect(await tryRole(within)).toBeUndefined()
    const others = [
      await lea.ask({ method: 'PATCH', url: '/api/v1/roles/wide', body: { label: 'Narrow' } }),
      await lea.ask({ method: 'DELETE', url: '/api/v1/roles/wide' }),
      await lea.ask({ method: 'PATCH', url: '/api/v1/roles/limited', body: { permissions: PERMISSIONS } }),
    ]
    expect(others.map(({ json }) => json.code)).toEqual(Array(3).fill('ROLE_TOO_WIDE'))
  }))

test('a session says what counts: who may edit everything still only looks at the members', () =>
  withServer(async (server) => {
    await expectStatus(201, make(server, 'Busy'))
    const bob = await join(server, { name: 'Bob', role: 'busy' })
    const { permissions } = (await bob.ask({ url: '/api/v1/session' })).json
    expect(permissions.objects.members).toEqual({ allowed: ['view', 'export'], scope: 'all' })
  }))
