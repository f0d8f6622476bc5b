/** Which rows of an import a person looks at in its review, and in which order. */
import type { FieldPath } from '../../model/field.ts'
import type { ProblemCode } from '../../problems.ts'
import { Refusal } from '../../refusal.ts'
import { checkConditions, type CellCondition } from './cell-condition.ts'

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
] as const
export type ReviewTab = (typeof REVIEW_TABS)[number]

/** Rows of each tab. All but `all` and `warnings` add up to `all`: a row with a warning goes in, and is told by its action. */
export type TabCounts = { readonly [tab in ReviewTab]: number }

/** All of it must hold. */
export interface ReviewFilter {
  readonly tab?: ReviewTab
  /** Rows that have this problem, in the column given by `field` where there is one. */
  readonly problem?: ProblemCode
  /** A mapped column, by its field path: for `problem`, `value`, `values`, `contains` and `isBlank`. */
  readonly field?: FieldPath
  /** The cell is this, as it was read; where it could not be read, as it is written. */
  readonly value?: string
  /** The cell is one of these, likewise. */
  readonly values?: readonly string[]
  /** The cell has this somewhere, whatever the case. */
  readonly contains?: string
  readonly isBlank?: boolean
  /** What is asked of any number of columns; of `field` it is said in short by the ones before. */
  readonly conditions?: readonly CellCondition[]
  /** Any cell has this somewhere, whatever the case. */
  readonly search?: string
  /** A field path; a minus before it for the other way round. In the order of the file when absent. */
  readonly sort?: string
}

/** Nothing is asked for but the rows of the file, one after the other. */
export const isEveryRow = (filter: ReviewFilter): boolean => askedOf(filter).length === 0

/** The problems themselves tell all that is asked for. */
export const isProblemOnly = (filter: ReviewFilter): boolean =>
  filter.problem !== undefined && askedOf(filter).every((name) => name === 'problem' || name === 'field')

const askedOf = (filter: ReviewFilter): readonly string[] =>
  Object.entries(filter).flatMap(([name, asked]) => (asksNothing(name, asked) ? [] : [name]))

const asksNothing = (name: string, asked: unknown): boolean =>
  asked === undefined || (name === 'tab' && asked === 'all') || (Array.isArray(asked) && asked.length === 0)

/**
 * Everything that is asked of cells, however it was said.
 *
 * @throws Refusal REQUEST_INVALID for more, or longer ones, than anybody needs, and for what no cell can hold
 */
export function conditionsOf(filter: ReviewFilter): readonly CellCondition[] {
  const conditions = [...shortConditions(filter), ...(filter.conditions ?? [])]
  checkConditions(conditions)
  return conditions
}

function shortConditions({ field, value, values, contains, isBlank }: ReviewFilter): readonly CellCondition[] {
  if (field === undefined) {
    const asked = Object.entries({ value, values, contains, isBlank }).find(([, each]) => each !== undefined)
    if (asked === undefined) return []
    // Left out it would be all rows that are found, and changed.
    throw new Refusal('REQUEST_INVALID', { reason: `"${asked[0]}" needs "field", the column that it is asked of` })
  }
  return [
    ...(value === undefined ? [] : [{ field, operator: 'is', value } as const]),
    ...(values === undefined ? [] : [{ field, operator: 'in', value: values } as const]),
    ...(contains === undefined ? [] : [{ field, operator: 'contains', value: contains } as const]),
    ...(isBlank === undefined ? [] : [{ field, operator: isBlank ? 'isEmpty' : 'isNotEmpty' } as const]),
  ]
}
