import { chmod, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { OWNER, withEmptyServer, withServer, type TestServer } from './support/test-server.ts'

const claim = (server: TestServer, overrides: object = {}) =>
  server.send({ method: 'POST', url: '/api/v1/setup', body: { ...OWNER, ...overrides } })

test('the first visitor becomes the owner and is signed in', () =>
  withEmptyServer(async (server) => {
    expect((await server.send({ url: '/api/v1/setup' })).json).toEqual({ state: 'empty', isAllowed: true })

    const answer = await claim(server)

    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      member: { name: 'Olga Owner', email: 'olga@example.com' },
      role: { apiName: 'administrator' },
      workspace: { name: 'Acme' },
    })
    const [cookie] = answer.cookies
    const session = await server.send({ url: '/api/v1/session', cookies: { waybill_session: cookie?.value ?? '' } })
    expect(session.json).toEqual(answer.json)
    expect((await server.send({ url: '/api/v1/setup' })).json).toMatchObject({ state: 'claimed' })
  }))

test('the second visitor is refused', () =>
  withServer(async (server) => {
    const answer = await claim(server, { email: 'mallory@example.com' })
    expect(answer).toMatchObject({ status: 409, json: { code: 'SETUP_DONE' } })
  }))

test('of two visitors at the same moment one becomes the owner', () =>
  withEmptyServer(async (server) => {
    const answers = await Promise.all([claim(server), claim(server, { email: 'mallory@example.com' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const users = await server.services.database.kysely.selectFrom('waybill.users').selectAll().execute()
    expect(users).toHaveLength(1)
  }))

test.each([
  ['a short password', { password: 'ninechars' }, 'Password: it has fewer than 10 characters.'],
  ['no address', { email: 'olga' }, 'E-mail: "olga" is not an e-mail address.'],
])('an owner with %s is refused, and nothing is left behind', (_, overrides, message) =>
  withEmptyServer(async (server) => {
    expect(await claim(server, overrides)).toMatchObject({ status: 422, json: { code: 'VALUE_INVALID', message } })
    expect((await server.send({ url: '/api/v1/setup' })).json.state).toBe('empty')
  }),
)

test('the command line makes a workspace, and the first visitor claims it', () =>
  withEmptyServer(async (server) => {
    const before = await server.call({ url: '/api/v1/session' })
    expect(before).toMatchObject({ status: 409, json: { code: 'NOT_SET_UP' } })

    expect(await server.call({ method: 'POST', url: '/api/v1/setup' })).toMatchObject({
      status: 200,
      json: { state: 'unclaimed', isAllowed: true },
    })
    const placeholder = await server.call({ url: '/api/v1/session' })
    expect(placeholder.json.member).toMatchObject({ name: 'Owner', email: 'owner@localhost.localdomain' })

    const claimed = await claim(server)
    expect(claimed).toMatchObject({
      status: 201,
      json: {
        member: { id: placeholder.json.member.id, name: 'Olga Owner', email: 'olga@example.com' },
        workspace: { id: placeholder.json.workspace.id, name: 'Acme' },
      },
    })
    expect(await claim(server)).toMatchObject({ status: 409, json: { code: 'SETUP_DONE' } })
  }))

test('making a workspace that is there already changes nothing', () =>
  withServer(async (server) => {
    const answer = await server.call({ method: 'POST', url: '/api/v1/setup', body: {} })
    expect(answer).toMatchObject({ status: 200, json: { state: 'claimed' } })
    const workspaces = await server.services.database.kysely.selectFrom('waybill.workspaces').selectAll().execute()
    expect(workspaces).toHaveLength(1)
  }))

test.each([
  ['another machine', { remoteAddress: '192.168.1.20' }],
  ['a proxy on this machine', { headers: { 'x-forwarded-for': '203.0.113.9' } }],
  ['a page whose name was made to point here', { headers: { host: 'evil.example.com' } }],
])('%s cannot become the owner', (_, from) =>
  withEmptyServer(async (server) => {
    expect((await server.send({ url: '/api/v1/setup', ...from })).json).toEqual({ state: 'empty', isAllowed: false })
    const answer = await server.send({ method: 'POST', url: '/api/v1/setup', body: OWNER, ...from })
    expect(answer).toMatchObject({ status: 403, json: { code: 'SETUP_NOT_HERE' } })
  }),
)

test('with the local token, another machine can', () =>
  withEmptyServer(async (server) => {
    const answer = await server.call({
      method: 'POST',
      url: '/api/v1/setup',
      body: OWNER,
      remoteAddress: '192.168.1.20',
    })
    expect(answer.status).toBe(201)
  }))

test('without the local token an empty request makes nothing', () =>
  withEmptyServer(async (server) => {
    const answer = await server.send({ method: 'POST', url: '/api/v1/setup', body: {} })
    expect(answer).toMatchObject({ status: 400, json: { code: 'REQUEST_INVALID' } })
    expect((await server.send({ url: '/api/v1/setup' })).json.state).toBe('empty')
  }))

test('the local token is for its owner only and outlives a restart', () =>
  withEmptyServer(async ({ services, dataFolder, localToken }) => {
    const file = path.join(dataFolder, 'local-token')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await chmod(file, 0o644)
    const second = createServer(services, { dataFolder, logLevel: 'fatal' })
    await second.ready()
    await second.close()
    expect((await readFile(file, 'utf8')).trim()).toBe(localToken)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  }))

test('setting up is tried ten times a minute at most', () =>
  withEmptyServer(async (server) => {
    for (let attempt = 1; attempt <= 10; attempt++) expect((await claim(server, { email: 'no' })).status).toBe(422)
    const answer = await claim(server)
    expect(answer).toMatchObject({ status: 429, json: { code: 'TOO_MANY_REQUESTS' } })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  }))
