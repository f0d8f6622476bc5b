/** Takes the news of one batch job into everything that is on the page. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { ImportView, JobView } from './types.ts'

type JobPages = InfiniteData<readonly JobView[], string | null>

export function applyJob(client: QueryClient, job: JobView): void {
  const known = client.getQueryData<JobView>(['job', job.id])
  client.setQueryData(['job', job.id], job)
  client.setQueryData<JobPages>(['jobs'], (pages) => (pages === undefined ? pages : withJob(pages, job)))
  if (known?.status === job.status && known.phase === job.phase) {
    client.setQueryData<ImportView>(['import', job.id], (view) => (view === undefined ? view : { ...view, ...job }))
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

/** The newest first, as the server lists them. */
export function withJob(pages: JobPages, job: JobView): JobPages {
  const isKnown = pages.pages.some((page) => page.some(({ id }) => id === job.id))
  const [first = [], ...rest] = pages.pages
  if (!isKnown) return { ...pages, pages: [[job, ...first], ...rest] }
  return { ...pages, pages: pages.pages.map((page) => page.map((each) => (each.id === job.id ? job : each))) }
}
