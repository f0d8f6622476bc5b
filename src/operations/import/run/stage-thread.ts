/**
 * Staging in a thread of its own: parsing and coercing keep a processor busy for seconds. A small file is through
 * before a thread has started, and is staged where it is.
 */
import { runInThread } from '../../../infra/threads/run-in-thread.ts'
import { stageOrder, type StageOrder, type StageProgress, type StageShare } from './stage-order.ts'
import type { Staged } from './stage-rows.ts'

/** Read and coerced in a few hundredths of a second. */
const SMALL_BYTES = 256 * 1024

/**
 * @throws Refusal when the file cannot be read; an Error with PostgreSQL's `code` for the database
 */
export function stageFile(order: StageOrder, onProgress: StageProgress, signal: AbortSignal): Promise<Staged> {
  signal.throwIfAborted()
  if (order.sizeBytes <= SMALL_BYTES) return stageOrder(order, onProgress)
  return runInThread<StageOrder, StageShare, Staged>({
    entry: new URL('./stage-thread-entry.ts', import.meta.url),
    order,
    onProgress: ({ rows, share }) => onProgress(rows, share),
    signal,
  })
}
