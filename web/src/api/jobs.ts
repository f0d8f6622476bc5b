/** Batch jobs: lists, one, and what can be asked of them. */
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { applyJob } from './apply-job.ts'
import { get, post } from './request.ts'
import type { JobView } from './types.ts'

const PAGE_SIZE = 50

export const jobsQuery = infiniteQueryOptions({
  queryKey: ['jobs'],
  initialPageParam: null as string | null,
  queryFn: async ({ pageParam, signal }) => {
    const query = { limit: PAGE_SIZE, ...(pageParam !== null && { before: pageParam }) }
    return (await get<{ readonly jobs: readonly JobView[] }>('/jobs', { query, signal })).jobs
  },
  getNextPageParam: (last) => (last.length < PAGE_SIZE ? null : (last.at(-1)?.createdAt ?? null)),
})

export const jobQuery = (id: string) =>
  queryOptions({ queryKey: ['job', id], queryFn: () => get<JobView>(`/jobs/${id}`) })

export type Steering = 'pause' | 'resume' | 'cancel'

export function useSteerJob(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (steering: Steering) => post<JobView>(`/jobs/${id}/${steering}`),
    onSuccess: (job) => applyJob(client, job),
  })
}

/** Takes an import or a bulk change back. */
export function useUndoJob(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post<JobView>(`/jobs/${id}/undo`),
    onSuccess: (job) => {
      applyJob(client, job)
      return client.invalidateQueries({ queryKey: ['import', id] })
    },
  })
}

const RUNNING: ReadonlySet<JobView['status']> = new Set(['queued', 'processing', 'scheduled'])

/** How many of the listed jobs are under way. */
export function useRunningJobs(): number {
  const { data } = useInfiniteQuery(jobsQuery)
  return data?.pages.flat().filter(({ status }) => RUNNING.has(status)).length ?? 0
}
