/** What the address of a review says: which rows are shown, in which order, and which one of them has the focus. */
import type { ReviewTab } from '../../../src/core/import/review/review-filter.ts'
import type { ProblemCode } from '../../../src/core/problems.ts'
import { optional } from './search-parameters.ts'

/** In the order in which they are shown. */
export const REVIEW_TABS = [
  'all',
  'errors',
  'warnings',
  'new',
  'updates',
  'restored',
  'unchanged',
  'duplicates',
  'removed',
] as const satisfies readonly ReviewTab[]

export interface ReviewSearch {
  readonly tab?: ReviewTab
  /** With `field`, in that column. */
  readonly problem?: ProblemCode
  /** Field path of the column that `problem`, `value`, `contains` and `isBlank` are about. */
  readonly field?: string
  readonly value?: string
  readonly contains?: string
  readonly isBlank?: boolean
  readonly search?: string
  /** A field path; a minus before it for the other way round. */
  readonly sort?: string
  /** Number of the row that has the focus, as in the file: the first below the header is 1. */
  readonly row?: number
}

export function readReviewSearch(search: Readonly<Record<string, unknown>>): ReviewSearch {
  const tab = REVIEW_TABS.find((each) => each === search['tab'])
  const { isBlank, row } = search
  return {
    ...(tab !== undefined && tab !== 'all' && { tab }),
    // One that is not in the catalogue is refused by the server, in words.
    ...(optional('problem', search['problem']) as { readonly problem?: ProblemCode }),
    ...optional('field', search['field']),
    ...optional('value', asText(search['value'])),
    ...optional('contains', asText(search['contains'])),
    ...(typeof isBlank === 'boolean' && { isBlank }),
    ...optional('search', asText(search['search'])),
    ...optional('sort', search['sort']),
    ...(typeof row === 'number' && Number.isInteger(row) && row > 0 && { row }),
  }
}

/** The router reads `search=2026` as a number, `value=true` as a truth value. */
const asText = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
