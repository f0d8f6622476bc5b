/** Batch jobs: lists, one, and what can be asked of them. */
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { applyJob } from './apply-job.ts'
import { EVERY_JOB, type JobFilter } from './job-filter.ts'
import { get, post } from './request.ts'
import type { JobPace, JobView, UndoPreview } from './types.ts'

const PAGE_SIZE = 50

/** The latest jobs, whoever started them and whatever they do. */
export const jobsQuery = foundJobsQuery(EVERY_JOB)

export function foundJobsQuery(filter: JobFilter) {
  return infiniteQueryOptions({
    queryKey: ['jobs', filter] as const,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE_SIZE, ...(pageParam !== null && { after: pageParam }) }
      return (await get<{ readonly jobs: readonly JobView[] }>('/jobs', { query, signal })).jobs
    },
    getNextPageParam: (last) => (last.length < PAGE_SIZE ? null : (last.at(-1)?.id ?? null)),
  })
}

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

/** How often the pace of a running job is asked for: the news of its rows come more often. */
const PACE_EVERY_MS = 3000

/** Once more when the job is over. */
export const paceQuery = ({ id, status, finishedAt }: Pick<JobView, 'id' | 'status' | 'finishedAt'>) =>
  queryOptions({
    queryKey: ['job', id, 'pace', finishedAt],
    queryFn: ({ signal }) => get<JobPace>(`/jobs/${id}/pace`, { signal }),
    staleTime: finishedAt === null ? 0 : Infinity,
    refetchInterval: status === 'processing' ? PACE_EVERY_MS : false,
  })

/** As things stand when it is asked for: never an answer from before. */
export const undoPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['undo-preview', id],
    queryFn: ({ signal }) => get<UndoPreview>(`/jobs/${id}/undo-preview`, { signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

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

const UNDER_WAY: ReadonlySet<JobView['status']> = new Set(['queued', 'processing', 'paused'])

/** One that waits for its hour is not. */
export const isUnderWay = ({ status }: Pick<JobView, 'status'>): boolean => UNDER_WAY.has(status)

/** How many of the listed jobs are. */
export function useJobsUnderWay(): number {
  const { data } = useInfiniteQuery(jobsQuery)
  return data?.pages.flat().filter(isUnderWay).length ?? 0
}
