import { useEffect, useRef } from 'react'
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { forgetEarlierReview } from '../../../../api/review-changes.ts'
import { reviewQuery } from '../../../../api/review.ts'
import type { ImportReview } from '../../../../api/types.ts'

/** How many rows stand in each tab. With each change, here or in another window, what else is shown is asked for again. */
export function useReviewSummary(id: string): UseQueryResult<ImportReview> {
  const client = useQueryClient()
  const summary = useQuery({ ...reviewQuery(id), staleTime: 0 })
  const revision = summary.data?.revision
  const known = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (revision === undefined || revision === known.current) return
    if (known.current !== undefined) forgetEarlierReview(client, id)
    known.current = revision
  }, [client, id, revision])
  return summary
}
