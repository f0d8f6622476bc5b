/** Files that the server fetches: over real connections, from a site that the test allows. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLocalSite, type LocalSite } from '../support/local-site.ts'
import { withServer, type TestServer } from './support/test-server.ts'
import { NOTHING_OUTSIDE } from '../../src/infra/outside.ts'

const CSV = 'email,jobTitle\nada@example.com,Analyst\n'

let site: LocalSite
beforeAll(async () => {
  site = await openLocalSite(({ path, headers }, response) => {
    if (path.startsWith('/people.csv')) response.end(CSV)
    else if (path === '/named')
      response.setHeader('content-disposition', 'attachment; filename="../crm export.csv"').end(CSV)
    else if (path === '/packed.csv') response.setHeader('content-encoding', 'gzip').end(gzipSync(CSV))
    else if (path === '/bomb.csv')
      response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000, 'a')))
    else if (path === '/endless.csv') response.end(Buffer.alloc(2_000_000, 'a'))
    else if (path === '/cut.csv')
      response.writeHead(200, { 'content-length': '1000' }).write('half', () => response.destroy())
    else if (path === '/login.csv') response.end('<!doctype html><html><body>Please sign in</body></html>')
    else if (path === '/closed.csv' && headers.authorization === 'Bearer s3cret') response.end(CSV)
    else response.writeHead(path === '/closed.csv' ? 401 : 404).end()
  })
})
afterAll(() => site[Symbol.asyncDispose]())

const withSite = (work: (server: TestServer) => Promise<void>): Promise<void> =>
  withServer(work, { outside: { ...NOTHING_OUTSIDE, allowedHosts: [site.host] }, uploadLimitBytes: 1_000_000 })

const fetchFrom = ({ call }: TestServer, body: object): ReturnType<TestServer['call']> =>
  call({ method: 'POST', url: '/api/v1/files', body })

describe('a file that is named instead of sent', () => {
  test('can be imported like an upload', () =>
    withSite(async (server) => {
      const { status, json } = await fetchFrom(server, { url: site.url('/people.csv?x=1') })
      expect({ status, json }).toMatchObject({ status: 201, json: { name: 'people.csv', sizeBytes: CSV.length } })
      const draft = await server.call({
        method: 'POST',
        url: '/api/v1/imports',
        body: { object: 'people', fileId: json.fileId },
      })
      expect(draft.json).toMatchObject({ fileName: 'people.csv', inspection: { rows: { count: 1 } } })
    }))

  test('has the name that the site gives it, without folders, or the one that is asked for', () =>
    withSite(async (server) => {
      expect((await fetchFrom(server, { url: site.url('/named') })).json).toMatchObject({ name: 'crm export.csv' })
      expect((await fetchFrom(server, { url: site.url('/named'), name: 'mine.csv' })).json.name).toBe('mine.csv')
    }))

  test('is unpacked', () =>
    withSite(async (server) => {
      expect((await fetchFrom(server, { url: site.url('/packed.csv') })).json).toMatchObject({ sizeBytes: CSV.length })
    }))

  test('is fetched with the headers that it needs', () =>
    withSite(async (server) => {
      const url = site.url('/closed.csv')
      const refused = await fetchFrom(server, { url })
      expect(refused.json).toMatchObject({ status: 422, code: 'URL_ANSWERED' })
      expect(refused.json.remedy).toContain('credentials')
      expect(await fetchFrom(server, { url, headers: { Authorization: 'Bearer s3cret' } })).toMatchObject({
        status: 201,
      })
    }))

  test('is judged by its content', () =>
    withSite(async (server) => {
      const { json } = await fetchFrom(server, { url: site.url('/login.csv') })
      const body = { object: 'people', fileId: json.fileId }
      const draft = await server.call({ method: 'POST', url: '/api/v1/imports', body })
      expect(draft.status).toBeGreaterThanOrEqual(400)
    }))
})

test('whoever may import nothing has nothing fetched', () =>
  withSite(async (server) => {
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'x', role: 'viewer' } })
    const headers = { authorization: `Bearer ${key.json.key}` }
    const refused = await server.send({
      method: 'POST',
      url: '/api/v1/files',
      headers,
      body: { url: site.url('/people.csv') },
    })
    expect(refused.json).toMatchObject({ status: 403, code: 'NOT_PERMITTED' })
  }))

describe('refused, with nothing left behind', () => {
  test.each([
    ['/missing.csv', 'URL_ANSWERED'],
    ['/endless.csv', 'FILE_TOO_LARGE'],
    ['/bomb.csv', 'FILE_TOO_LARGE'],
    ['/cut.csv', 'URL_UNREACHABLE'],
  ])('%s: %s', (path, code) =>
    withSite(async (server) => {
      expect((await fetchFrom(server, { url: site.url(path) })).json).toMatchObject({ code })
      const { rows } = await server.services.database.pool.query('select from waybill.files')
      expect(rows).toEqual([])
    }),
  )

  test.each(['https://127.0.0.1:1/x', 'https://localhost/x', 'http://example.com/x', 'https://[::1]/x'])('%s', (url) =>
    withSite(async (server) => {
      expect((await fetchFrom(server, { url })).json).toMatchObject({ status: 422, code: 'URL_NOT_ALLOWED' })
    }),
  )

  test.each([
    {},
    { url: 5 },
    { url: 'https://example.com', headers: { Host: 'x' } },
    { url: 'https://example.com', x: 1 },
  ])('%j', (body) =>
    withSite(async (server) => {
      expect((await fetchFrom(server, body)).json).toMatchObject({ status: 400, code: 'REQUEST_INVALID' })
    }),
  )
})
