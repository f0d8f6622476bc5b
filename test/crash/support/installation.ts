/**
 * The real program on a data folder of its own, with the database that it brings along: started, killed
 * and started again, and spoken to over HTTP, as from outside.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { killServer } from '../../support/kill-server.ts'

const MAIN = path.resolve(import.meta.dirname, '../../../src/main.ts')

/** The programs that may run at once, by what they do. */
export type Name = 'web,worker' | 'web' | 'worker' | 'second worker'

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
}

const POLL_MS = 10
const LIMIT_MS = 60_000

export class Installation {
  readonly dataFolder: string
  /** What happened, with the times, for whoever looks at a failure. */
  readonly story: string[] = []
  readonly #programs = new Map<Name, Running>()
  readonly #bornAt = performance.now()
  #address = ''

  static async create(): Promise<Installation> {
    return new Installation(await mkdtemp(path.join(tmpdir(), 'waybill-crash-')))
  }

  private constructor(dataFolder: string) {
    this.dataFolder = dataFolder
  }

  tell(line: string): void {
    this.story.push(`${Math.round(performance.now() - this.#bornAt)} ms  ${line}`)
  }

  /** Starts a program and waits until it says that it is ready. */
  async start(name: Name = 'web,worker'): Promise<void> {
    const child = this.#spawn(name)
    const running = { child, ended: once(child, 'exit') }
    this.#programs.set(name, running)
    const address = await this.#readAddress(running)
    if (address !== '') this.#address = address
  }

  /** Starts a program and kills it after that long, wherever it has got to. */
  async startAndKill(afterMs: number, name: Name = 'web,worker'): Promise<void> {
    const child = this.#spawn(name)
    const ended = once(child, 'exit')
    await wait(afterMs)
    child.kill('SIGKILL')
    await ended
    this.tell(`killed the starting ${name}`)
  }

  #spawn(name: Name): ChildProcess {
    this.tell(`start ${name}`)
    const child = spawn(process.execPath, [MAIN, `--services=${name.split(' ').at(-1)}`], {
      env: { ...process.env, WAYBILL_DATA: this.dataFolder, PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (data: Buffer): void => this.tell(`${name}: ${data.toString().trimEnd()}`)
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    return child
  }

  #readAddress({ child, ended }: Running): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    let output = ''
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString()
      const [, address] = /^Waybill is ready(?:\.|: (\S+))$/m.exec(output) ?? []
      if (/^Waybill is ready/m.test(output)) resolve(address ?? '')
    })
    void ended.then(() => reject(new Error('The program ended before it was ready')))
    return promise
  }

  isRunning(name: Name = 'web,worker'): boolean {
    const child = this.#programs.get(name)?.child
    return child !== undefined && child.exitCode === null && child.signalCode === null
  }

  async kill(name: Name = 'web,worker'): Promise<void> {
    const running = this.#programs.get(name)
    running?.child.kill('SIGKILL')
    await running?.ended
    this.tell(`killed ${name}`)
  }

  /** Asks the program to stop. @returns how long that took */
  async stop(name: Name = 'web,worker'): Promise<number> {
    const startedAt = performance.now()
    const running = this.#programs.get(name)
    running?.child.kill('SIGTERM')
    await running?.ended
    const tookMs = performance.now() - startedAt
    this.tell(`${name} stopped within ${Math.round(tookMs)} ms`)
    return tookMs
  }

  /**
   * Writes are not waited for until they are on the disk: that takes most of the time, and matters when
   * the machine loses power, which is not what is tested.
   */
  async spareTheDisk(): Promise<void> {
    await writeFile(path.join(this.dataFolder, 'postgres', 'custom.conf'), 'fsync = off\n')
    process.kill(this.#databasePid(), 'SIGHUP')
  }

  #databasePid(): number {
    const file = path.join(this.dataFolder, 'postgres', 'cluster', 'postmaster.pid')
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  }

  /** Kills the server's main process; those that serve its connections are left to themselves. */
  killDatabase(): void {
    process.kill(this.#databasePid(), 'SIGKILL')
    this.tell('killed the database')
  }

  /** Kills the next server of a killed one as soon as it is there: it has hardly begun to recover. */
  async killRecoveringDatabase(): Promise<void> {
    const dead = this.#databasePid()
    this.killDatabase()
    // Its file is there before the number is in it.
    await this.until('the next server', async () => {
      const pid = this.#databasePid()
      return pid === dead || Number.isNaN(pid) ? undefined : true
    })
    this.killDatabase()
  }

  /** Kills one of the processes that serve connections: the server drops all others then, and recovers. */
  async killConnection(): Promise<void> {
    const pids = await this.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
       order by state = 'active' desc, xact_start nulls last limit 1`,
    )
    for (const { pid } of pids) process.kill(pid, 'SIGKILL')
    this.tell(`killed ${pids.length} connection of the database`)
  }

  /** One request. @throws when the answer is not one of success */
  async request(
    method: string,
    route: string,
    body?: unknown,
    { signal, headers }: { readonly signal?: AbortSignal; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Response> {
    const token = (await readFile(path.join(this.dataFolder, 'local-token'), 'utf8')).trim()
    const isFile = body instanceof Blob
    const response = await fetch(`${this.#address}/api/v1${route}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...headers,
        ...(body !== undefined && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body !== undefined && { body: isFile ? body : JSON.stringify(body) }),
      ...(signal !== undefined && { signal }),
    })
    if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${await response.text()}`)
    return response
  }

  async call<Answer>(method: string, route: string, body?: unknown): Promise<Answer> {
    return (await (await this.request(method, route, body)).json()) as Answer
  }

  /** Asks the database itself. */
  async query<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const connectionString = (await readFile(path.join(this.dataFolder, 'database-url'), 'utf8')).trim()
    const client = new Client({ connectionString })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(sql, [...values])).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** Looks again and again, also while nobody answers, until there is something to give back. */
  async until<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
    const end = Date.now() + LIMIT_MS
    let trouble: unknown = 'no'
    while (Date.now() < end) {
      const found = await look().catch((error: unknown) => void (trouble = error))
      if (found !== undefined) return found
      await wait(POLL_MS)
    }
    throw new Error(`Waited in vain for ${what}. The latest trouble: ${String(trouble)}`)
  }

  async remove(): Promise<void> {
    for (const name of this.#programs.keys()) if (this.isRunning(name)) await this.kill(name)
    killServer(this.dataFolder)
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 20 })
  }
}
