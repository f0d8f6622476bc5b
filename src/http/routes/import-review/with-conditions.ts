import { readConditions, type CellCondition } from '../../../core/import/review/cell-condition.ts'
import { readJsonOrText } from '../records/read-filters.ts'

/** A query string with its conditions read: JSON where they look like it, text otherwise. */
export const withConditions = <Query extends { readonly conditions?: readonly string[] }>({
  conditions,
  ...rest
}: Query): Omit<Query, 'conditions'> & { readonly conditions?: readonly CellCondition[] } => ({
  ...rest,
  ...(conditions !== undefined && {
    conditions: readConditions(conditions.map((text) => readJsonOrText('conditions', text))),
  }),
})
