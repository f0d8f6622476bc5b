import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { withServer, type Answer, type TestServer } from './support/test-server.ts'

const CSV = 'email\nada@example.com\nblaise@example.com\n'
const TUS = { 'tus-resumable': '1.0.0' }

const begin = (server: TestServer, length: number, headers = {}): Promise<Answer> =>
  server.call({
    method: 'POST',
    url: '/api/v1/uploads',
    headers: {
      ...TUS,
      'upload-length': String(length),
      'upload-metadata': `filename ${Buffer.from('Ada & Co.csv').toString('base64')}`,
      ...headers,
    },
  })

const send = (server: TestServer, url: string, offset: number, body: string): Promise<Answer> =>
  server.call({
    method: 'PATCH',
    url,
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  })

const ask = (server: TestServer, url: string): Promise<Answer> => server.call({ method: 'HEAD', url, headers: TUS })

const readStored = async (server: TestServer, id: string): Promise<string> =>
  (await server.services.files.open(id).toArray()).join('')

const filesOf = async ({ services }: TestServer) =>
  services.database.kysely.selectFrom('waybill.files').select(['id', 'name', 'size_bytes']).execute()

test('a file arrives in one request, whatever its type', () =>
  withServer(async (server) => {
    for (const type of ['text/csv', 'application/json', 'application/x-www-form-urlencoded']) {
      const answer = await server.call({
        method: 'POST',
        url: '/api/v1/files',
        query: { name: 'Ada & Co.csv' },
        headers: { 'content-type': type },
        body: CSV,
      })
      expect(answer).toMatchObject({ status: 201, json: { name: 'Ada & Co.csv', sizeBytes: CSV.length } })
      expect(await readStored(server, answer.json.fileId)).toBe(CSV)
    }
    expect(await readdir(path.join(server.dataFolder, 'uploads'))).toEqual([])
  }))

test('an upload goes on where it broke off, and becomes a file with its last byte', () =>
  withServer(async (server) => {
    const begun = await begin(server, CSV.length)
    expect(begun.status).toBe(201)
    const url = String(begun.headers['location'])
    expect(url).toMatch(/^\/api\/v1\/uploads\/[\w-]+$/)

    expect(await send(server, url, 0, CSV.slice(0, 10))).toMatchObject({
      status: 204,
      headers: { 'upload-offset': '10' },
    })
    expect(await ask(server, url)).toMatchObject({
      status: 200,
      headers: { 'upload-offset': '10', 'upload-length': String(CSV.length) },
    })
    const elsewhere = await send(server, url, 5, CSV.slice(5))
    expect(elsewhere.status).toBe(409)
    expect(JSON.parse(elsewhere.text)).toMatchObject({ status: 409, code: 'REQUEST_INVALID' })

    const last = await send(server, url, 10, CSV.slice(10))
    expect(last).toMatchObject({ status: 204, headers: { 'upload-offset': String(CSV.length) } })
    const fileId = String(last.headers['waybill-file-id'])
    expect(await readStored(server, fileId)).toBe(CSV)
    expect(await filesOf(server)).toEqual([{ id: fileId, name: 'Ada & Co.csv', size_bytes: CSV.length }])
  }))

test('who lost the last answer learns the file by asking again', () =>
  withServer(async (server) => {
    const url = String((await begin(server, CSV.length)).headers['location'])
    const { headers } = await send(server, url, 0, CSV)
    const asked = await ask(server, url)
    expect(asked).toMatchObject({ status: 200, headers: { 'upload-offset': String(CSV.length) } })
    expect(asked.headers['waybill-file-id']).toBe(headers['waybill-file-id'])
    expect(await filesOf(server)).toHaveLength(1)
  }))

test('an empty upload is a file at once', () =>
  withServer(async (server) => {
    const { headers } = await begin(server, 0)
    expect(await readStored(server, String(headers['waybill-file-id']))).toBe('')
  }))

test('an upload is given up', () =>
  withServer(async (server) => {
    const url = String((await begin(server, CSV.length)).headers['location'])
    await send(server, url, 0, CSV.slice(0, 10))
    expect((await server.call({ method: 'DELETE', url, headers: TUS })).status).toBe(204)
    expect((await ask(server, url)).status).toBe(404)
    expect(await readdir(path.join(server.dataFolder, 'uploads'))).toEqual([])
  }))

