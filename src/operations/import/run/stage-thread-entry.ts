/** What runs inside the staging thread: see `stage-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { lowerThreadPriority } from '../../../infra/background-work.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { StageMessage } from './stage-message.ts'
import { stageOrder, type StageOrder } from './stage-order.ts'

/** Progress is told this often, at the most: every message is a line written to the job. */
const PROGRESS_EVERY_MS = 250

async function work(order: StageOrder): Promise<void> {
  let toldAt = 0
  const staged = await stageOrder(order, (count, share) => {
    if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
    toldAt = performance.now()
    tell({ kind: 'progress', rows: count, share })
  })
  tell({ kind: 'done', staged })
}

function failureOf(error: unknown): StageMessage {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, details: error.details }
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error), properties: {} }
  const { code, syscall } = error as NodeJS.ErrnoException
  return { kind: 'failed', message: error.message, properties: { code, syscall } }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread, not a window
const tell = (message: StageMessage): void => parentPort?.postMessage(message)
lowerThreadPriority()
await work(workerData as StageOrder).catch((error: unknown) => tell(failureOf(error)))
