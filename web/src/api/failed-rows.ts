/** Failed rows of an import that is over, page by page. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { FailedRowPage, ImportView } from './types.ts'

const PAGE_ROWS = 20

/** A retry, and each change of the rows under review, makes another revision of the import. */
export const failedRowsQuery = ({ id, revision }: Pick<ImportView, 'id' | 'revision'>) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'failed', revision],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<FailedRowPage>(`/imports/${id}/failed`, {
        query: { limit: PAGE_ROWS, ...(pageParam !== null && { afterRow: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.nextRow,
  })
