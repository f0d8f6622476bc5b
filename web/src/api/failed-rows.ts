/** Failed rows of an import that is over: looked at page by page, mended in place, tried again. */
import { infiniteQueryOptions, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { get, patch } from './request.ts'
import type { FailedRowPage, ImportView } from './types.ts'

const PAGE_ROWS = 20

/** A retry makes another revision of the import, with other failed rows. */
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

export interface CellEdit {
  readonly row: number
  /** Position in the file. */
  readonly column: number
  readonly text: string
}

/** Kept on the server: another browser shows them too. One after the other, in the order in which they were made. */
export function useMendRows(view: Pick<ImportView, 'id' | 'revision'>) {
  const client = useQueryClient()
  const { queryKey } = failedRowsQuery(view)
  return useMutation({
    scope: { id: `import-${view.id}` },
    mutationFn: (edits: readonly CellEdit[]) => patch<ImportView>(`/imports/${view.id}/rows`, { edits }),
    onMutate: (edits) =>
      client.setQueryData<InfiniteData<FailedRowPage, number | null>>(
        queryKey,
        (data) => data && { ...data, pages: data.pages.map((page) => withEdits(page, edits)) },
      ),
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

export function withEdits(page: FailedRowPage, edits: readonly CellEdit[]): FailedRowPage {
  const rows = page.rows.map((row) => {
    const own = edits.filter((edit) => edit.row === row.row)
    if (own.length === 0) return row
    const texts = new Map(own.map(({ column, text }) => [column, text]))
    return {
      ...row,
      cells: row.cells.map((cell, column) => texts.get(column) ?? cell),
      edited: [...new Set([...row.edited, ...texts.keys()])],
    }
  })
  return { ...page, rows }
}
