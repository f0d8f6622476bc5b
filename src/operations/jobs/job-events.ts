import { isFinished } from '../../core/import/job.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Context } from '../context.ts'
import type { JobView } from './job-view.ts'
import { getJob, listJobs } from './jobs.ts'

/** Changes that come faster than they are read are told once: only the present state matters. */
const MOST_WAITING = 1000

/**
 * Every change of a batch job that the member may see, beginning with the present state of those that
 * are not finished. Ends with the signal.
 */
export async function* jobEvents(context: Context, signal: AbortSignal): AsyncGenerator<JobView> {
  const changed = new Set<string>()
  let wake: (() => void) | null = null
  let isEverythingStale = true
  const unsubscribe = context.jobNews.subscribe((jobId) => {
    if (jobId === null || changed.size >= MOST_WAITING) isEverythingStale = true
    else changed.add(jobId)
    wake?.()
  })
  const onAbort = (): void => wake?.()
  signal.addEventListener('abort', onAbort)
  try {
    while (!signal.aborted) {
      if (isEverythingStale) {
        isEverythingStale = false
        yield* (await listJobs(context)).filter(({ status }) => !isFinished(status))
      }
      const [next] = changed
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
          if (signal.aborted || changed.size > 0 || isEverythingStale) resolve()
        })
        continue
      }
      changed.delete(next)
      const job = await visibleJob(context, next)
      if (job !== null) yield job
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    unsubscribe()
  }
}

async function visibleJob(context: Context, id: string): Promise<JobView | null> {
  try {
    return await getJob(context, id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
