import { infiniteQueryOptions } from '@tanstack/react-query'
import { startOfDay } from '../fields/read-date.ts'
import { addressOf, get } from './request.ts'
import type { AuditPage } from './types.ts'

export interface AuditFilter {
  readonly member?: string
  readonly action?: string
  readonly object?: string
  /** Days, as "2026-11-21"; `until` is the first day that is left out. */
  readonly from?: string
  readonly until?: string
}

const PAGE_SIZE = 100

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<AuditPage>('/audit', {
        query: { ...askedOf(filter), limit: PAGE_SIZE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.next,
  })

export const auditFileAddress = (filter: AuditFilter): string => addressOf('/audit.csv', askedOf(filter))

/** The days of the reader as moments: the server has days of its own. */
const askedOf = ({ from, until, ...rest }: AuditFilter) => ({
  ...rest,
  from: startOfDay(from) ?? undefined,
  until: startOfDay(until) ?? undefined,
})
