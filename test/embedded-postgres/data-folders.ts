/** Data folders with a database in them, as cheap as a copy. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach } from 'vitest'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/infra/postgres/embedded/embedded-postgres.ts'
import { killServer } from '../support/kill-server.ts'
import { SMALL } from './small-settings.ts'

/** Removed after each test, or after the file. */
const folders: string[] = []
const lastingFolders: string[] = []
const servers: EmbeddedPostgres[] = []
const holders: ChildProcess[] = []
let original: Promise<string> | null = null

export async function makeEmptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waybill-embedded-'))
  folders.push(folder)
  return path.join(folder, 'data')
}

/** A stopped database with a table `kept`, moved here from elsewhere. */
export async function makeDataFolder(): Promise<string> {
  original ??= makeOriginal()
  const copy = await makeEmptyFolder()
  execFileSync('cp', ['-a', await original, copy])
  return copy
}

async function makeOriginal(): Promise<string> {
  const folder = await makeEmptyFolder()
  const server = await startEmbeddedPostgres({ dataFolder: folder, log: () => {}, settings: SMALL })
  await query(server.connectionString, `create table kept as select 'here' as word`)
  await server.stop()
  lastingFolders.push(...folders.splice(folders.indexOf(path.dirname(folder)), 1))
  return folder
}

export async function start(
  dataFolder: string,
  options: Partial<EmbeddedPostgresOptions> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: SMALL, ...options })
  servers.push(server)
  return server
}

export interface Holder {
  readonly process: ChildProcess
  /** What it printed: the server's process, or why it could not have one. */
  readonly said: string
}

/** Another process on the same data folder. */
export async function startHolder(dataFolder: string, asUid?: number): Promise<Holder> {
  const holder = spawn(process.execPath, [path.join(import.meta.dirname, 'holder.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(asUid !== undefined && { uid: asUid, gid: asUid }),
  })
  holders.push(holder)
  const [said] = await once(holder.stdout, 'data')
  return { process: holder, said: String(said).trim() }
}

export async function end(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  holder.process.kill(signal)
  await once(holder.process, 'exit')
}

export async function query(connectionString: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) await remove(folder)
})

afterAll(async () => {
  for (const folder of lastingFolders.splice(0)) await remove(folder)
})

async function remove(folder: string): Promise<void> {
  killServer(path.join(folder, 'data'))
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}
