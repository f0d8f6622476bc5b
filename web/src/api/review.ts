/**
 * The review of an import: its rows, what is wrong with them, and what is done about it.
 *
 * A list of rows keeps to what was found when it was first asked for (`asOf`): a row that is mended stays where
 * it is seen. Another list of the same rows is another `generation`. Each change answers with the rows that it
 * touched: those are put into the lists, and only where there are too many of them the lists are read again.
 */
import { keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { ReviewTab } from '../../../src/core/import/review/review-filter.ts'
import type { ReviewSearch } from '../routes/review-search.ts'
import { get, post } from './request.ts'
import type {
  ActionPreview,
  ImportReview,
  ReviewAction,
  ReviewChange,
  ReviewFacets,
  ReviewPage,
  ReviewProblems,
  ReviewRow,
  RowActionHistory,
} from './types.ts'

/** Which rows, and in which order. */
export type ReviewFilter = Omit<ReviewSearch, 'row'>
export type { ReviewTab }

export function filterOf(search: ReviewSearch): ReviewFilter {
  const { row, ...filter } = search
  return row === undefined ? search : filter
}

export const REVIEW_WINDOW = 100

const reviewKey = (id: string) => ['import', id, 'review'] as const
const rowsKey = (id: string) => [...reviewKey(id), 'rows'] as const

/** How many rows stand in each tab, and the revision that this is true of. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'summary'],
    queryFn: ({ signal }) => get<ImportReview>(`/imports/${id}/review`, { signal }),
  })

/** One list of rows, as it was when it was found. */
export interface ReviewList {
  readonly id: string
  readonly filter: ReviewFilter
  /** Raised where the rows are to be found anew. */
  readonly generation: number
}

const windowKey = ({ id, filter, generation }: ReviewList, index: number) =>
  [...rowsKey(id), filter, generation, index] as const

/** The rows from `index * REVIEW_WINDOW` on. The first window says which list it is; the others keep to that one. */
export const reviewWindowQuery = (client: QueryClient, list: ReviewList, index: number, isAsked = true) =>
  queryOptions({
    enabled: isAsked,
    staleTime: Infinity,
    queryKey: windowKey(list, index),
    queryFn: ({ signal }) => {
      const first = client.getQueryData<ReviewPage>(windowKey(list, 0))
      return get<ReviewPage>(`/imports/${list.id}/review/rows`, {
        query: {
          ...list.filter,
          offset: index * REVIEW_WINDOW,
          limit: REVIEW_WINDOW,
          ...(first !== undefined && { asOf: first.asOf }),
        },
        signal,
      })
    },
  })

/** How many rows would be found now, after changes. */
export const reviewTotalQuery = (id: string, filter: ReviewFilter, revision: number, isAsked: boolean) =>
  queryOptions({
    enabled: isAsked,
    staleTime: Infinity,
    gcTime: 10_000,
    queryKey: [...reviewKey(id), 'total', filter, revision],
    queryFn: async ({ signal }) => {
      const query = { ...filter, limit: 1 }
      return (await get<ReviewPage>(`/imports/${id}/review/rows`, { query, signal })).total
    },
  })

/** What is wrong, by cause, with what mends all rows of a cause. */
export const reviewProblemsQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'problems'],
    queryFn: ({ signal }) => get<ReviewProblems>(`/imports/${id}/review/problems`, { signal }),
  })

/** The different values of a column among the rows that are found, and those that are probably one. */
export const reviewFacetsQuery = (id: string, of: string, filter: Omit<ReviewFilter, 'sort'> = {}, limit = 100) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'facets', of, filter, limit],
    queryFn: ({ signal }) =>
      get<ReviewFacets>(`/imports/${id}/review/facets`, { query: { ...filter, of, limit }, signal }),
    placeholderData: keepPreviousData,
  })

/** What was done, the last thing first. */
export const reviewHistoryQuery = (id: string, before?: number) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'history', before ?? null],
    queryFn: ({ signal }) => get<RowActionHistory>(`/imports/${id}/review/actions`, { query: { before }, signal }),
  })

/** How many cells an action would change, and the first of them. Of one revision: `revision` is that of the summary. */
export const actionPreviewQuery = (id: string, action: ReviewAction | null, revision: number) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'action-preview', revision, action],
    queryFn: () => post<ActionPreview>(`/imports/${id}/review/actions/preview`, action),
    enabled: action !== null,
    gcTime: 10_000,
    retry: false,
  })

export const useReviewAction = (id: string) =>
  useReviewChange(id, (action: ReviewAction) => post<ReviewChange>(`/imports/${id}/review/actions`, action))

/** Takes the last action back, or all of them down to the one with the number that is given. */
export const useReviewUndo = (id: string) =>
  useReviewChange(id, (through: number | void) => post<ReviewChange>(`/imports/${id}/review/undo${howFar(through)}`))

/** Does again what was taken back last, or all of it up to the number that is given. */
export const useReviewRedo = (id: string) =>
  useReviewChange(id, (through: number | void) => post<ReviewChange>(`/imports/${id}/review/redo${howFar(through)}`))

const howFar = (through: number | void): string => (typeof through === 'number' ? `?through=${through}` : '')

/** Changes are sent one after the other, in the order in which they were made. */
function useReviewChange<Input = void>(id: string, send: (input: Input) => Promise<ReviewChange>) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `review-${id}` },
    mutationFn: send,
    onSuccess: (change) => takeInReviewChange(client, id, change),
    // Whatever was shown may not be so: somebody else may have changed it meanwhile.
    onError: () => void client.invalidateQueries({ queryKey: reviewQuery(id).queryKey }),
  })
}

export function takeInReviewChange(client: QueryClient, id: string, change: ReviewChange): void {
  const before = client.getQueryData(reviewQuery(id).queryKey)
  if (change.action === null) return
  client.setQueryData(reviewQuery(id).queryKey, { revision: change.revision, tabs: change.tabs })
  takeInRows(client, id, change, before?.revision)
  const key = reviewKey(id)
  for (const part of ['problems', 'facets', 'history']) void client.invalidateQueries({ queryKey: [...key, part] })
  void client.invalidateQueries({ queryKey: ['import', id], exact: true })
}

/** Lists that nobody looks at are found anew when they are next looked at. */
function takeInRows(client: QueryClient, id: string, change: ReviewChange, before: number | undefined): void {
  client.removeQueries({ queryKey: rowsKey(id), type: 'inactive' })
  const isAllThere = change.touched === change.rows.length && change.revision === (before ?? 0) + 1
  if (!isAllThere) return void client.invalidateQueries({ queryKey: rowsKey(id) })
  const changed = new Map(change.rows.map((row) => [row.row, row]))
  client.setQueriesData<ReviewPage>(
    { queryKey: rowsKey(id) },
    (page) => page && withRows(page, changed, change.revision),
  )
}

function withRows(page: ReviewPage, changed: ReadonlyMap<number, ReviewRow>, revision: number): ReviewPage {
  return { ...page, revision, rows: page.rows.map((row) => changed.get(row.row) ?? row) }
}
