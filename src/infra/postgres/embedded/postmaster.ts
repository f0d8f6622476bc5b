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

/** The running server of this cluster, whoever started it. */
export function findPostmaster(folder: ClusterFolder): Postmaster | null {
  const file = path.join(folder.cluster, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pidText = '', , , port, socketFolder = '', address = ''] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(pidText)
  if (!isAlive(pid)) return null
  if (process.platform !== 'win32' && !readCommand(pid).includes(folder.cluster)) {
    // The number now belongs to another process; PostgreSQL would refuse to start because of it.
    rmSync(file)
    return null
  }
  return { pid, endpoint: { host: socketFolder || address, port: Number(port) } }
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

/**
 * Ends what a killed server left behind: its working processes may go on with a long statement, and no
 * new server can start beside them.
 */
export async function removeOrphans(folder: ClusterFolder): Promise<void> {
  const orphans = findProcesses(`postgres: ${folder.name}: `)
  for (const pid of orphans) signal(pid, 'SIGKILL')
  for (const pid of orphans) await waitUntilGone(pid, PATIENCE_MS)
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
