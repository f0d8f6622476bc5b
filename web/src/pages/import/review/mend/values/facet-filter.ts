import type { ReviewFilter } from '../../../../../api/review.ts'
import type { ReviewSearch } from '../../../../../routes/review-search.ts'

/**
 * The rows whose values are listed: those that the grid shows, whatever is asked of the column itself, so that another
 * value can be chosen.
 *
 * @param typed what the values are searched for
 */
export function facetFilter(search: ReviewSearch, column: string, typed: string): Omit<ReviewFilter, 'sort'> {
  const { row: _row, sort: _sort, conditions = [], ...kept } = search
  const ofOthers = conditions.filter(({ field }) => field !== column)
  const asked = typed === '' ? ofOthers : [...ofOthers, { field: column, operator: 'contains', value: typed } as const]
  return { ...kept, ...(asked.length > 0 && { conditions: asked }) }
}

/** Whether it leaves rows out. */
export const isNarrowed = (filter: Omit<ReviewFilter, 'sort'>): boolean => Object.keys(filter).length > 0
