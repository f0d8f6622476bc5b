import { useQuery } from '@tanstack/react-query'
import { reviewRowsQuery } from '../../../../../api/review.ts'
import type { ReviewRow } from '../../../../../api/types.ts'

interface AskedRow {
  /** Behind the rows that were put off there is none: they come again. */
  readonly isPast: boolean
  /** Null where there is none left; undefined while it loads. */
  readonly row: ReviewRow | null | undefined
  /** Rows that ask. */
  readonly left: number
  readonly error: Error | null
}

interface Asked {
  readonly importId: string
  readonly revision: number
  /** Number of the row that is asked for; null for the next one that has something to choose. */
  readonly first: number | null
  /** How many of them are to be decided later. */
  readonly putOff: number
}

const ASKING = { tab: 'errors', problem: 'MATCH_AMBIGUOUS' } as const

/** Rows are numbered from 1 without a gap: one that is named stands at its place among all of them. */
export function useAskedRow({ importId, revision, first, putOff }: Asked): AskedRow {
  const named = useQuery({
    ...reviewRowsQuery(importId, revision, {}, (first ?? 1) - 1, 1),
    enabled: first !== null,
  })
  const next = useQuery(reviewRowsQuery(importId, revision, ASKING, putOff, 1))
  const { data, error } = first === null ? next : named
  const row = data === undefined ? undefined : (data.rows[0] ?? null)
  const left = next.data?.total ?? 0
  return { row, left, isPast: row === null && first === null && left > 0, error }
}
