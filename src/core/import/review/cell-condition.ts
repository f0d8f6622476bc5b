/** What is asked of the cells of one column, where rows of an import are looked for. */
import type { FieldPath } from '../../model/field.ts'
import { parseFilter } from '../../query/filter-input.ts'
import type { Operator } from '../../query/operator.ts'
import { Refusal } from '../../refusal.ts'

/** With one text after them. */
export const TEXT_OPERATORS = ['is', 'isNot', 'contains', 'notContains'] as const satisfies readonly Operator[]
/** With none. */
export const BLANK_OPERATORS = ['isEmpty', 'isNotEmpty'] as const satisfies readonly Operator[]

/**
 * A cell is compared as it was read, and as it is written where it could not be read; `contains` whatever the case.
 * What is blank is not what a text is: `isNot` and `notContains` find blank cells as well.
 */
export type CellCondition =
  | { readonly field: FieldPath; readonly operator: (typeof TEXT_OPERATORS)[number]; readonly value: string }
  | { readonly field: FieldPath; readonly operator: 'in'; readonly value: readonly string[] }
  | { readonly field: FieldPath; readonly operator: (typeof BLANK_OPERATORS)[number] }

/** More of them are a program's mistake, or an attempt to make the database work. */
export const MOST_CONDITIONS = 50
export const MOST_VALUES = 1_000
/** As long as the cell of a spreadsheet can be. */
export const MOST_CHARACTERS = 32_767

/**
 * Conditions of unknown shape: `{ field, operator, value }`, or a text `FIELD OPERATOR VALUE` as for records.
 *
 * @throws Refusal REQUEST_INVALID
 */
export const readConditions = (given: readonly unknown[]): readonly CellCondition[] =>
  given.map((each) => readCondition(typeof each === 'string' ? parseFilter(each) : each))

function readCondition(given: unknown): CellCondition {
  if (typeof given !== 'object' || given === null || !('field' in given) || typeof given.field !== 'string')
    throw invalid('a condition names its field')
  const { field } = given
  const asked = 'operator' in given ? given.operator : undefined
  const value = 'value' in given ? given.value : undefined
  const isAsked = (operator: Operator): boolean => operator === asked
  const ofBlank = BLANK_OPERATORS.find(isAsked)
  if (ofBlank !== undefined) return { field, operator: ofBlank }
  const ofText = TEXT_OPERATORS.find(isAsked)
  if (ofText !== undefined) return { field, operator: ofText, value: requireText(value) }
  if (asked === 'in') return { field, operator: asked, value: requireTexts(value) }
  const known = [...TEXT_OPERATORS, 'in', ...BLANK_OPERATORS].join(', ')
  throw invalid(`"${String(asked)}" is not asked of a cell; known: ${known}`)
}

function requireTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_VALUES)
    throw invalid(`"in" takes 1 to ${MOST_VALUES} texts`)
  return value.map(requireText)
}

function requireText(value: unknown): string {
  if (typeof value === 'string') return value
  throw invalid('a cell is compared with a text')
}

/** @throws Refusal REQUEST_INVALID for what no cell can be, and for more than anybody needs */
export function checkConditions(conditions: readonly CellCondition[]): void {
  if (conditions.length > MOST_CONDITIONS) throw invalid(`rows are found by at most ${MOST_CONDITIONS} conditions`)
  for (const condition of conditions) if ('value' in condition) [condition.value].flat().forEach(checkText)
}

/** @throws Refusal REQUEST_INVALID */
export function checkText(text: string): void {
  if (text.length > MOST_CHARACTERS) throw invalid(`rows are found by texts of at most ${MOST_CHARACTERS} characters`)
  // The database takes it for no text at all.
  if (text.includes('\0')) throw invalid('a cell cannot hold a NUL character')
}

const invalid = (reason: string): Refusal => new Refusal('REQUEST_INVALID', { reason })
