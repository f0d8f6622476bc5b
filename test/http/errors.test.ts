import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { withServer } from './support/test-server.ts'

test('a refusal is a problem document with code, message and remedy', () =>
  withServer(async (server) => {
    const answer = await server.call({ url: '/api/v1/objects/planets' })
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.json).toEqual({
      type: 'urn:waybill:error:OBJECT_UNKNOWN',
      title: 'Not Found',
      status: 404,
      code: 'OBJECT_UNKNOWN',
      message: 'There is no object "planets".',
      detail: 'There is no object "planets".',
      remedy: expect.stringContaining('people'),
      details: { object: 'planets', known: expect.stringContaining('people') },
      requestId: answer.headers['x-request-id'],
    })
  }))

test('a request that does not fit names every place', () =>
  withServer(async (server) => {
    const answer = await server.call({
      method: 'POST',
      url: '/api/v1/imports',
      body: { object: 'people', fileId: 7, options: { blank: 'sometimes', color: 'red' } },
    })
    expect(answer).toMatchObject({ status: 400, json: { code: 'REQUEST_INVALID' } })
    for (const place of ['body.fileId: ', 'body.options.blank: ', 'body.options: Unrecognized key: "color"']) {
      expect(answer.json.message).toContain(place)
    }
  }))

test.each([
  ['/api/v1/objects/people/records?limit=5000', 'querystring.limit'],
  ['/api/v1/objects/people/records?deleted=maybe', 'querystring.deleted'],
  ['/api/v1/jobs?before=yesterday', 'querystring.before'],
])('GET %s names %s', (url, place) =>
  withServer(async (server) => {
    const answer = await server.call({ url })
    expect(answer).toMatchObject({ status: 400, json: { code: 'REQUEST_INVALID' } })
    expect(answer.json.message).toContain(`${place}: `)
  }),
)

test.each([
  ['broken JSON', '{"name": ', { 'content-type': 'application/json' }, 400, 'REQUEST_INVALID'],
  ['XML', '<name/>', { 'content-type': 'application/xml' }, 415, 'MEDIA_TYPE_UNKNOWN'],
  ['17 MB', `"${'x'.repeat(17 * 1024 ** 2)}"`, { 'content-type': 'application/json' }, 413, 'REQUEST_TOO_LARGE'],
])('a body of %s is refused', (_, body, headers, status, code) =>
  withServer(async (server) => {
    const answer = await server.call({ method: 'POST', url: '/api/v1/api-keys', body, headers })
    expect(answer).toMatchObject({ status, json: { code } })
  }),
)

test.each([
  ['GET', '/api/v1/nothing'],
  ['GET', '/api'],
  ['DELETE', '/api/v1/objects/people/records'],
  ['POST', '/people'],
] as const)('%s %s leads nowhere', (method, url) =>
  withServer(async (server) => {
    const answer = await server.call({ method, url })
    expect(answer).toMatchObject({ status: 404, json: { code: 'ROUTE_UNKNOWN', details: { path: url } } })
  }),
)

test('without a database the server says so, and how long to wait', () =>
  withServer(async ({ services, dataFolder }) => {
    const isAway = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const kysely = services.database.kysely.withPlugin({
      transformQuery() {
        throw isAway
      },
      transformResult: async ({ result }) => result,
    })
    const app = createServer(
      { ...services, database: { ...services.database, kysely } },
      { dataFolder, logLevel: 'fatal' },
    )
    const health = await app.inject('/api/health')
    const signIn = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'a@b.co', password: 'x' },
    })
    await app.close()
    for (const answer of [health, signIn]) {
      expect(answer.statusCode).toBe(503)
      expect(answer.headers['retry-after']).toBe('5')
      expect(answer.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: 'The database does not answer.' })
    }
  }))

test('a defect tells a number and nothing else; the log has the rest', () =>
  withServer(async ({ services, dataFolder }) => {
    const lines: string[] = []
    const app = createServer(services, { dataFolder, log: { write: (line) => void lines.push(line) } })
    app.get('/api/defect', { config: { isOpen: true } }, () => {
      throw new Error('the secret inside')
    })
    const answer = await app.inject('/api/defect')
    await app.close()
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secret')
    const { code, remedy, requestId } = answer.json()
    expect(code).toBe('DEFECT')
    expect(remedy).toContain(requestId)
    const logged = lines.map((line) => JSON.parse(line)).find(({ reqId }) => reqId === requestId)
    expect(logged).toMatchObject({ level: 50, err: { message: 'the secret inside' } })
  }))

test('the log holds no token, password or cookie', () =>
  withServer(async ({ services, dataFolder, localToken }) => {
    const lines: string[] = []
    const app = createServer(services, {
      dataFolder,
      logLevel: 'trace',
      log: { write: (line) => void lines.push(line) },
    })
    await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { authorization: `Bearer ${localToken}`, cookie: 'waybill_session=stolen' },
      payload: { email: 'olga@example.com', password: 'a wrong password' },
    })
    await app.close()
    expect(lines.length).toBeGreaterThan(0)
    for (const secret of [localToken, 'stolen', 'a wrong password']) expect(lines.join('')).not.toContain(secret)
  }))

const PAGE = '<!doctype html><title>Waybill</title>'

test('pages come with a strict policy, deep links lead to the page, hashed assets are kept', () =>
  withServer(async ({ services, dataFolder, localToken }) => {
    const pagesFolder = path.join(dataFolder, 'pages')
    await mkdir(path.join(pagesFolder, 'assets'), { recursive: true })
    await writeFile(path.join(pagesFolder, 'index.html'), PAGE)
    await writeFile(path.join(pagesFolder, 'assets', 'index-1a2b.js'), 'export {}')
    const app = createServer(services, { dataFolder, pagesFolder, logLevel: 'fatal' })
    const [page, deep, asset, missing, ...outside] = await Promise.all(
      [
        '/',
        '/imports/1?tab=rows',
        '/assets/index-1a2b.js',
        '/assets/gone-3c4d.js',
        '/../local-token',
        '/%2e%2e/local-token',
      ].map((url) => app.inject(url)),
    )
    await app.close()
    expect(page?.body).toBe(PAGE)
    expect(deep?.body).toBe(PAGE)
    expect(deep?.headers['cache-control']).toBe('no-cache')
    expect(asset?.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(missing?.json()).toMatchObject({ code: 'ROUTE_UNKNOWN' })
    for (const answer of outside) expect(answer.body).not.toContain(localToken)
    const policy = String(page?.headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';style-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(page?.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
    })
  }))

test('pages that are not built are told how to be', () =>
  withServer(async ({ services, dataFolder }) => {
    const app = createServer(services, { dataFolder, pagesFolder: path.join(dataFolder, 'none'), logLevel: 'fatal' })
    const answer = await app.inject('/')
    await app.close()
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body).toContain('npm run build')
  }))
