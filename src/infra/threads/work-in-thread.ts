/** What runs inside a thread that `runInThread` has started. */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../core/refusal.ts'
import { lowerThreadPriority } from '../background-work.ts'
import type { ThreadMessage } from './thread-message.ts'

/** Progress is told this often, at the most: every message is a line written to the job. */
const PROGRESS_EVERY_MS = 250

/** Gives way to the threads that answer people. */
export async function workInThread<Order, Progress, Result>(
  work: (order: Order, onProgress: (progress: Progress) => void) => Promise<Result>,
): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread, not a window
  const tell = (message: ThreadMessage<Progress, Result>): void => parentPort?.postMessage(message)
  let toldAt = 0
  lowerThreadPriority()
  try {
    const result = await work(workerData as Order, (progress) => {
      if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
      toldAt = performance.now()
      tell({ kind: 'progress', progress })
    })
    tell({ kind: 'done', result })
  } catch (error) {
    tell(failureOf(error))
  }
}

function failureOf(error: unknown): ThreadMessage<never, never> {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, details: error.details }
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error), properties: {} }
  const { code, syscall } = error as NodeJS.ErrnoException
  return { kind: 'failed', message: error.message, properties: { code, syscall } }
}
