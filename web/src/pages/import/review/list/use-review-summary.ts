import { useEffect, useRef } from 'react'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { forgetEarlierReview, readBesideRows } from '../../../../api/review-changes.ts'
import { reviewQuery } from '../../../../api/review.ts'
import type { ImportReview } from '../../../../api/types.ts'

/** The rows come first, and what somebody changes next. */
const PAUSE_MS = 150

/** How many rows stand in each tab. With each change, here or in another window, what else is shown is asked for again. */
export function useReviewSummary(id: string): UseQueryResult<ImportReview> {
  const client = useQueryClient()
  const summary = useQuery({ ...reviewQuery(id), staleTime: 0 })
  const revision = summary.data?.revision
  const known = useRef<number | undefined>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = revision
    if (before === undefined || revision === before) return undefined
    forgetEarlierReview(client, id)
    const timer = setTimeout(() => readBesideRows(client, id), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [client, id, revision])
  return summary
}
