/**
 * Brings the cluster to a running server: takes over one that runs already, else starts one. Runs only
 * under the cluster lock, so that nobody else starts or stops it meanwhile.
 */
import { existsSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../../cannot-start.ts'
import { type ClusterFolder, makeSocketFolder } from './cluster-folder.ts'
import { createClusterIfMissing, DATABASE, readPassword, resetPassword, ROLE, SETTINGS_FILE } from './create-cluster.ts'
import { giveTo } from './database-user.ts'
import { knock, type Reply } from './knock.ts'
import { type Endpoint, findPostmaster, removeRemains, spawnPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import { chooseServerSettings, formatSettings, type Machine, type ServerSettings } from './server-settings.ts'

export interface RunningServer {
  readonly pid: number
  readonly endpoint: Endpoint
  readonly connectionString: string
}

export interface ServerWishes {
  /** Where an earlier server of this process listened, so that connections find the next one there. */
  readonly endpoint: Endpoint | null
  /** These win over the settings chosen for the machine. */
  readonly settings: ServerSettings
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

export async function ensureServer(folder: ClusterFolder, wishes: ServerWishes): Promise<RunningServer> {
  if (wishes.endpoint === null) {
    await createClusterIfMissing(folder, { durable: wishes.settings['fsync'] !== 'off', log: wishes.log })
  } else if (!existsSync(folder.cluster)) {
    // A drive that was taken away must not turn into an empty workspace.
    throw new CannotStart(`${folder.cluster} is gone.`, 'Bring it back; Waybill goes on by itself.')
  }
  return (await takeOver(folder, wishes)) ?? (await startServer(folder, wishes))
}

async function takeOver(folder: ClusterFolder, wishes: ServerWishes): Promise<RunningServer | null> {
  const found = await findPostmaster(folder)
  if (found === null) return null
  const connectionString = formatUrl(found.endpoint, (await readPassword(folder)) ?? '')
  const outcome = await waitForReply(found.pid, connectionString, wishes)
  if (outcome === 'ready') return { ...found, connectionString }
  if (outcome === 'wrong password') {
    wishes.log('The running database does not take our password: it is stopped and started again.')
    await stopPostmaster(folder, found)
  }
  return null
}

async function startServer(folder: ClusterFolder, wishes: ServerWishes): Promise<RunningServer> {
  writeSettings(folder, wishes.settings)
  const endpoint = wishes.endpoint ?? (await chooseEndpoint(folder))
  await removeRemains(folder, endpoint)
  const password = await readPassword(folder)
  const server = password === null ? null : await tryToStart(folder, wishes, endpoint, password)
  return server ?? (await startWithNewPassword(folder, wishes, endpoint))
}

/** The file with the password was lost, or the role was given another one. */
async function startWithNewPassword(
  folder: ClusterFolder,
  wishes: ServerWishes,
  endpoint: Endpoint,
): Promise<RunningServer> {
  const server = await tryToStart(folder, wishes, endpoint, await resetPassword(folder))
  if (server !== null) return server
  throw new CannotStart(
    `The database does not let the role "${ROLE}" in.`,
    `Put ${folder.cluster}/pg_hba.conf back as it was.`,
  )
}

/**
 * Recovery fails once where an unlogged table's creation was rolled back just before the crash: its init
 * file is gone, replaying the log makes that anew, and then the main file is in the way ("File exists").
 * The next attempt sees the init file from the start and clears the main one away.
 */
const FAILED_RECOVERY = 'startup process failure'
const ATTEMPTS = 2

/** @returns null when the server runs but does not take the password; it is stopped again then. */
async function tryToStart(
  folder: ClusterFolder,
  wishes: ServerWishes,
  endpoint: Endpoint,
  password: string,
  attempt = 1,
): Promise<RunningServer | null> {
  const spawned = spawnPostmaster(folder, endpoint)
  const connectionString = formatUrl(endpoint, password)
  const outcome = await waitForReply(spawned.pid, connectionString, wishes)
  if (outcome === 'ready') return { pid: spawned.pid, endpoint, connectionString }
  if (outcome === 'gone') {
    const reason = spawned.log.readReason()
    if (attempt < ATTEMPTS && reason.includes(FAILED_RECOVERY)) {
      return tryToStart(folder, wishes, endpoint, password, attempt + 1)
    }
    throw new CannotStart(`The database did not start. ${reason}`, `The whole story is in ${folder.log}.`)
  }
  await stopPostmaster(folder, spawned)
  return null
}

const SHORTEST_WAIT_MS = 10
const LONGEST_WAIT_MS = 200
const TELL_AFTER_MS = 10_000

/** Recovery after a crash takes as long as it takes: what counts is that the process lives. */
async function waitForReply(
  pid: number,
  connectionString: string,
  { log, signal }: ServerWishes,
): Promise<Extract<Reply, 'ready' | 'wrong password'> | 'gone'> {
  let waitMs = SHORTEST_WAIT_MS
  let tellAt = Date.now() + TELL_AFTER_MS
  while (isAlive(pid)) {
    const reply = await knock(connectionString)
    if (reply === 'ready' || reply === 'wrong password') return reply
    await sleep(waitMs, undefined, { signal })
    waitMs = Math.min(waitMs * 1.5, LONGEST_WAIT_MS)
    if (Date.now() > tellAt) {
      log('Still waiting for the database, which may be recovering after a crash.')
      tellAt = Date.now() + TELL_AFTER_MS
    }
  }
  return 'gone'
}

/** Both psql and pg read this form, with a socket's folder as well as with an address. */
function formatUrl({ host, port }: Endpoint, password: string): string {
  if (!path.isAbsolute(host)) return `postgresql://${ROLE}:${password}@${host}:${port}/${DATABASE}`
  return `postgresql://${ROLE}:${password}@localhost:${port}/${DATABASE}?host=${encodeURIComponent(host)}`
}

const SOCKET_PORT = 5432

async function chooseEndpoint(folder: ClusterFolder): Promise<Endpoint> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await findFreePort() }
  return { host: makeSocketFolder(folder), port: SOCKET_PORT }
}

function findFreePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer().on('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : SOCKET_PORT))
  })
  return promise
}

function writeSettings(folder: ClusterFolder, wished: ServerSettings): void {
  const file = path.join(folder.cluster, SETTINGS_FILE)
  const settings = { ...chooseServerSettings(describeMachine(folder.root)), ...wished }
  writeFileSync(
    file,
    `# Written at every start. Your own settings go into ../custom.conf.\n${formatSettings(settings)}`,
  )
  giveTo(folder.user, file)
}

function describeMachine(root: string): Machine {
  const limit = process.constrainedMemory()
  return {
    memoryBytes: limit > 0 ? Math.min(limit, totalmem()) : totalmem(),
    freeDiskBytes: readFreeBytes(root) ?? 0,
    sharedMemoryBytes: process.platform === 'linux' ? readFreeBytes('/dev/shm') : null,
    tellsLostClients: process.platform !== 'win32',
  }
}

function readFreeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
