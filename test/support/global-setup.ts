/**
 * One PostgreSQL for a whole test run, in a folder of its own. It is started when the first test file
 * asks for it, so that a run of pure unit tests does not wait for a database.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/infra/postgres/embedded/embedded-postgres.ts'
import {
  identifyProcess,
  isSameProcessAlive,
  type ProcessIdentity,
} from '../../src/infra/postgres/embedded/process-identity.ts'
import { killServer } from './kill-server.ts'
import { prepareTemplate } from './prepare-template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers with the address of the run's database server, and starts it when need be. */
    databaseDesk: string
  }
}

export const TEMPLATE = 'waybill_template'

const FOLDER_START = 'waybill-test-'
const HOLDER_FILE = 'test-run.json'

/** Fast and forgetful: what a test run writes need not survive a power cut. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  work_mem: '16MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  max_connections: '150',
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandonedRuns()
  const folder = await mkdtemp(path.join(tmpdir(), FOLDER_START))
  await writeFile(path.join(folder, HOLDER_FILE), JSON.stringify(identifyProcess(process.pid)))
  let server: Promise<EmbeddedPostgres> | null = null
  const desk = await openDesk(async () => {
    server ??= startServer(folder)
    return (await server).connectionString
  })
  project.provide('databaseDesk', desk.url)
  return async () => {
    desk.close()
    await (await server)?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function startServer(folder: string): Promise<EmbeddedPostgres> {
  const log: string[] = []
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'data'),
    settings: SETTINGS,
    log: (line) => log.push(line),
    onInterrupted: () => console.error('The test database died:', log.at(-1)),
  })
  await runSql(server.connectionString, `create database ${TEMPLATE}`)
  await prepareTemplate(withDatabase(server.connectionString, TEMPLATE))
  // From here on it is only copied; a connection to it would keep others from doing so.
  await runSql(server.connectionString, `alter database ${TEMPLATE} with allow_connections false`)
  return server
}

async function runSql(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

export function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}

async function openDesk(answer: () => Promise<string>): Promise<{ readonly url: string; close(): void }> {
  const desk: Server = createServer((_request, response) => {
    answer().then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  desk.listen(0, '127.0.0.1', resolve)
  await promise
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('The desk has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close() {
      desk.closeAllConnections()
      desk.close()
    },
  }
}

/** What earlier runs left when they were killed: servers that still run, and their folders. */
async function removeAbandonedRuns(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_START))
  for (const folder of folders.map((name) => path.join(tmpdir(), name))) {
    const holder = path.join(folder, HOLDER_FILE)
    if (!existsSync(holder)) continue
    if (isSameProcessAlive(JSON.parse(readFileSync(holder, 'utf8')) as ProcessIdentity)) continue
    killServer(path.join(folder, 'data'))
    await rm(folder, { recursive: true, force: true })
  }
}
