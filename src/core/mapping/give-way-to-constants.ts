import { findTarget, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'
import { freed } from './apply-choices.ts'
import { slotOf } from './choose-claims.ts'
import type { ColumnMapping } from './column-mapping.ts'
import { findDestination, labelOfDestination, slotsOf } from './destination.ts'

/**
 * The mapping beside the constants of an import: a proposed column gives way to a constant for its field.
 *
 * @param constants text per canonical path
 * @throws Refusal MAPPING_TWICE where the member chose both a column and a constant
 */
export function giveWayToConstants(
  model: WorkspaceModel,
  object: ObjectModel,
  mapping: readonly ColumnMapping[],
  constants: Readonly<Record<string, string>> = {},
): readonly ColumnMapping[] {
  const textOfSlot = new Map(
    Object.entries(constants).flatMap(([path, text]) => {
      const target = findTarget(model, object, path)
      return target === undefined ? [] : [[slotOf(target), text] as const]
    }),
  )
  if (textOfSlot.size === 0) return mapping
  return mapping.map((column) => {
    const destination = column.field === null ? undefined : findDestination(model, object, column.field)
    const text = destination && slotsOf(destination).flatMap((slot) => textOfSlot.get(slot) ?? [])[0]
    if (destination === undefined || text === undefined) return column
    const field = labelOfDestination(destination)
    if (column.status === 'auto') return freed(column, `"${field}" is "${text}" for every row.`)
    const columns = `"${column.header}" (column ${column.index + 1}) and the constant "${text}"`
    throw new Refusal('MAPPING_TWICE', { columns, field })
  })
}