test('nobody goes on with the upload of someone else, or with one that is not there', () =>
  withServer(async (server) => {
    const url = String((await begin(server, CSV.length)).headers['location'])
    const { kysely: db } = server.services.database
    const { json: bob } = await server.call({
      method: 'POST',
      url: '/api/v1/objects/members/records',
      body: { name: 'Bob', email: 'bob@example.com', role: 'administrator' },
    })
    const key = await server.call({ method: 'POST', url: '/api/v1/api-keys', body: { name: 'Of Bob' } })
    await db.updateTable('waybill.api_keys').set({ member_id: bob.id }).execute()
    const asBob = { ...TUS, authorization: `Bearer ${key.json.key}` }

    expect((await server.call({ method: 'HEAD', url, headers: asBob })).status).toBe(404)
    expect((await server.call({ method: 'DELETE', url, headers: asBob })).status).toBe(404)
    for (const id of ['none', '..%2Flocal-token', '%00']) {
      expect((await send(server, `/api/v1/uploads/${id}`, 0, CSV)).json.code).toBe('FILE_UNKNOWN')
    }
    expect((await server.send({ method: 'HEAD', url, headers: TUS })).status).toBe(401)
    expect((await ask(server, url)).status).toBe(200)
  }))

test('the limit is told, and kept however the file comes', () =>
  withServer(
    async (server) => {
      expect((await server.call({ url: '/api/v1/limits' })).json).toEqual({
        uploadBytes: 1536,
        requestBytes: 16 * 1024 ** 2,
        pageSize: 1000,
      })
      const tooLarge = { status: 413, json: { code: 'FILE_TOO_LARGE', message: 'The file is larger than 1.5 KB.' } }
      expect(await begin(server, 1537)).toMatchObject(tooLarge)
      const plain = { method: 'POST', url: '/api/v1/files', query: { name: 'x.csv' } } as const
      expect(await server.call({ ...plain, body: 'x'.repeat(1537) })).toMatchObject(tooLarge)
      expect((await server.call({ ...plain, body: 'x'.repeat(1536) })).status).toBe(201)

      // A body that does not say how long it is.
      const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
      const response = await fetch(`${address}/api/v1/files?name=x.csv`, {
        method: 'POST',
        headers: { authorization: `Bearer ${server.localToken}` },
        body: new Blob(['x'.repeat(2 * 1024 ** 2)]).stream(),
        duplex: 'half',
      } as RequestInit)
      expect({ status: response.status, json: await response.json() }).toMatchObject(tooLarge)
      expect(await readdir(path.join(server.dataFolder, 'uploads'))).toEqual([])
    },
    { uploadLimitBytes: 1536, trustProxy: ['loopback'] },
  ))

test('what is on its way in is for the server only', () =>
  withServer(async (server) => {
    const folder = path.join(server.dataFolder, 'uploads')
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
  }))

/** Sends the first ten bytes of a body that never ends. Resolves when the server breaks it off. */
function dawdle(server: TestServer, port: number, method: string, path: string, headers = {}): Promise<unknown> {
  const authorization = `Bearer ${server.localToken}`
  const sent = request({ port, method, path, headers: { authorization, ...headers } })
  sent.write(CSV.slice(0, 10))
  return once(sent, 'close')
}

test('a server that stops does not wait for uploads: one goes on later, the other leaves nothing', () =>
  withServer(async (server) => {
    const folder = path.join(server.dataFolder, 'uploads')
    const url = String((await begin(server, CSV.length)).headers['location'])
    const resumable = path.basename(url)
    const port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port)
    const patch = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    const broken = [
      dawdle(server, port, 'PATCH', url, patch),
      dawdle(server, port, 'POST', '/api/v1/files?name=x.csv', { 'content-type': 'text/csv' }),
    ].map((each) => each.catch((error: unknown) => error))
    await vi.waitFor(async () => {
      const contents = await Promise.all(
        (await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')),
      )
      expect(contents.filter((content) => content === CSV.slice(0, 10))).toHaveLength(2)
    })

    await server.app.close()

    await Promise.all(broken)
    await vi.waitFor(async () => expect((await readdir(folder)).sort()).toEqual([resumable, `${resumable}.json`]))
    expect(await readFile(path.join(folder, resumable), 'utf8')).toBe(CSV.slice(0, 10))
  }))
