/** What happened to a record, newest first. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { HistoryEntry, HistoryPage } from './types.ts'

export type HistoryChange = HistoryEntry['changes'][number]

export const historyQuery = (object: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['history', object, id],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<HistoryPage>(`/objects/${object}/records/${id}/history`, {
        query: pageParam === null ? {} : { cursor: pageParam },
        signal,
      }),
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
