/** Why a mapping does not fit the model or itself. */
import type { FieldPath } from '../model/field.ts'
import { targetsOf, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { labelOfDestination, type Destination } from './destination.ts'

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
