/** What must hold before an import creates records of other objects. */
import type { Actor } from '../../core/access/actor.ts'
import type { ImportLayout } from '../../core/import/layout.ts'
import { relationGroups } from '../../core/import/relation-groups.ts'
import type { RelationLookup } from '../../core/import/relation-lookup.ts'
import { partsOfField } from '../../core/model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { authorize } from '../context.ts'
import { requireObject } from '../records/object-work.ts'

/** @throws Refusal NOT_PERMITTED, or REQUEST_INVALID for records that cannot be made of a cell */
export function assertMayCreateRelated(actor: Actor, model: WorkspaceModel, layout: ImportLayout): void {
  for (const { lookup, readings } of relationGroups(layout)) {
    if (lookup.missing !== 'create') continue
    const object = requireObject(model, lookup.object)
    if (object.apiName === 'members')
      throw new Refusal('REQUEST_INVALID', { reason: 'members are invited, they cannot be created by an import' })
    authorize(actor, 'create', object)
    for (const reading of readings) refuseRequired(object, reading.lookup)
  }
}

function refuseRequired(object: ObjectModel, { creates, by }: RelationLookup): void {
  const filled = by === 'name' ? (creates?.nameColumns ?? []) : [creates?.valueColumn]
  const missing = object.fields.find((field) => {
    const [primary] = partsOfField(field)
    return field.isRequired && !field.isSystem && primary !== undefined && !filled.includes(primary.column)
  })
  if (missing === undefined) return
  const reason = `missing ${object.labelPlural} cannot be created, because ${missing.label} is required`
  throw new Refusal('REQUEST_INVALID', { reason })
}
