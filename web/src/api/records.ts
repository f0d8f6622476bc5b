import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { RecordPage } from './types.ts'

export const PAGE_SIZE = 50

export interface RecordSelection {
  readonly search: string
  readonly deleted: 'exclude' | 'only'
}

export const recordsQuery = (object: string, { search, deleted }: RecordSelection) =>
  infiniteQueryOptions({
    queryKey: ['records', object, { search, deleted }],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<RecordPage>(`/objects/${object}/records`, {
        query: { search, deleted, limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  })
