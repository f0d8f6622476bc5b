/** The order of a list: `field` ascending, `-field` descending, the first one first. */
import { partsOfField, type FieldPath } from '../model/field.ts'
import { findField, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { ValueType } from '../value/value-type.ts'
import { findOperand, type Operand } from './operand.ts'

export interface SortKey {
  readonly operand: Operand
  readonly descending: boolean
}

/** Values of these types have no order that a person would expect. */
const UNSORTABLE: ReadonlySet<ValueType> = new Set([
  'json',
  'multiSelect',
  'textList',
  'emailList',
  'phoneList',
  'linkList',
])

const MOST_KEYS = 5

/**
 * @param texts such as `['-createdAt', 'company.name']`
 * @throws Refusal FIELD_UNKNOWN or REQUEST_INVALID
 */
export function resolveSort(model: WorkspaceModel, object: ObjectModel, texts: readonly string[]): readonly SortKey[] {
  const keys = texts.flatMap((text) => resolveKey(model, object, text.trim()))
  if (keys.length > MOST_KEYS)
    throw new Refusal('REQUEST_INVALID', { reason: `at most ${MOST_KEYS} fields can be sorted by` })
  return keys
}

function resolveKey(model: WorkspaceModel, object: ObjectModel, text: string): readonly SortKey[] {
  const descending = text.startsWith('-')
  const path = text.replace(/^[-+]/, '')
  return sortedPaths(object, path).map((each) => {
    const operand = findOperand(model, object, each)
    if (!UNSORTABLE.has(operand.part.type)) return { operand, descending }
    throw new Refusal('REQUEST_INVALID', { reason: `records cannot be sorted by ${operand.path}` })
  })
}

/** A full name is sorted by all of it: two people called Ada come in the order of their last names. */
function sortedPaths(object: ObjectModel, path: FieldPath): readonly FieldPath[] {
  const field = findField(object, path)
  return field?.kind === 'fullName' ? partsOfField(field).map((part) => part.path) : [path]
}
