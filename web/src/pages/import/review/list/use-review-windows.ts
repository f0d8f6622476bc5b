import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { readAgain } from '../../../../api/review-changes.ts'
import { forgetFarReviewWindows, REVIEW_WINDOW, reviewQuery, reviewWindowQuery } from '../../../../api/review.ts'
import type { ReviewPage, ReviewRow } from '../../../../api/types.ts'
import type { VisibleRows } from '../../../../grid/use-visible-rows.ts'
import { combineWindows } from '../../../../grid/combine-windows.ts'
import { MOST_AWAY, useWindows } from '../../../../grid/use-windows.ts'
import type { ShownReview } from './use-review-list.ts'

export interface ReviewWindows {
  rowAt(place: number): ReviewRow | undefined
  readonly error: Error | null
}

/** The rows of a review by their places in the list: windows of a hundred around what is seen. */
export function useReviewWindows(
  shown: ShownReview,
  revision: number | undefined,
  { seen, direction, isAfterRest }: Pick<VisibleRows, 'seen' | 'direction' | 'isAfterRest'>,
): ReviewWindows {
  const client = useQueryClient()
  const { list, total } = shown
  const wanted = useWindows(
    { size: REVIEW_WINDOW, rows: total, seen, direction, isAfterRest },
    (index) => client.getQueryData(reviewWindowQuery(client, list, index).queryKey) !== undefined,
  )
  const first = wanted[0]?.index ?? 0
  const queries = useMemo(
    () => wanted.map(({ index, isAsked }) => reviewWindowQuery(client, list, index, isAsked)),
    [wanted, client, list],
  )
  // On their way before the browser draws what is there, and not after.
  useLayoutEffect(() => {
    for (const query of queries) if (query.enabled === true) void client.prefetchQuery(query)
  }, [client, queries])
  const { pages, error } = useQueries({ queries, combine: combineWindows })
  useEffect(() => forgetFarReviewWindows(client, list, first, MOST_AWAY), [client, list, first])
  useKeepingUp(shown, pages, revision)
  return useMemo(
    () => ({
      rowAt: (place) => pages.get(Math.floor(place / REVIEW_WINDOW) - first)?.rows[place % REVIEW_WINDOW],
      error,
    }),
    [pages, first, error],
  )
}

/** The rows are those of the present revision, and all of one list. */
function useKeepingUp(
  { list: { id }, asOf, refresh }: ShownReview,
  pages: ReadonlyMap<number, ReviewPage>,
  revision: number | undefined,
): void {
  const client = useQueryClient()
  const there = [...pages.values()]
  const revisions = there.map((page) => page.revision).join(' ')
  const isAhead = revision !== undefined && there.some((page) => page.revision > revision)
  // The server keeps an earlier list as long as it can: after that there is only what is found now.
  const isOther = asOf !== null && there.some((page) => page.asOf !== asOf)
  // Of several changes in a row, what is read after the first is behind again when it arrives: each time any page does.
  useEffect(() => {
    if (revision !== undefined && revisions !== '') readAgain(client, id, revision)
  }, [client, id, revision, revisions])
  useEffect(() => {
    if (isAhead) void client.invalidateQueries({ queryKey: reviewQuery(id).queryKey })
  }, [client, id, isAhead])
  useEffect(() => {
    if (isOther) refresh()
  }, [isOther, refresh])
}
