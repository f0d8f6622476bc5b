/** The web server on a database and a data folder of its own, asked without a socket or over one. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { App } from '../../../src/http/app.ts'
import { createServer, type ServerOptions } from '../../../src/http/server.ts'
import { openLocalFiles } from '../../../src/infra/files/local-files.ts'
import { openDatabase } from '../../../src/infra/postgres/database.ts'
import { openJobListener } from '../../../src/infra/postgres/job-listener.ts'
import { NOTHING_OUTSIDE, openOutside, type OutsideSettings } from '../../../src/infra/outside.ts'
import { setupOwner } from '../../../src/operations/access/setup-owner.ts'
import type { Services } from '../../../src/operations/context.ts'
import { openServices } from '../../../src/services.ts'
import { createTestDatabase } from '../../support/test-database.ts'
import type { AnswerBody } from './answer-body.ts'

export interface TestServer {
  readonly app: App
  readonly services: Services
  readonly dataFolder: string
  readonly localToken: string
  /** Sends a request as the owner's command line does, with the local token. */
  call(request: Call): Promise<Answer>
  /** Sends a request as it is. */
  send(request: Call): Promise<Answer>
}

export type Call = Pick<InjectOptions, 'headers' | 'cookies' | 'remoteAddress' | 'query'> & {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly url: string
  readonly body?: object | string
}

export interface Answer {
  readonly status: number
  readonly headers: LightMyRequestResponse['headers']
  readonly cookies: LightMyRequestResponse['cookies']
  readonly text: string
  /** The body, when it is JSON. */
  readonly json: AnswerBody
}

export const OWNER = {
  workspaceName: 'Acme',
  name: 'Olga Owner',
  email: 'olga@example.com',
  password: 'correct horse battery',
}

/** A server that nobody has set up yet. No worker runs: jobs wait. */
export const withEmptyServer = <Result>(work: Work<Result>, options: Options = {}): Promise<Result> =>
  serve(work, { ...options, open: openWithoutWorker })

/** A server whose workspace belongs to Olga. No worker runs: jobs wait. */
export const withServer = <Result>(work: Work<Result>, options: Options = {}): Promise<Result> =>
  withEmptyServer((server) => setUp(server, work), options)

/** A server whose workspace belongs to Olga, with a worker that carries out her jobs. */
export const withWorkingServer = <Result>(work: Work<Result>, options: Options = {}): Promise<Result> =>
  serve((server) => setUp(server, work), { ...options, open: openWithWorker })

type Work<Result> = (server: TestServer) => Promise<Result>
type Options = Omit<ServerOptions, 'dataFolder'> & { readonly outside?: OutsideSettings }

async function setUp<Result>(server: TestServer, work: Work<Result>): Promise<Result> {
  await setupOwner(server.services, OWNER)
  return work(server)
}

interface Opened {
  readonly services: Services
  close(): Promise<void>
}

type Open = (connectionString: string, dataFolder: string, outside: OutsideSettings) => Promise<Opened>

async function serve<Result>(work: Work<Result>, given: Options & { open: Open }): Promise<Result> {
  const { open, outside = NOTHING_OUTSIDE, ...options } = given
  const testDatabase = await createTestDatabase()
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'waybill-http-'))
  const { services, close } = await open(testDatabase.connectionString, dataFolder, outside)
  const app = createServer(services, { logLevel: 'fatal', ...options, dataFolder })
  try {
    await app.ready()
    const localToken = (await readFile(path.join(dataFolder, 'local-token'), 'utf8')).trim()
    const send = (request: Call): Promise<Answer> => inject(app, request)
    const headers = { authorization: `Bearer ${localToken}` }
    const call = (request: Call): Promise<Answer> => send({ ...request, headers: { ...headers, ...request.headers } })
    return await work({ app, services, dataFolder, localToken, call, send })
  } finally {
    await app.close()
    await close()
    await testDatabase.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function openWithoutWorker(
  connectionString: string,
  dataFolder: string,
  settings: OutsideSettings,
): Promise<Opened> {
  const database = await openDatabase(connectionString)
  const files = await openLocalFiles(path.join(dataFolder, 'files'))
  const jobNews = await openJobListener(database)
  const outside = await openOutside(dataFolder, settings)
  return {
    services: { database, files, queue: { enqueue: async () => {} }, jobNews, outside },
    async close() {
      await jobNews.close()
      await outside.close()
      await database.close()
    },
  }
}

async function openWithWorker(connectionString: string, dataFolder: string, outside: OutsideSettings): Promise<Opened> {
  const opened = await openServices({ connectionString, dataFolder, outside, log: () => {} })
  const stopping = new AbortController()
  await opened.work(stopping.signal)
  return {
    services: opened.services,
    async close() {
      stopping.abort(new Error('The test is over'))
      await opened.close()
    },
  }
}

async function inject(app: App, { method = 'GET', body, ...rest }: Call): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: body }
  const response = await app.inject({ method, ...rest, ...payload })
  const { statusCode, headers, cookies, body: text } = response
  const isJson = text !== '' && /[/+]json/.test(String(headers['content-type']))
  return { status: statusCode, headers, cookies, text, json: isJson ? JSON.parse(text) : undefined }
}
