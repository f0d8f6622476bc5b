/** Whether a mapping, perhaps made days ago, fits the model and itself. */
import type { FieldPath } from '../model/field.ts'
import { targetsOf, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { findDestination, labelOfDestination, slotsOf, type Destination } from './destination.ts'

/**
 * Columns that are put together may share their field, and no others.
 *
 * @throws Refusal FIELD_UNKNOWN, MAPPING_TWICE or MAPPING_EMPTY
 */
export function checkMapping(model: WorkspaceModel, object: ObjectModel, mapping: readonly ColumnMapping[]): void {
  const columnOf = new Map<string, ColumnMapping>()
  for (const column of mapping) {
    if (column.field === null) continue
    const destination = findDestination(model, object, column.field) ?? refuseField(model, object, column.field)
    for (const slot of slotsOf(destination)) {
      const other = columnOf.get(slot)
      if (other !== undefined && !areJoined(other, column)) refuseTwice([other, column], destination)
      columnOf.set(slot, column)
    }
  }
  if (columnOf.size === 0) {
    const columns = mapping.map(({ header }) => header).join(', ')
    throw new Refusal('MAPPING_EMPTY', { object: object.labelPlural, columns })
  }
}

const areJoined = (one: ColumnMapping, other: ColumnMapping): boolean =>
  one.join !== undefined && other.join !== undefined && one.join.position !== other.join.position

export function refuseField(model: WorkspaceModel, object: ObjectModel, field: FieldPath): never {
  const known = targetsOf(model, object).map(({ path }) => path)
  throw new Refusal('FIELD_UNKNOWN', { object: object.labelPlural, field, known: known.join(', ') })
}

export function refuseTwice(columns: readonly ColumnMapping[], destination: Destination): never {
  const names = columns.map(({ index, header }) => `"${header}" (column ${index + 1})`)
  const isRelation = destination.kind === 'target' && destination.target.kind === 'relation'
  const field = isRelation ? destination.target.part.header : labelOfDestination(destination)
  throw new Refusal('MAPPING_TWICE', { columns: names.join(' and '), field })
}
