/** The program under measurement: a process of its own, driven over HTTP like anyone drives it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

const SERVER_FLAGS = JSON.parse(
  readFileSync(new URL('../scripts/setup/server-flags.json', import.meta.url), 'utf8'),
) as readonly string[]
const MAIN = path.resolve(import.meta.dirname, '../src/main.ts')

export interface Waybill {
  readonly pid: number
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly address: string
  call<Answer = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer>
  upload(file: string): Promise<string>
  /** What the server sends, as it comes. */
  open(path: string): Promise<ReadableStream<Uint8Array>>
  stop(): Promise<void>
}

/** Starts the server and waits until it says that it is ready. */
export async function startWaybill(dataFolder: string, databaseUrl: string): Promise<Waybill> {
  const child = spawn(process.execPath, [...SERVER_FLAGS, MAIN], {
    env: { ...process.env, WAYBILL_DATA: dataFolder, DATABASE_URL: databaseUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await readAddress(child)
  const token = readFileSync(path.join(dataFolder, 'local-token'), 'utf8').trim()
  const headers = { authorization: `Bearer ${token}` }
  const send = async (method: string, where: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${address}/api/v1${where}`, { method, ...init })
    if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${await response.text()}`)
    return response
  }
  return {
    pid: child.pid ?? 0,
    address,
    async call<Answer>(method: string, where: string, body?: unknown) {
      const json = body === undefined ? {} : { body: JSON.stringify(body) }
      const type = body === undefined ? {} : { 'content-type': 'application/json' }
      const response = await send(method, where, { headers: { ...headers, ...type }, ...json })
      return (response.status === 204 ? {} : await response.json()) as Answer
    },
    async open(where) {
      const { body } = await send('GET', where, { headers })
      if (body === null) throw new Error(`GET ${where}: nothing was sent`)
      return body
    },
    async upload(file) {
      const body = Readable.toWeb(createReadStream(file)) as unknown as BodyInit
      const init: RequestInit & { duplex: 'half' } = {
        headers: {
          ...headers,
          'content-type': 'application/octet-stream',
          'content-length': String(statSync(file).size),
        },
        body,
        duplex: 'half',
      }
      const answer = (await (await send('POST', `/files?name=${path.basename(file)}`, init)).json()) as {
        fileId: string
      }
      return answer.fileId
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const match = /ready: (http\S+)/.exec(String(chunk))
      if (match?.[1] !== undefined) resolve(match[1])
    })
  })
}

interface Job {
  readonly status: string
  readonly phase: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly error: unknown
}

/** Often at first, for imports that are over at once; then seldom, so that looking costs nothing. */
const pollMs = (elapsedMs: number): number => (elapsedMs < 2000 ? 25 : 200)

/** Follows a job to its end. @returns the seconds that each phase took, as seen from outside */
export async function followJob(
  waybill: Waybill,
  id: string,
  startedAt: number,
): Promise<{
  readonly stages: Readonly<Record<string, number>>
  readonly counts: Job['counts']
  readonly seconds: number
}> {
  const stages: Record<string, number> = {}
  let phase: string | null = null
  let phaseFrom = startedAt
  for (;;) {
    const job = await waybill.call<Job>('GET', `/jobs/${id}`)
    const now = performance.now()
    if (job.phase !== phase || isOver(job.status)) {
      if (phase !== null) stages[phase] = (now - phaseFrom) / 1000
      // The time until the first phase is seen (the wait in the queue) belongs to that phase.
      if (phase !== null) phaseFrom = now
      phase = job.phase
    }
    if (job.status === 'failed') throw new Error(`The job failed: ${JSON.stringify(job.error)}`)
    if (isOver(job.status)) return { stages, counts: job.counts, seconds: (now - startedAt) / 1000 }
    await wait(pollMs(now - startedAt))
  }
}

const isOver = (status: string): boolean => ['completed', 'failed', 'cancelled', 'draft'].includes(status)
