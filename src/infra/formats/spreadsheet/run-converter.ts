/**
 * Starts the process that reads spreadsheets, and sees that it keeps within its limits. Whatever a file
 * does to its reader, it does it there: the server only reads what the process says.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Refusal } from '../../../core/refusal.ts'
import type { ConversionMessage, ConversionOrder } from './conversion.ts'

export interface ConverterLimits {
  readonly timeMs: number
  /** Of the whole process, as the operating system counts it. */
  readonly memoryBytes: number
}

const PROJECT = path.resolve(import.meta.dirname, '../../../..')
const ENTRY = path.join(import.meta.dirname, 'convert-entry.ts')

/** Share of the memory that objects may take; the rest is buffers and the runtime itself. */
const HEAP_SHARE = 0.75
const WATCH_EVERY_MS = 100

const MOST_COMPLAINT_CHARACTERS = 4000

interface RunOptions {
  readonly limits: ConverterLimits
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((share: number) => void) | undefined
}

type Answer = Extract<ConversionMessage, { kind: 'looked' | 'converted' }>

/** @throws Refusal what the process found, FILE_TOO_COMPLEX when it exceeds its limits */
export async function runConverter(
  order: ConversionOrder,
  { limits, signal, onProgress }: RunOptions,
): Promise<Answer> {
  signal?.throwIfAborted()
  const child = start(order, limits)
  const guard = watch(child, limits)
  const stop = (): void => void child.kill('SIGKILL')
  signal?.addEventListener('abort', stop, { once: true })
  try {
    const ended = endOf(child)
    const answer = await readAnswer(child, onProgress)
    const { code, failure } = await ended
    signal?.throwIfAborted()
    if (guard.isExceeded()) throw new Refusal('FILE_TOO_COMPLEX')
    if (answer?.kind === 'refused') throw new Refusal(answer.code, answer.details)
    if (answer !== null) return answer
    throw explainDeath(code, failure)
  } finally {
    guard.end()
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

function start(order: ConversionOrder, { memoryBytes }: ConverterLimits): ChildProcess {
  const heapMb = Math.round((memoryBytes * HEAP_SHARE) / 1024 / 1024)
  const libraries = path.join(PROJECT, 'node_modules')
  const readable = [
    path.join(PROJECT, 'src'),
    libraries,
    // It may be a link: modules are loaded from where it leads, and the right to read ends at the link.
    realpathSync(libraries),
    path.join(PROJECT, 'package.json'),
    order.path,
  ]
  const rights = [
    '--permission',
    ...readable.map((each) => `--allow-fs-read=${each}`),
    ...(order.kind === 'convert' ? [`--allow-fs-write=${order.target}`] : []),
  ]
  return spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, '--no-warnings', ...rights, ENTRY, JSON.stringify(order)],
    // Nothing of the server's environment is any business of a file.
    { stdio: ['pipe', 'pipe', 'pipe'], env: {}, windowsHide: true },
  )
}

interface Guard {
  isExceeded(): boolean
  end(): void
}

/** The heap has a limit of its own; buffers have none, so the process is looked at from outside. */
function watch(child: ChildProcess, { timeMs, memoryBytes }: ConverterLimits): Guard {
  let isExceeded = false
  const exceed = (): void => {
    isExceeded = true
    child.kill('SIGKILL')
  }
  const timer = setTimeout(exceed, timeMs)
  const looks = setInterval(() => {
    if (residentBytes(child.pid) > memoryBytes) exceed()
  }, WATCH_EVERY_MS)
  return {
    isExceeded: () => isExceeded,
    end: () => {
      clearTimeout(timer)
      clearInterval(looks)
    },
  }
}

/** 0 where the system does not tell. */
function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    return 0
  }
}

type LastMessage = Exclude<ConversionMessage, { kind: 'progress' }>

async function readAnswer(child: ChildProcess, onProgress?: (share: number) => void): Promise<LastMessage | null> {
  let answer: LastMessage | null = null
  if (child.stdout === null) return null
  for await (const line of createInterface({ input: child.stdout })) {
    const message = JSON.parse(line) as ConversionMessage
    if (message.kind === 'progress') onProgress?.(message.share)
    else answer = message
  }
  return answer
}

interface End {
  readonly code: number | null
  /** What the process complained of. */
  readonly failure: string
}

function endOf(child: ChildProcess): Promise<End> {
  let failure = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (failure.length < MOST_COMPLAINT_CHARACTERS) failure += text
  })
  // The pipe breaks when the process is killed: that is told by its end.
  child.stdin?.on('error', () => {})
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, failure }))
  })
}

/** A reader that fell over a file: the file is to blame, unless memory ran out. What it said goes to the log. */
function explainDeath(code: number | null, failure: string): Refusal {
  if (
    /heap out of memory|allocation failed|ERR_STRING_TOO_LONG|Array buffer allocation|Invalid array length/i.test(
      failure,
    )
  ) {
    return new Refusal('FILE_TOO_COMPLEX')
  }
  console.error(
    `The reader of spreadsheets ended with ${code ?? 'a signal'}: ${failure.slice(0, MOST_COMPLAINT_CHARACTERS)}`,
  )
  return new Refusal('FILE_DAMAGED', { reason: 'its contents cannot be made out' })
}
