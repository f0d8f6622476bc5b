/**
 * What a filter asks about the history of records instead of their fields: `import is <id>` finds the records
 * that an import touched, `import.created is <id>` those that it created, and so on.
 */
import type { Outcome } from '../import/outcome.ts'
import { findField, type ObjectModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { ConditionInput, FilterInput } from './filter-input.ts'
import { textOfScalar } from './json-text.ts'

/** A field of an object cannot have this name: it would be in the way. */
export const IMPORT_OPERAND = 'import'

/** What an import can do to a record that is still there. */
export const TRACED_OUTCOMES = ['created', 'updated', 'restored', 'unchanged'] as const satisfies readonly Outcome[]
export type TracedOutcome = (typeof TRACED_OUTCOMES)[number]

export interface ImportTrace {
  readonly kind: 'import'
  readonly importId: string
  readonly outcomes: readonly TracedOutcome[]
}

/**
 * @returns null when the condition is about a field
 * @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID
 */
export function findImportOperand(object: ObjectModel, { field, operator, value }: ConditionInput): ImportTrace | null {
  const [name, ...rest] = field.split('.')
  // A field of this name that was made before it was taken keeps its meaning.
  if (name !== IMPORT_OPERAND || findField(object, IMPORT_OPERAND) !== undefined) return null
  const outcomes = outcomesOf(object, field, rest.join('.'))
  if (operator !== 'is')
    throw new Refusal('REQUEST_INVALID', { reason: `"${operator}" does not fit ${field}, which takes: is` })
  const importId = textOfScalar(value)
  if (importId === undefined || importId === '')
    throw new Refusal('REQUEST_INVALID', { reason: `"is" needs the id of an import for ${field}` })
  return { kind: 'import', importId: importId.toLowerCase(), outcomes }
}

/** What stands where an import is named, in lower case; of any object. */
export function importsNamedIn(input: FilterInput): readonly string[] {
  if (!('field' in input)) return ('and' in input ? input.and : input.or).flatMap(importsNamedIn)
  const text = input.field.split('.')[0] === IMPORT_OPERAND ? textOfScalar(input.value) : undefined
  return text === undefined ? [] : [text.toLowerCase()]
}

function outcomesOf(object: ObjectModel, path: string, outcome: string): readonly TracedOutcome[] {
  if (outcome === '') return TRACED_OUTCOMES
  const found = TRACED_OUTCOMES.filter((each) => each === outcome)
  if (found.length > 0) return found
  const known = [IMPORT_OPERAND, ...TRACED_OUTCOMES.map((each) => `${IMPORT_OPERAND}.${each}`)].join(', ')
  throw new Refusal('FIELD_UNKNOWN', { object: object.apiName, field: path, known })
}
