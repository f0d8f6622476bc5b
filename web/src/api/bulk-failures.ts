/** Records that a bulk change could not change, page by page. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { addressOf, get } from './request.ts'
import type { FailedRecordPage } from './types.ts'

const PAGE_RECORDS = 20

/** Of a change that is over, which is not tried again. */
export const bulkFailuresQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['bulk-change', id, 'failed'],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<FailedRecordPage>(`/bulk-changes/${id}/failed`, {
        query: { limit: PAGE_RECORDS, ...(pageParam !== null && { afterRow: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextRow,
  })

export const bulkFailuresAddress = (id: string): string => addressOf(`/bulk-changes/${id}/failed.csv`)
