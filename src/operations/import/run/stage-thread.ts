/**
 * Staging in a thread of its own: parsing and coercing keep a processor busy for seconds, and the
 * server must go on answering. The thread has its own connection; when it dies, its transaction goes with it.
 * A small file is through before a thread has started, and is staged where it is.
 */
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../core/refusal.ts'
import type { StageMessage } from './stage-message.ts'
import { stageOrder, type StageOrder, type StageProgress } from './stage-order.ts'
import type { Staged } from './stage-rows.ts'

/** Young objects die within a batch; a small young generation keeps the thread's memory flat. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 }

/** Read and coerced in a few hundredths of a second. */
const SMALL_BYTES = 256 * 1024

/**
 * @throws Refusal when the file cannot be read; an Error with PostgreSQL's `code` for the database
 */
export function stageFile(order: StageOrder, onProgress: StageProgress, signal: AbortSignal): Promise<Staged> {
  signal.throwIfAborted()
  return order.sizeBytes <= SMALL_BYTES ? stageOrder(order, onProgress) : stageInThread(order, onProgress, signal)
}

function stageInThread(order: StageOrder, onProgress: StageProgress, signal: AbortSignal): Promise<Staged> {
  const worker = new Worker(new URL('./stage-thread-entry.ts', import.meta.url), {
    workerData: order,
    resourceLimits: THREAD_LIMITS,
  })
  const stop = (): void => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  return new Promise<Staged>((resolve, reject) => {
    worker.on('message', (message: StageMessage) => {
      if (message.kind === 'progress') onProgress(message.rows, message.share)
      else if (message.kind === 'done') resolve(message.staged)
      else if (message.kind === 'refused') reject(new Refusal(message.code, message.details))
      else reject(Object.assign(new Error(message.message), message.properties))
    })
    worker.on('error', reject)
    worker.on('exit', () =>
      reject(signal.aborted ? (signal.reason as Error) : new Error('The staging thread ended early')),
    )
  }).finally(() => signal.removeEventListener('abort', stop))
}
