/** What the address of a review says: which rows are shown, in which order, and which one of them has the focus. */
import type { CellCondition } from '../../../src/core/import/review/cell-condition.ts'
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

/** In the order in which they are offered. */
export const TEXT_OPERATORS = ['contains', 'is', 'isNot', 'notContains'] as const satisfies readonly Operator[]
export const BLANK_OPERATORS = ['isEmpty', 'isNotEmpty'] as const satisfies readonly Operator[]

type Operator = CellCondition['operator']

export type { CellCondition }

export interface ReviewSearch {
  readonly tab?: ReviewTab
  /** With `field`, in that column. */
  readonly problem?: ProblemCode
  /** Field path of the column that has the problem. */
  readonly field?: string
  /** What is asked of the cells of any columns; absent rather than empty. */
  readonly conditions?: readonly CellCondition[]
  readonly search?: string
  /** A field path; a minus before it for the other way round. */
  readonly sort?: string
  /** Number of the row that has the focus, as in the file: the first below the header is 1. */
  readonly row?: number
}

export function readReviewSearch(search: Readonly<Record<string, unknown>>): ReviewSearch {
  const tab = REVIEW_TABS.find((each) => each === search['tab'])
  const { row } = search
  // One that is not in the catalogue is refused by the server, in words.
  const problem = optional('problem', search['problem']) as { readonly problem?: ProblemCode }
  const conditions = [...shortConditions(search), ...readConditions(search['conditions'])]
  return {
    ...(tab !== undefined && tab !== 'all' && { tab }),
    ...problem,
    ...(problem.problem !== undefined && optional('field', search['field'])),
    ...(conditions.length > 0 && { conditions }),
    ...optional('search', asText(search['search'])),
    ...optional('sort', search['sort']),
    ...(typeof row === 'number' && Number.isInteger(row) && row > 0 && { row }),
  }
}

/** Names that are read as conditions: without this the router would keep them in the address beside these. */
export function forgottenNames(search: Readonly<Record<string, unknown>>): object {
  const names = ['value', 'contains', 'isBlank', ...(search['problem'] === undefined ? ['field'] : [])]
  return Object.fromEntries(names.flatMap((name) => (name in search ? [[name, undefined]] : [])))
}

/** What is asked of `field` alone: so the API takes it for short, and so it stood in addresses before. */
function shortConditions(search: Readonly<Record<string, unknown>>): readonly CellCondition[] {
  const { field, isBlank } = search
  const [value, contains] = [asText(search['value']), asText(search['contains'])]
  if (typeof field !== 'string') return []
  return readConditions([
    ...(value === undefined ? [] : [{ field, operator: 'is', value }]),
    ...(contains === undefined ? [] : [{ field, operator: 'contains', value: contains }]),
    ...(typeof isBlank === 'boolean' ? [{ field, operator: isBlank ? 'isEmpty' : 'isNotEmpty' }] : []),
  ])
}

/** What is no condition is left out: anybody can write an address. */
const readConditions = (given: unknown): readonly CellCondition[] =>
  Array.isArray(given) ? given.flatMap((each) => readCondition(each) ?? []) : []

function readCondition(given: unknown): CellCondition | undefined {
  if (typeof given !== 'object' || given === null || !('field' in given) || !('operator' in given)) return undefined
  const { field } = given
  if (typeof field !== 'string') return undefined
  const value = 'value' in given ? given.value : undefined
  const ofText = TEXT_OPERATORS.find((each) => each === given.operator)
  if (ofText !== undefined) return typeof value === 'string' ? { field, operator: ofText, value } : undefined
  if (given.operator === 'in') return isTexts(value) ? { field, operator: 'in', value } : undefined
  const ofBlank = BLANK_OPERATORS.find((each) => each === given.operator)
  return ofBlank === undefined ? undefined : { field, operator: ofBlank }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')

/** The router reads `search=2026` as a number, `value=true` as a truth value. */
const asText = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
