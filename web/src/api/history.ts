/** What happened to a record, newest first. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from './request.ts'

export interface HistoryChange {
  /** Path of the part: `city`, `emails.primary`. */
  readonly field: string
  readonly label: string
  readonly before: unknown
  readonly after: unknown
}

export interface HistoryEntry {
  readonly id: string
  readonly at: string
  readonly kind: 'created' | 'updated' | 'deleted' | 'restored'
  readonly how: 'manual' | 'api' | 'import' | 'bulk' | 'undo' | 'system'
  /** The name is null where the reader may not see that member. */
  readonly by: { readonly id: string; readonly name: string | null } | null
  readonly job?: { readonly id: string; readonly fileName: string | null; readonly isVisible: boolean }
  readonly changes: readonly HistoryChange[]
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  readonly next: string | null
}

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
