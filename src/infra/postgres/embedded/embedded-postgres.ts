/**
 * PostgreSQL that Waybill brings along, starts, watches and stops.
 *
 *     starting ──► ready ⇄ interrupted
 *                    └──────────┴──► stopping ──► stopped
 *
 * The server outlives a Waybill that was killed; whoever comes next takes it over. Several Waybill
 * processes may use it at once: each notices the server's death and brings it back under the cluster
 * lock, and the last to leave stops it.
 */
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ClusterFolder, prepareClusterFolder } from './cluster-folder.ts'
import { withClusterLock } from './cluster-lock.ts'
import { joinCluster, leaveCluster } from './cluster-users.ts'
import { ensureServer, type RunningServer } from './ensure-server.ts'
import { findPostmaster, removeSocketFolder, stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import { boundServerLog } from './server-log.ts'
import type { ServerSettings } from './server-settings.ts'

export interface EmbeddedPostgresOptions {
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Settings that win over those chosen for the machine. */
  readonly settings?: ServerSettings
  /** The server died. Open connections are broken; new ones fail until it is back. */
  readonly onInterrupted?: () => void
  readonly onRecovered?: () => void
}

export interface EmbeddedPostgres {
  /** Stays the same while this process uses the server, through interruptions too. */
  readonly connectionString: string
  /** The server's main process. Another one after an interruption. */
  readonly pid: number
  /** Leaves the server, and stops it unless another process uses it. Safe to call twice. */
  stop(): Promise<void>
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = await prepareClusterFolder(options.dataFolder)
  const supervisor = new Supervisor(folder, options)
  await supervisor.start()
  return supervisor
}

/** The watch also keeps the process alive until it has left the server. */
const WATCH_EVERY_MS = 200
const SHORTEST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000

class Supervisor implements EmbeddedPostgres {
  readonly #folder: ClusterFolder
  readonly #options: EmbeddedPostgresOptions
  readonly #abort = new AbortController()
  #server: RunningServer | null = null
  #entry: string | null = null
  #watch: NodeJS.Timeout | undefined
  #endLogWatch: () => void = () => {}
  #recovery: Promise<void> | null = null
  #stopped: Promise<void> | null = null

  constructor(folder: ClusterFolder, options: EmbeddedPostgresOptions) {
    this.#folder = folder
    this.#options = options
  }

  get connectionString(): string {
    return this.#running.connectionString
  }

  get pid(): number {
    return this.#running.pid
  }

  get #running(): RunningServer {
    if (this.#server === null) throw new Error('The embedded database was not started.')
    return this.#server
  }

  async start(): Promise<void> {
    this.#server = await this.#locked(async () => {
      const server = await this.#ensureServer()
      this.#entry = joinCluster(this.#folder.users)
      return server
    })
    writePrivately(path.join(this.#folder.dataFolder, 'database-url'), `${this.#server.connectionString}\n`)
    this.#endLogWatch = boundServerLog(this.#folder.log)
    this.#watch = setInterval(() => this.#look(), WATCH_EVERY_MS)
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#leave()
    return this.#stopped
  }

  #look(): void {
    if (this.#recovery !== null || isAlive(this.#running.pid)) return
    this.#recovery = this.#recover().finally(() => (this.#recovery = null))
  }

  async #recover(): Promise<void> {
    this.#options.log('The database stopped unexpectedly and is being started again.')
    this.#options.onInterrupted?.()
    let pauseMs = SHORTEST_PAUSE_MS
    while (!this.#abort.signal.aborted) {
      try {
        this.#server = await this.#locked(() => this.#ensureServer())
        this.#options.log('The database is back.')
        this.#options.onRecovered?.()
        return
      } catch (error) {
        if (this.#abort.signal.aborted) return
        this.#options.log(
          `The database is not back yet, another try follows. ${error instanceof Error ? error.message : String(error)}`,
        )
        await sleep(pauseMs, undefined, { signal: this.#abort.signal }).catch(() => {})
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      }
    }
  }

  async #leave(): Promise<void> {
    clearInterval(this.#watch)
    this.#endLogWatch()
    this.#abort.abort()
    await this.#recovery
    await this.#locked(async () => {
      const remaining = this.#entry === null ? 0 : leaveCluster(this.#folder.users, this.#entry)
      const postmaster = await findPostmaster(this.#folder)
      if (remaining > 0 || postmaster === null) return
      await stopPostmaster(this.#folder, postmaster)
      removeSocketFolder(postmaster.endpoint)
    })
  }

  #ensureServer(): Promise<RunningServer> {
    return ensureServer(this.#folder, {
      endpoint: this.#server?.endpoint ?? null,
      settings: this.#options.settings ?? {},
      log: this.#options.log,
      signal: this.#abort.signal,
    })
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return withClusterLock(this.#folder.lock, this.#folder.user, work)
  }
}

/** Never readable by others, not even for a moment, and never half written. */
function writePrivately(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}
