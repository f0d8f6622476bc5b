/**
 * The rows that a review shows. What was found once stays: a row that is mended is still in its place, and another
 * list is found when the person asks for it, or for other rows.
 */
import { useCallback, useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { reviewTotalQuery, reviewWindowQuery, type ReviewFilter, type ReviewList } from '../../../../api/review.ts'
import type { ImportReview, ReviewPage } from '../../../../api/types.ts'

/** Over all visits: what an earlier one found is not what this one asks for. */
let generations = 0

export interface ShownReview {
  readonly list: ReviewList
  readonly total: number
  /** The revision in which it was found; null where it has every row, whatever the revision. */
  readonly asOf: number | null
  /** Nothing was shown yet. */
  readonly isFirst: boolean
  /** Other rows were asked for and are on their way. */
  readonly isStale: boolean
  /** How many rows fewer (more, below zero) the list would have if it were found now. */
  readonly gone: number
  readonly error: Error | null
  refresh(): void
}

export function useReviewList(id: string, filter: ReviewFilter, summary: ImportReview | undefined): ShownReview {
  const client = useQueryClient()
  const [generation, setGeneration] = useState(() => ++generations)
  const wanted = useMemo<ReviewList>(() => ({ id, filter, generation }), [id, filter, generation])
  const [shown, setShown] = useState<ReviewList | null>(null)
  const first = useQuery({ ...reviewWindowQuery(client, wanted, 0), select: headOf })
  const isThere = first.data !== undefined || first.error !== null
  if (isThere && shown !== wanted) setShown(wanted)
  const list = shown ?? wanted
  const head = useQuery({ ...reviewWindowQuery(client, list, 0, false), select: headOf }).data
  const gone = useGone(list, head, summary)
  const refresh = useCallback(() => setGeneration(++generations), [])
  return useMemo(
    () => ({
      list,
      total: head?.total ?? 0,
      asOf: head === undefined || isEveryRow(filter) ? null : head.asOf,
      isFirst: head === undefined && first.error === null,
      isStale: list !== wanted,
      gone,
      error: first.data === undefined ? first.error : null,
      refresh,
    }),
    [list, filter, head, wanted, gone, first.data, first.error, refresh],
  )
}

/** What is known of a list by its first window. Its rows are left to who draws them: a cell that is edited is no other list. */
const headOf = ({ total, asOf }: ReviewPage): Pick<ReviewPage, 'total' | 'asOf'> => ({ total, asOf })

/** Of everything, nothing is ever gone. */
const isEveryRow = (filter: ReviewFilter): boolean => Object.keys(filter).every((name) => name === 'sort')

function useGone(
  { id, filter }: ReviewList,
  head: Pick<ReviewPage, 'total' | 'asOf'> | undefined,
  summary: ImportReview | undefined,
): number {
  const isLater = head !== undefined && summary !== undefined && summary.revision !== head.asOf && !isEveryRow(filter)
  const isOnlyTab = Object.keys(filter).every((name) => name === 'tab' || name === 'sort')
  const ofTab = filter.tab !== undefined && isOnlyTab ? summary?.tabs[filter.tab] : undefined
  const asked = useQuery(reviewTotalQuery(id, filter, summary?.revision ?? 0, isLater && ofTab === undefined)).data
  const now = ofTab ?? asked
  return isLater && now !== undefined ? head.total - now : 0
}
