import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiClient } from './api-client.ts'
import { downloadFile } from './download-file.ts'

let server: Server
let folder: string

/** Sends the first half of a file, and is gone; but for the one that is asked for as a whole. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-download-'))
  server = createServer(({ url }, response) => {
    if (url?.endsWith('/whole') === true) return void response.end('whole')
    response.writeHead(200, { 'content-length': 100 })
    response.write('half', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

test('a server that ends in the middle of a file is told of, and not where the file was to be written', async () => {
  const { port } = server.address() as AddressInfo
  const access = { url: `http://127.0.0.1:${port}`, token: 'any', isLocal: false, isGuess: false }
  const api = makeApiClient(() => access)
  const download = (file: string, name: string): Promise<void> => downloadFile(api, file, path.join(folder, name))
  await expect(download('/half', 'people.csv')).rejects.toMatchObject({ code: 'NO_ANSWER' })
  await expect(download('/whole', 'not/there/people.csv')).rejects.toMatchObject({ code: 'FILE_UNWRITABLE' })
  expect(await readdir(folder)).toEqual([])
})
