/** Every operation of the API, asked for by everyone: see `matrix/table.ts` for what is expected. */
import { expect, test } from 'vitest'
import { describeApi } from '../../scripts/generate-client.ts'
import { withServer, type Call, type TestServer } from '../http/support/test-server.ts'
import { REQUESTS } from './matrix/requests.ts'
import { Scene } from './matrix/scene.ts'
import { ROWS, WHO, type Row, type Who } from './matrix/table.ts'
import { expectStatus, join, keyOf, nextAddress, type Person } from './support/people.ts'

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>
}

test('every operation of the API is in the table, and has a request', async () => {
  const { paths } = (await describeApi()) as Document
  const operations = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId)
    .sort()
  expect(ROWS.map(({ operation }) => operation).sort(), 'the rows of matrix/table.ts').toEqual(operations)
  expect(Object.keys(REQUESTS).sort(), 'the requests of matrix/requests.ts').toEqual(operations)
})

const TIME_LIMIT_MS = 120_000

type Ask = (call: Call) => Promise<number>

test(
  'every operation answers everyone as the table says',
  () =>
    withServer(async (server) => {
      const scene = new Scene(server)
      const asks = await gather(server, scene)
      const seen: string[] = []
      for (const row of ROWS) seen.push(await ask(scene, asks, row))
      expect(seen.join('\n')).toBe(ROWS.map((row) => line(row, (who) => row.cells[who])).join('\n'))
    }),
  TIME_LIMIT_MS,
)

/** One line of the table, as it turned out. */
async function ask(scene: Scene, asks: Readonly<Record<Who, Ask>>, row: Row): Promise<string> {
  const outcomes = new Map<Who, string>()
  const request = REQUESTS[row.operation]
  if (request === undefined) throw new Error(`There is no request for ${row.operation}`)
  // Whoever is let in may use up what is asked about.
  let unused: Call | null = null
  for (const who of WHO) {
    unused ??= await request(scene)
    const status = await asks[who](unused)
    if (status === row.passed) unused = null
    const isExpected = row.cells[who] === 'ok' ? status === row.passed : status === Number(row.cells[who])
    outcomes.set(who, isExpected ? row.cells[who] : String(status))
  }
  return line(row, (who) => outcomes.get(who) ?? '')
}

const line = ({ operation, passed }: Row, cellOf: (who: Who) => string): string =>
  `${operation} ${passed}: ${WHO.map((who) => `${who} ${cellOf(who)}`).join(', ')}`

async function gather(server: TestServer, scene: Scene): Promise<Readonly<Record<Who, Ask>>> {
  const permissions = { workspace: [], everyObject: { allowed: [], scope: 'own' }, objects: {} }
  const { apiName } = await scene.make('/roles', { label: 'None', permissions })
  const admin = await join(server, { name: 'Admin', role: 'administrator' })
  const program = await keyOf(server, admin, 'member')
  return {
    nobody: (call) => statusOf(server, call, {}),
    none: asPerson(server, await join(server, { name: 'None', role: apiName })),
    viewer: asPerson(server, await join(server, { name: 'Viewer', role: 'viewer' })),
    member: asPerson(server, await join(server, { name: 'Member', role: 'member' })),
    manager: asPerson(server, await join(server, { name: 'Manager', role: 'manager' })),
    admin: asPerson(server, admin),
    program: async (call) => {
      if (isStream(call)) return (await expectStatus(200, program({ url: '/api/v1/session' }))).status
      return (await program({ ...call, remoteAddress: nextAddress() })).status
    },
  }
}

const asPerson =
  (server: TestServer, { cookies }: Person): Ask =>
  (call) =>
    statusOf(server, call, cookies)

const isStream = ({ url }: Call): boolean => url === '/api/v1/events'

async function statusOf(server: TestServer, call: Call, cookies: Record<string, string>): Promise<number> {
  if (isStream(call)) return statusOfStream(server, cookies)
  const headers = { 'sec-fetch-site': 'same-origin', ...call.headers }
  const { status } = await server.send({
    ...call,
    cookies: call.cookies ?? cookies,
    headers,
    remoteAddress: nextAddress(),
  })
  return status
}

/** A stream does not end by itself: it is left as soon as it has begun. */
async function statusOfStream(server: TestServer, cookies: Record<string, string>): Promise<number> {
  const leaving = new AbortController()
  const bound = server.app.server.address()
  const port = bound === null || typeof bound === 'string' ? null : bound.port
  const address = port === null ? await server.app.listen({ port: 0, host: '127.0.0.1' }) : `http://127.0.0.1:${port}`
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const response = await fetch(`${address}/api/v1/events`, { headers: { cookie }, signal: leaving.signal })
  leaving.abort()
  return response.status
}
