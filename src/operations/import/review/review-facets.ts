/** The values of one column of an import under review, and which of them are probably the same. */
import { clusterValues } from '../../../core/import/review/cluster-values.ts'
import type { ReviewFilter } from '../../../core/import/review/review-filter.ts'
import { run } from '../../../infra/postgres/database.ts'
import { listFacets } from '../../../infra/postgres/import/review-list-sql.ts'
import type { Context } from '../../context.ts'
import { openReview } from './open-review.ts'
import type { Facets } from './review-view.ts'

/** Values that are compared with each other. */
const COMPARED = 10_000
const DEFAULT_VALUES = 100

export interface FacetQuery extends Omit<ReviewFilter, 'field' | 'sort'> {
  /** Field path of the column. */
  readonly of: string
  /** A field path that `value`, `contains`, `problem` and `isBlank` are about. */
  readonly field?: string
  /** Values that are listed, 1 to 1,000. */
  readonly limit?: number
}

/** @throws Refusal IMPORT_STATE without a plan, COLUMN_UNKNOWN */
export async function reviewFacets(
  context: Context,
  id: string,
  { of, limit = DEFAULT_VALUES, ...filter }: FacetQuery,
): Promise<Facets> {
  const review = await openReview(context, id)
  const { text, values } = listFacets(review.tables, review.layout, filter, of)
  const { rows } = await run<{ text: string | null; count: number; values: number }>(context.database.kysely, text, [
    COMPARED + 1,
    ...values,
  ])
  const found = rows.flatMap(({ text: value, count }) => (value === null ? [] : [{ text: value, count }]))
  return {
    total: rows[0]?.values ?? 0,
    blank: rows.find(({ text: value }) => value === null)?.count ?? 0,
    values: found.slice(0, limit),
    clusters: clusterValues(found),
  }
}
