/** The real program and the real command line, each as a process of its own, on a data folder and a database of the test's own. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts'

const ROOT = path.resolve(import.meta.dirname, '../../..')

/** What `npx waybill` runs. */
export const BIN = path.join(ROOT, 'bin/waybill.mjs')

export interface CommandResult {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface RunningCommand {
  /** As Ctrl-C does. */
  interrupt(): void
  /** Resolves once stderr has said this. */
  told(words: string): Promise<void>
  readonly result: Promise<CommandResult>
}

type Environment = Readonly<Record<string, string>>

export interface RunningWaybill {
  /** Runs the command line to its end. */
  run(...args: readonly string[]): Promise<CommandResult>
  /** Runs it with other variables in the environment. */
  runWith(environment: Environment, ...args: readonly string[]): Promise<CommandResult>
  begin(...args: readonly string[]): RunningCommand
  /** The objects that a command with `--json` prints, one a line. Throws when it fails. */
  json(...args: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Writes a file and gives back its path. */
  file(name: string, content: string): string
  pathOf(name: string): string
  read(name: string): string
  /** Asks the API itself, as the owner. */
  request<Answer>(route: string, change?: { readonly method: 'POST' | 'PATCH'; readonly json: object }): Promise<Answer>
  readonly dataFolder: string
  address(): string
  /** Ends the server at once, and starts another one. */
  restart(options?: readonly string[]): Promise<void>
  /** The same, at the address that it had. */
  restartInPlace(): Promise<void>
}

/**
 * For the top of a test file: the program runs while its tests do.
 *
 * @param options of the program, such as `--services=web`
 * @param settings of the program, as variables of its environment
 */
export function useWaybill(options: readonly string[] = [], settings: Environment = {}): RunningWaybill {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-cli-'))
  const data = path.join(folder, 'data')
  let database: TestDatabase
  let server: Server
  beforeAll(async () => {
    database = await createTestDatabase()
    server = await startServer(data, database.connectionString, options, settings)
  })
  afterAll(async () => {
    await server?.stop('SIGTERM')
    await database?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const begin = (environment: Environment, args: readonly string[]): RunningCommand =>
    beginCommand({ ...environment, WAYBILL_DATA: data }, args)
  const run = (...args: readonly string[]): Promise<CommandResult> => begin({}, args).result
  const pathOf = (name: string): string => path.join(folder, name)
  return {
    run,
    runWith: (environment, ...args) => begin(environment, args).result,
    begin: (...args) => begin({}, args),
    async json(...args) {
      const { exitCode, stdout, stderr } = await run(...args, '--json')
      if (exitCode !== 0) throw new Error(`waybill ${args.join(' ')} ended with ${exitCode}: ${stderr}`)
      return jsonLines(stdout)
    },
    file(name, content) {
      writeFileSync(pathOf(name), content)
      return pathOf(name)
    },
    pathOf,
    read: (name) => readFileSync(pathOf(name), 'utf8'),
    async request<Answer>(route: string, change?: { readonly method: string; readonly json: object }) {
      const token = readFileSync(path.join(data, 'local-token'), 'utf8').trim()
      const response = await fetch(`${server.address}/api/v1${route}`, {
        headers: { authorization: `Bearer ${token}`, ...(change && { 'content-type': 'application/json' }) },
        ...(change && { method: change.method, body: JSON.stringify(change.json) }),
      })
      return (await response.json()) as Answer
    },
    dataFolder: data,
    address: () => server.address,
    async restart(newOptions = options) {
      await server.stop('SIGKILL')
      server = await startServer(data, database.connectionString, newOptions, settings)
    },
    async restartInPlace() {
      const { port } = new URL(server.address)
      await server.stop('SIGKILL')
      server = await startServer(data, database.connectionString, options, settings, port)
    },
  }
}

export const jsonLines = (stdout: string): readonly Readonly<Record<string, unknown>>[] =>
  stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Readonly<Record<string, unknown>>]))

export function beginCommand(environment: Environment, args: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'] ?? '', COLUMNS: '100', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let heard = ''
  const listeners = new Set<() => void>()
  child.stderr.on('data', (chunk) => {
    heard += String(chunk)
    for (const listener of listeners) listener()
  })
  return {
    interrupt: () => child.kill('SIGINT'),
    told(words) {
      const { promise, resolve } = Promise.withResolvers<void>()
      const listen = (): void => (heard.includes(words) ? resolve() : undefined)
      listeners.add(listen)
      listen()
      return promise
    },
    result: collect(child),
  }
}

async function collect(child: ChildProcessByStdio<null, Readable, Readable>): Promise<CommandResult> {
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { exitCode: exitCode as number | null, stdout, stderr }
}

interface Server {
  readonly address: string
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

async function startServer(
  data: string,
  databaseUrl: string,
  options: readonly string[],
  settings: Environment,
  port = '0',
): Promise<Server> {
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts'), ...options], {
    env: { ...settings, PATH: process.env['PATH'] ?? '', WAYBILL_DATA: data, DATABASE_URL: databaseUrl, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  return {
    address: await readAddress(child),
    async stop(signal) {
      child.kill(signal)
      await closed
    },
  }
}

/** What the program says once it can be reached. */
async function readAddress({ stdout, stderr }: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  const errors = text(stderr)
  let output = ''
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk)
    const [, address] = /^Waybill is ready: (\S+)$/m.exec(output) ?? []
    if (address !== undefined) {
      stdout.resume()
      return address
    }
  }
  throw new Error(`The program did not start: ${output}${await errors}`)
}
