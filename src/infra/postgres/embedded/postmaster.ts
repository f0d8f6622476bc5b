/** The server's main process: how to find, start and stop it. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClusterFolder } from './cluster-folder.ts'
import { asUser } from './database-user.ts'
import { findProcesses, isAlive, readCommand } from './process-identity.ts'
import { openServerLog, type OpenServerLog } from './server-log.ts'

/** Where the server listens: a folder with a socket, or an address with a free port (Windows). */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

export interface Postmaster {
  readonly pid: number
  readonly endpoint: Endpoint
}

const POLL_MS = 20

/**
 * The running server of this cluster, whoever started it. One that is only just being started is waited
 * for: it has not written yet where it listens, and a second one must not be started beside it.
 */
export async function findPostmaster(folder: ClusterFolder): Promise<Postmaster | null> {
  for (;;) {
    const { pid, endpoint } = readPidFile(folder)
    const isRunning = isAlive(pid) && isServerOf(folder, pid)
    if (isRunning && endpoint !== null) return { pid, endpoint }
    if (!isRunning && !isBeingStarted(folder)) return null
    await sleep(POLL_MS)
  }
}

/** What the server has written so far: first its number, then where it listens. */
function readPidFile(folder: ClusterFolder): { readonly pid: number; readonly endpoint: Endpoint | null } {
  const file = path.join(folder.cluster, 'postmaster.pid')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const [pid = '', , , port = '', socketFolder = '', address = ''] = text.split('\n')
  const host = socketFolder || address
  return { pid: Number(pid), endpoint: host === '' ? null : { host, port: Number(port) } }
}

/** Somebody who was killed since may have started a server that has no file yet. */
const isBeingStarted = ({ name }: ClusterFolder): boolean =>
  findProcesses((command) => command.includes(`cluster_name=${name}`)).some(isAlive)

/** The number may have gone to another process since. Windows does not tell; PostgreSQL finds out itself. */
const isServerOf = (folder: ClusterFolder, pid: number): boolean =>
  process.platform === 'win32' || readCommand(pid).includes(folder.cluster)

/**
 * Clears the way for a new server when none runs. What a killed one left: working processes that go on
 * with a long statement, and lock files whose process number may be somebody else's by now, or that of
 * a dead process that nobody collects. PostgreSQL would refuse to start because of either.
 */
export async function removeRemains(folder: ClusterFolder, { host, port }: Endpoint): Promise<void> {
  if (process.platform === 'win32') return
  const orphans = findProcesses((command) => command.startsWith(`postgres: ${folder.name}: `))
  for (const pid of orphans) signal(pid, 'SIGKILL')
  for (const pid of orphans) await waitUntilGone(pid, PATIENCE_MS)
  rmSync(path.join(folder.cluster, 'postmaster.pid'), { force: true })
  rmSync(path.join(host, `.s.PGSQL.${port}.lock`), { force: true })
}

export interface SpawnedPostmaster extends Postmaster {
  readonly log: OpenServerLog
}

/**
 * Starts the server in a session of its own, so that Ctrl-C in a terminal does not reach it before
 * Waybill has finished with it.
 */
export function spawnPostmaster(folder: ClusterFolder, endpoint: Endpoint): SpawnedPostmaster {
  const log = openServerLog(folder.log)
  const options = ['-D', folder.cluster, ...listenOptions(endpoint), '-c', `cluster_name=${folder.name}`]
  const [command = '', ...rest] = [...(folder.user?.prefix ?? []), folder.binaries.postgres, ...options]
  const server = spawn(command, rest, {
    ...asUser(folder.user),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: { ...process.env, LC_ALL: 'C' },
  })
  // A command that could not be started has no number; the caller finds no such process.
  server.on('error', () => {})
  server.unref()
  log.close()
  return { pid: server.pid ?? 0, endpoint, log }
}

function listenOptions({ host, port }: Endpoint): readonly string[] {
  const shared = ['-c', `port=${port}`]
  if (!path.isAbsolute(host)) return [...shared, '-c', `listen_addresses=${host}`, '-c', 'unix_socket_directories=']
  const socket = ['-c', `unix_socket_directories="${host}"`, '-c', 'unix_socket_permissions=0700']
  return [...shared, '-c', 'listen_addresses=', ...socket]
}

export function removeSocketFolder({ host }: Endpoint): void {
  try {
    if (path.isAbsolute(host)) rmdirSync(host)
  } catch {
    // Not empty, so somebody uses it; or gone.
  }
}

/** How long a clean stop may take before the server is told to drop everything and recover later. */
const PATIENCE_MS = 60_000

export async function stopPostmaster(folder: ClusterFolder, { pid }: Postmaster): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(folder.binaries.pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-W'], { stdio: 'ignore' })
  } else {
    signal(pid, 'SIGINT')
  }
  if (await waitUntilGone(pid, PATIENCE_MS)) return
  signal(pid, 'SIGQUIT')
  await waitUntilGone(pid, PATIENCE_MS)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already, which is what was wanted.
  }
}

async function waitUntilGone(pid: number, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await sleep(POLL_MS)
  }
  return true
}
