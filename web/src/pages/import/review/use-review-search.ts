/** What a review shows, all of it from the address; every change of it is another address. */
import { useMemo } from 'react'
import { getRouteApi } from '@tanstack/react-router'
import { filterOf, type ReviewFilter } from '../../../api/review.ts'
import type { CellCondition, ReviewSearch } from '../../../routes/review-search.ts'
import { dropped, placeOf, put } from './filter/conditions.ts'

const route = getRouteApi('/shell/imports/$id')

/** What is undefined is taken away, what is absent stays. */
export type ReviewSearchChange = { readonly [name in keyof ReviewSearch]?: ReviewSearch[name] | undefined }

/** Everything that narrows the rows, whatever their tab and their order. */
const NO_FILTER: ReviewSearchChange = {
  problem: undefined,
  field: undefined,
  conditions: undefined,
  search: undefined,
}

export interface ReviewState {
  readonly search: ReviewSearch
  /** Which rows are shown, and in which order. */
  readonly filter: ReviewFilter
  /** What is asked of columns, in the order in which it was asked. */
  readonly conditions: readonly CellCondition[]
  /** `isPassing`: not a step that the way back should stop at. */
  change(change: ReviewSearchChange, isPassing?: boolean): void
  /** These rows and no others: what narrowed them before is dropped. */
  narrow(change: ReviewSearchChange): void
  /** Narrows the rows further. @param place of the condition that it takes the place of; that of the same column when absent */
  ask(condition: CellCondition, place?: number): void
  /** @param place of the condition that is asked no more */
  drop(place: number): void
}

export function useReviewSearch(): ReviewState {
  const search = searchOf(route.useSearch())
  const navigate = route.useNavigate()
  const key = JSON.stringify(search)
  return useMemo(() => {
    const change: ReviewState['change'] = (next, isPassing = false) =>
      void navigate({
        search: (before) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(isThere)),
        replace: isPassing,
      })
    const { conditions = [] } = search
    const askFor = (next: readonly CellCondition[]): void =>
      change({ conditions: next.length === 0 ? undefined : next, row: undefined })
    return {
      search,
      filter: filterOf(search),
      conditions,
      change,
      narrow: (next) => change({ ...NO_FILTER, row: undefined, ...next }),
      ask: (condition, place = placeOf(conditions, condition.field)) => askFor(put(conditions, condition, place)),
      drop: (place) => askFor(dropped(conditions, place)),
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in the search, not which object holds it
  }, [key, navigate])
}

/** Without what belongs to the other steps, and without names that only addresses of before have. */
function searchOf({ step: _step, column: _column, ...search }: Readonly<Record<string, unknown>>): ReviewSearch {
  return Object.fromEntries(Object.entries(search).filter(isThere))
}

const isThere = ([, value]: readonly [string, unknown]): boolean => value !== undefined
