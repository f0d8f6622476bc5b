/**
 * The server's own messages. The server writes to an open file and knows nothing of its size, so the
 * file is emptied in place when it has grown, after a copy of it was kept.
 */
import { closeSync, copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'

const LARGEST_LOG = 10 * 1024 ** 2
const CHECK_EVERY_MS = 60_000

/** @returns a function that ends the watch. */
export function boundServerLog(file: string): () => void {
  trimServerLog(file)
  const timer = setInterval(trimServerLog, CHECK_EVERY_MS, file)
  timer.unref()
  return () => clearInterval(timer)
}

function trimServerLog(file: string): void {
  try {
    if (statSync(file).size <= LARGEST_LOG) return
    copyFileSync(file, `${file}.1`)
    truncateSync(file)
  } catch {
    // Not there yet, or on a full disk: the next round tries again.
  }
}

export interface OpenServerLog {
  readonly descriptor: number
  close(): void
  /** What the server has said since, for a message to a person. */
  readReason(): string
}

export function openServerLog(file: string): OpenServerLog {
  const descriptor = openSync(file, 'a', 0o600)
  const start = statSync(file).size
  return {
    descriptor,
    close: () => closeSync(descriptor),
    readReason() {
      const lines = readFileSync(file).subarray(start).toString('utf8').trim().split('\n')
      return lines.slice(-LINES_TO_TELL).map(withoutTime).join(' ')
    },
  }
}

/** The last line alone may only say that a file has errors; the one before says which. */
const LINES_TO_TELL = 3

const withoutTime = (line: string): string => line.replace(/^[\d-]+ [\d:.]+ \w+ \[\d+\] /, '')
