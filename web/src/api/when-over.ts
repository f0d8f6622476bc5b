import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { jobQuery } from './jobs.ts'
import type { JobView } from './types.ts'

/** The stream of batch jobs brings the news. A short job can be over before anyone listens: it is asked once, too. */
export function whenOver(client: QueryClient, id: string, onOver: (job: JobView) => void): void {
  const observer = new QueryObserver(client, { ...jobQuery(id), staleTime: Infinity })
  let isTold = false
  const look = (job: JobView | undefined): void => {
    if (job === undefined || job.finishedAt === null || isTold) return
    isTold = true
    onOver(job)
    // Not while the observer is telling.
    queueMicrotask(stop)
  }
  const stop = observer.subscribe(({ data }) => look(data))
  void observer.refetch().then(({ data }) => look(data))
}
