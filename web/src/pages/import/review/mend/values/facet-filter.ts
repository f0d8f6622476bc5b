import type { ReviewFilter } from '../../../../../api/review.ts'
import type { ReviewSearch } from '../../../../../routes/review-search.ts'

/**
 * The rows whose values are listed: those that the grid shows, whatever value of the column itself it was narrowed to,
 * so that another one can be chosen.
 *
 * @param typed what the values are searched for; a filter can be about one column only
 */
export function facetFilter(search: ReviewSearch, column: string, typed: string): Omit<ReviewFilter, 'sort'> {
  const { tab, problem, field, value, contains, isBlank, search: words } = search
  const kept = { ...(tab !== undefined && { tab }), ...(words !== undefined && { search: words }) }
  const asked = typed === '' ? {} : { contains: typed }
  if (field === column) return { ...kept, ...(problem !== undefined && { problem }), field, ...asked }
  if (typed !== '') return { ...kept, field: column, ...asked }
  const narrowed = {
    ...(problem !== undefined && { problem }),
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(contains !== undefined && { contains }),
    ...(isBlank !== undefined && { isBlank }),
  }
  return { ...kept, ...narrowed }
}

/** Whether it leaves rows out. A column alone does not. */
export const isNarrowed = (filter: Omit<ReviewFilter, 'sort'>): boolean =>
  Object.entries(filter).some(([name, each]) => name !== 'field' && each !== undefined)
