/**
 * Work in a thread of its own: what keeps a processor busy for seconds must not keep the server from answering. The
 * thread has its own connection to the database; when it is ended, its transaction goes with it.
 */
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../core/refusal.ts'
import type { ThreadMessage } from './thread-message.ts'

/** Young objects die within a batch; a small young generation keeps the thread's memory flat. */
const THREAD_LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 }

export interface ThreadWork<Order, Progress> {
  /** A module that hands its work to `workInThread`. */
  readonly entry: URL
  readonly order: Order
  readonly onProgress: (progress: Progress) => void
  /** Ends the thread where it is: it clears nothing up. */
  readonly signal: AbortSignal
}

/**
 * Settles when the thread is through, or has ended.
 *
 * @throws what its work threw: a Refusal, or an Error with the `code` of PostgreSQL or of the system
 */
export function runInThread<Order, Progress, Result>({
  entry,
  order,
  onProgress,
  signal,
}: ThreadWork<Order, Progress>): Promise<Result> {
  signal.throwIfAborted()
  const worker = new Worker(entry, { workerData: order, resourceLimits: THREAD_LIMITS })
  const stop = (): void => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  return new Promise<Result>((resolve, reject) => {
    worker.on('message', (message: ThreadMessage<Progress, Result>) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else if (message.kind === 'done') resolve(message.result)
      else if (message.kind === 'refused') reject(new Refusal(message.code, message.details))
      else reject(Object.assign(new Error(message.message), message.properties))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(signal.aborted ? (signal.reason as Error) : new Error('The thread ended early')))
  }).finally(() => signal.removeEventListener('abort', stop))
}
