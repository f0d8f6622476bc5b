/** Takes the news of one batch job into everything that is on the page. */
import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import { EVERY_JOB, isFound, type JobFilter } from './job-filter.ts'
import type { ImportView, JobView } from './types.ts'

type JobPages = InfiniteData<readonly JobView[], string | null>

/** Changes of an import, and of its rows, that are on their way from this page. */
export const importChanges = (id: string) => ['change-import', id] as const
export const rowChanges = (id: string) => ['change-rows', id] as const

/** Takes in what the server told without being asked: it may be what somebody else did. */
export function hearOfJob(client: QueryClient, job: JobView): void {
  const before = client.getQueryData<ImportView>(['import', job.id])
  applyJob(client, job)
  // Of a draft, and of one that is over and has its failed rows under review, it says only that it was changed.
  const isReviewed = job.status === 'draft' || (job.status === 'completed' && before?.status === 'completed')
  if (job.kind !== 'import' || !isReviewed) return
  // What was changed on this page comes with the answer to that.
  const isOwn = [importChanges, rowChanges].some((key) => client.isMutating({ mutationKey: key(job.id) }) > 0)
  if (!isOwn) void client.invalidateQueries({ queryKey: ['import', job.id], exact: true })
}

export function applyJob(client: QueryClient, job: JobView): void {
  const known = client.getQueryData<JobView>(['job', job.id])
  bring<JobView>(client, ['job', job.id], () => job)
  // Rows under review may have been changed in another window.
  if (job.kind === 'import') void client.invalidateQueries({ queryKey: ['import', job.id, 'review', 'summary'] })
  for (const { queryKey } of client.getQueryCache().findAll({ queryKey: ['jobs'] })) {
    const filter = (queryKey[1] ?? EVERY_JOB) as JobFilter
    bring<JobPages>(client, queryKey, (pages) => (pages === undefined ? pages : withJob(pages, job, filter)))
  }
  if (known?.status === job.status && known.phase === job.phase) {
    bring<ImportView>(client, ['import', job.id], (view) => (view === undefined ? view : { ...view, ...job }))
    return
  }
  // What a job event does not carry: the preview, the mapping, the number of records. Until the answer is
  // there the import stays as it was: a draft without its preview would show the wrong page for a moment.
  if (job.kind === 'import') void client.invalidateQueries({ queryKey: ['import', job.id], exact: true })
  if (job.importId !== null) void client.invalidateQueries({ queryKey: ['import', job.importId], exact: true })
  if (job.finishedAt !== null) {
    void client.invalidateQueries({ queryKey: ['objects'] })
    void client.invalidateQueries({ queryKey: ['records', job.object] })
    void client.invalidateQueries({ queryKey: ['record-count', job.object] })
  }
}

/**
 * What is being fetched at this moment may have been read before the news: it is told again when the answer is there,
 * or when nobody waits for it any more and what was there before comes back.
 */
function bring<Data>(
  client: QueryClient,
  queryKey: QueryKey,
  news: (data: Data | undefined) => Data | undefined,
): void {
  const answer = client.getQueryCache().find({ queryKey, exact: true, fetchStatus: 'fetching' })?.promise
  const take = (): unknown => client.setQueryData<Data>(queryKey, news)
  take()
  answer?.then(take, take)
}

/**
 * The newest first, as the server lists them. A listed job stays where it is, also when the list is not about it any
 * more: nobody loses sight of what they look at. One that is older than the first comes with its own page.
 */
export function withJob(pages: JobPages, job: JobView, filter: JobFilter): JobPages {
  const isListed = pages.pages.some((page) => page.some(({ id }) => id === job.id))
  if (isListed) {
    return { ...pages, pages: pages.pages.map((page) => page.map((each) => (each.id === job.id ? job : each))) }
  }
  const [first = [], ...rest] = pages.pages
  const newest = first[0]
  const isNew = newest === undefined || newest.createdAt <= job.createdAt
  return isNew && isFound(filter, job) ? { ...pages, pages: [[job, ...first], ...rest] } : pages
}
