/**
 * The review of an import: its rows, what is wrong with them, and what is done about it.
 *
 * A list of rows keeps to what was found when it was first asked for (`asOf`): a row that is mended stays where
 * it is seen. Another list of the same rows is another `generation`. What changes them is in `review-changes.ts`.
 */
import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { ReviewTab } from '../../../src/core/import/review/review-filter.ts'
import type { CellCondition, ReviewSearch } from '../routes/review-search.ts'
import { get, post } from './request.ts'
import type {
  ActionPreview,
  ImportReview,
  ReviewAction,
  ReviewFacets,
  ReviewPage,
  ReviewProblems,
  RowActionHistory,
  RowPlace,
} from './types.ts'

/** Which rows, and in which order. */
export type ReviewFilter = Omit<ReviewSearch, 'row'>
export type { CellCondition, ReviewTab }

export function filterOf(search: ReviewSearch): ReviewFilter {
  const { row, ...filter } = search
  return row === undefined ? search : filter
}

/** As an address says it. */
const queryOf = ({ conditions, ...rest }: ReviewFilter) => ({
  ...rest,
  ...(conditions !== undefined && { conditions: conditions.map((each) => JSON.stringify(each)) }),
})

export const REVIEW_WINDOW = 100

export const reviewKey = (id: string) => ['import', id, 'review'] as const
export const rowsKey = (id: string) => [...reviewKey(id), 'rows'] as const

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

export const windowKey = ({ id, filter, generation }: ReviewList, index: number) =>
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
          ...queryOf(list.filter),
          offset: index * REVIEW_WINDOW,
          limit: REVIEW_WINDOW,
          ...(first !== undefined && { asOf: first.asOf }),
        },
        signal,
      })
    },
  })

/** The same rows, as many as are asked for at once: for what goes beyond the rows that are shown. @param asOf as the list says it */
export const readReviewRows = (
  { id, filter }: ReviewList,
  asOf: number | null,
  offset: number,
  limit: number,
): Promise<ReviewPage> =>
  get<ReviewPage>(`/imports/${id}/review/rows`, { query: { ...queryOf(filter), ...found(asOf), offset, limit } })

/** A row that is named, or the next one with a problem behind or before a place of the list. */
export type SoughtRow =
  | { readonly row: number }
  | { readonly problemAfter: number }
  | { readonly problemBefore: number }

export const findReviewPlace = (
  { id, filter }: ReviewList,
  asOf: number | null,
  sought: SoughtRow,
): Promise<RowPlace> =>
  get<RowPlace>(`/imports/${id}/review/place`, { query: { ...queryOf(filter), ...found(asOf), ...sought } })

const found = (asOf: number | null): { readonly asOf?: number } => (asOf === null ? {} : { asOf })

/** Forgets the windows that are farther than that from where the list is. */
export function forgetFarReviewWindows(client: QueryClient, { id }: ReviewList, near: number, mostAway: number): void {
  client.removeQueries({
    queryKey: rowsKey(id),
    type: 'inactive',
    predicate: ({ queryKey }) => Math.abs(Number(queryKey.at(-1)) - near) > mostAway,
  })
}

/** How many rows would be found now, after changes. */
export const reviewTotalQuery = (id: string, filter: ReviewFilter, revision: number, isAsked: boolean) =>
  queryOptions({
    enabled: isAsked,
    staleTime: Infinity,
    gcTime: 10_000,
    queryKey: [...reviewKey(id), 'total', filter, revision],
    queryFn: async ({ signal }) => {
      const query = { ...queryOf(filter), limit: 1 }
      return (await get<ReviewPage>(`/imports/${id}/review/rows`, { query, signal })).total
    },
  })

/** A few rows of a list as they are at a revision, apart from the lists that the grid shows. */
export const reviewRowsQuery = (id: string, revision: number, filter: ReviewFilter, offset: number, limit: number) =>
  queryOptions({
    staleTime: Infinity,
    gcTime: 10_000,
    queryKey: [...reviewKey(id), 'few-rows', revision, filter, offset, limit],
    queryFn: ({ signal }) =>
      get<ReviewPage>(`/imports/${id}/review/rows`, { query: { ...queryOf(filter), offset, limit }, signal }),
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
      get<ReviewFacets>(`/imports/${id}/review/facets`, { query: { ...queryOf(filter), of, limit }, signal }),
    placeholderData: keepPreviousData,
  })

/** What was done, the last thing first. */
export const reviewHistoryQuery = (id: string, before?: number) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'history', before ?? null],
    queryFn: ({ signal }) => get<RowActionHistory>(`/imports/${id}/review/actions`, { query: { before }, signal }),
  })

/** The same, page by page. */
export const reviewChangesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...reviewKey(id), 'history', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      get<RowActionHistory>(`/imports/${id}/review/actions`, { query: { before: pageParam }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

/** How many cells an action would change, and the first of them. Of one revision: `revision` is that of the summary. */
export const actionPreviewQuery = (id: string, action: ReviewAction | null, revision: number, isAsked = true) =>
  queryOptions({
    queryKey: [...reviewKey(id), 'action-preview', revision, action],
    queryFn: () => post<ActionPreview>(`/imports/${id}/review/actions/preview`, action),
    enabled: action !== null && isAsked,
    gcTime: 10_000,
    retry: false,
  })
