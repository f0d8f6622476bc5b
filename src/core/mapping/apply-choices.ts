/** The member's own choices over a proposed mapping, and the check that a stored mapping still fits. */
import type { FieldPath } from '../model/field.ts'
import { findTarget, targetsOf, type ObjectModel, type Target, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import { slotOf } from './choose-claims.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { readFieldPath } from './header-grammar.ts'

/** What a member decides about one column. */
export interface ColumnChoice {
  /** The header as it stands in the file, or the 0-based position of the column. */
  readonly column: string | number
  /** Where the column goes, as a path or in the words of a header; null leaves it out of the import. */
  readonly field: FieldPath | null
}

/** A choice whose column and field were found. */
interface Resolved {
  readonly column: ColumnMapping
  readonly target: Target | null
}

/**
 * The mapping with the choices in it. A target that a choice takes is taken from the column that had
 * it, which is then unmapped: the member's word counts more than any guess.
 *
 * @throws Refusal COLUMN_UNKNOWN, FIELD_UNKNOWN, MAPPING_TWICE when two choices want one field, and
 *   REQUEST_INVALID when two choices name one column
 */
export function chooseMapping(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  choices: readonly ColumnChoice[],
): readonly ColumnMapping[] {
  const resolved = resolve(model, object, mapping, choices)
  const taken = takenSlots(resolved)
  return mapping.map((column) => {
    const choice = resolved.get(column)
    if (choice !== undefined) return toMapping(choice)
    const target = column.field === null ? undefined : findTarget(model, object, column.field)
    const taker = target === undefined ? undefined : taken.get(slotOf(target))
    return taker === undefined ? column : freed(column, taker)
  })
}

/** Choices by column. Of columns with the same header, each choice takes the first that is not chosen yet. */
function resolve(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  choices: readonly ColumnChoice[],
): ReadonlyMap<ColumnMapping, Resolved> {
  const resolved = new Map<ColumnMapping, Resolved>()
  for (const { column: name, field } of choices) {
    const found = findColumns(mapping, name)
    const column = found.find((each) => !resolved.has(each))
    if (column === undefined && found.length > 0) {
      throw new Refusal('REQUEST_INVALID', { reason: `the column "${name}" is chosen more than once` })
    }
    if (column === undefined) throw new Refusal('COLUMN_UNKNOWN', { column: name, columns: headersOf(mapping) })
    resolved.set(column, { column, target: field === null ? null : requireTarget(model, object, field) })
  }
  return resolved
}

function findColumns(mapping: readonly ColumnMapping[], name: string | number): readonly ColumnMapping[] {
  if (typeof name === 'number') return mapping.filter(({ index }) => index === name)
  const wanted = name.trim()
  const exact = mapping.filter(({ header }) => header.trim() === wanted)
  if (exact.length > 0) return exact
  return mapping.filter(({ header }) => header.trim().toLowerCase() === wanted.toLowerCase())
}

const headersOf = (mapping: readonly ColumnMapping[]): string => mapping.map(({ header }) => header).join(', ')

function requireTarget(model: WorkspaceModel, object: ObjectModel, field: FieldPath): Target {
  const target = readFieldPath(model, object, field)
  return target ?? refuseField(model, object, field)
}

function refuseField(model: WorkspaceModel, object: ObjectModel, field: FieldPath): never {
  const known = targetsOf(model, object).map(({ path }) => path)
  throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field, known: known.join(', ') })
}

/** The choice that takes each slot. */
function takenSlots(resolved: ReadonlyMap<ColumnMapping, Resolved>): ReadonlyMap<string, Resolved> {
  const taken = new Map<string, Resolved>()
  for (const choice of resolved.values()) {
    if (choice.target === null) continue
    const slot = slotOf(choice.target)
    const other = taken.get(slot)
    if (other !== undefined) refuseTwice([other.column, choice.column], choice.target)
    taken.set(slot, choice)
  }
  return taken
}

function refuseTwice(columns: readonly ColumnMapping[], target: Target): never {
  const names = columns.map(({ index, header }) => `"${header}" (column ${index + 1})`)
  const field = target.kind === 'relation' ? target.part.header : target.header
  throw new Refusal('MAPPING_TWICE', { columns: names.join(' and '), field })
}

function toMapping({ column, target }: Resolved): ColumnMapping {
  const { index, header, blank } = column
  const kept = { index, header, ...(blank && { blank }) }
  return target === null
    ? { ...kept, field: null, status: 'skipped', confidence: 1, reason: 'Left out by you.' }
    : { ...kept, field: target.path, status: 'manual', confidence: 1, reason: 'Chosen by you.' }
}

const freed = ({ index, header }: ColumnMapping, taker: Resolved): ColumnMapping => ({
  index,
  header,
  field: null,
  status: 'unmapped',
  confidence: 0,
  reason: `"${taker.target?.header ?? ''}" was given to the column "${taker.column.header}".`,
})

/**
 * Checks that a mapping, perhaps made days ago, fits the model as it is now.
 *
 * @throws Refusal FIELD_UNKNOWN, MAPPING_TWICE or MAPPING_EMPTY
 */
export function checkMapping(model: WorkspaceModel, object: ObjectModel, mapping: readonly ColumnMapping[]): void {
  const columnOf = new Map<string, ColumnMapping>()
  for (const column of mapping) {
    if (column.field === null) continue
    const target = findTarget(model, object, column.field) ?? refuseField(model, object, column.field)
    const other = columnOf.get(slotOf(target))
    if (other !== undefined) refuseTwice([other, column], target)
    columnOf.set(slotOf(target), column)
  }
  if (columnOf.size === 0) {
    throw new Refusal('MAPPING_EMPTY', { object: object.labelPlural, columns: headersOf(mapping) })
  }
}
