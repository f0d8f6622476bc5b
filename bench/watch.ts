/** What goes on beside an import: memory of the processes, and how long other people wait. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const SAMPLE_EVERY_MS = 200

export interface MemoryWatch {
  /** Megabytes at the peak since the start. */
  stop(): { readonly serverMb: number; readonly databaseMb: number }
}

/** Server: resident memory of its process. Database: private memory of all its processes, and shared memory once. */
export function watchMemory(serverPid: number, databasePid: number): MemoryWatch {
  let serverMb = 0
  let databaseMb = 0
  const sample = (): void => {
    serverMb = Math.max(serverMb, statusMb(serverPid, 'VmRSS'))
    const pids = [databasePid, ...childrenOf(databasePid)]
    const own = pids.reduce((sum, pid) => sum + statusMb(pid, 'RssAnon'), 0)
    databaseMb = Math.max(databaseMb, own + Math.max(0, ...pids.map((pid) => statusMb(pid, 'RssShmem'))))
  }
  const timer = setInterval(sample, SAMPLE_EVERY_MS)
  return {
    stop() {
      clearInterval(timer)
      sample()
      return { serverMb: Math.round(serverMb), databaseMb: Math.round(databaseMb) }
    },
  }
}

function statusMb(pid: number, name: string): number {
  try {
    const match = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(match?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent
      } catch {
        return false
      }
    })
}

export interface LatencyWatch {
  /** 99th percentile and number of the requests so far, in milliseconds. */
  stop(): Promise<{
    readonly p99Ms: number
    readonly medianMs: number
    readonly requests: number
    /** When each request was sent, on the clock of `performance.now`, and how long it took. */
    readonly samples: readonly { readonly at: number; readonly ms: number }[]
  }>
}

/** Sends one request after the other with a pause, as a person does, and times each. */
export function watchLatency(request: () => Promise<void>, pauseMs: number): LatencyWatch {
  const samples: { readonly at: number; readonly ms: number }[] = []
  const stopping = new AbortController()
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const startedAt = performance.now()
      await request()
      samples.push({ at: startedAt, ms: performance.now() - startedAt })
      await wait(pauseMs)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await loop
      const times = samples.map(({ ms }) => ms)
      return { p99Ms: percentile(times, 0.99), medianMs: percentile(times, 0.5), requests: times.length, samples }
    },
  }
}

/** Of the times, rounded to a tenth of a millisecond. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}
