/**
 * Where a column can go: to one target, or to a name or an address as a whole, which splits it.
 *
 * In a stored mapping the whole is the bare path of the field. People may also write the parts out, which
 * tells which half of a name stands first in the cells: `name`, `name.first+name.last`, `name.last+name.first`.
 */
import { partsOfField, type FieldPath } from '../model/field.ts'
import { findTarget, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { findWholeField, type WholeField } from '../model/whole-field.ts'
import type { NameOrder } from '../value/split-name.ts'
import { slotOf } from './choose-claims.ts'
import { readFieldPath } from './header-grammar.ts'

export type Destination =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'whole'; readonly field: WholeField; readonly nameOrder?: NameOrder }

/** The destination of a stored path. */
export function findDestination(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Destination | undefined {
  const field = findWholeField(object, path)
  if (field !== undefined) return isWritable(model, object, field) ? { kind: 'whole', field } : undefined
  const target = findTarget(model, object, path)
  return target === undefined ? undefined : { kind: 'target', target }
}

/** Every part must be a place that a file may fill: a field can be read-only for a role. */
const isWritable = (model: WorkspaceModel, object: ObjectModel, field: WholeField): boolean =>
  partsOfField(field).every(({ path }) => findTarget(model, object, path)?.path === path)

/** The destination that a person names: a path, the words of a header, or parts with a plus between them. */
export function readDestination(model: WorkspaceModel, object: ObjectModel, text: string): Destination | undefined {
  const stored = findDestination(model, object, text.trim())
  if (stored !== undefined) return stored
  if (text.includes('+')) return readParts(model, object, text.split('+'))
  const target = readFieldPath(model, object, text)
  return target === undefined ? undefined : { kind: 'target', target }
}

function readParts(model: WorkspaceModel, object: ObjectModel, texts: readonly string[]): Destination | undefined {
  const parts = texts.map((text) => readFieldPath(model, object, text.trim())?.part)
  const [first] = parts
  const field = first === undefined ? undefined : findWholeField(object, first.field.apiName)
  if (field === undefined || parts.some((part) => part?.field !== field)) return undefined
  if (new Set(parts).size !== parts.length || parts.length < 2 || !isWritable(model, object, field)) return undefined
  if (field.kind === 'address') return { kind: 'whole', field }
  return { kind: 'whole', field, nameOrder: first?.spec.name === 'last' ? 'lastFirst' : 'firstLast' }
}

export const pathOfDestination = (destination: Destination): FieldPath =>
  destination.kind === 'whole' ? destination.field.apiName : destination.target.path

export const labelOfDestination = (destination: Destination): string =>
  destination.kind === 'whole' ? destination.field.label : destination.target.header

/** What a column that goes there sets: only one column may set each. */
export const slotsOf = (destination: Destination): readonly string[] =>
  destination.kind === 'whole' ? partsOfField(destination.field).map(({ path }) => path) : [slotOf(destination.target)]
