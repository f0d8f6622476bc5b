/** What a review shows, all of it from the address; every change of it is another address. */
import { useMemo } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { filterOf, type ReviewFilter } from '../../../api/review.ts'
import type { ReviewSearch } from '../../../routes/review-search.ts'

const route = getRouteApi('/shell/imports/$id')

/** What is undefined is taken away, what is absent stays. */
export type ReviewSearchChange = { readonly [name in keyof ReviewSearch]?: ReviewSearch[name] | undefined }

/** Everything that narrows the rows, whatever their tab and their order. */
const NO_FILTER: ReviewSearchChange = {
  problem: undefined,
  field: undefined,
  value: undefined,
  contains: undefined,
  isBlank: undefined,
  search: undefined,
}

export interface ReviewState {
  readonly search: ReviewSearch
  /** Which rows are shown, and in which order. */
  readonly filter: ReviewFilter
  /** `isPassing`: not a step that the way back should stop at. */
  change(change: ReviewSearchChange, isPassing?: boolean): void
  /** These rows and no others: what narrowed them before is dropped. */
  narrow(change: ReviewSearchChange): void
}

export function useReviewSearch(): ReviewState {
  const { step: _, ...search } = route.useSearch()
  const navigate = route.useNavigate()
  const key = JSON.stringify(search)
  return useMemo(() => {
    const change: ReviewState['change'] = (next, isPassing = false) =>
      void navigate({
        search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(isThere)),
        replace: isPassing,
      })
    return {
      search,
      filter: filterOf(search),
      change,
      narrow: (next) => change({ ...NO_FILTER, row: undefined, ...next }),
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in the search, not which object holds it
  }, [key, navigate])
}

const isThere = ([, value]: readonly [string, unknown]): boolean => value !== undefined
