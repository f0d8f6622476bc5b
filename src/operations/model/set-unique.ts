import { partsOfField, type Field } from '../../core/model/field.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { updateField } from '../../infra/postgres/model-store.ts'
import { writeRefusal } from '../../infra/postgres/record-conflict.ts'
import { seesEverything } from '../../infra/postgres/record-scope.ts'
import { makeUnique, undoUnique } from '../../infra/postgres/unique-field.ts'
import type { Context } from '../context.ts'
import { requireUniqueKind } from './field-definition.ts'
import { changeObject, requireOwnField, type ObjectChange } from './model-work.ts'
import { viewField, type FieldView } from './object-view.ts'
import { refuseWhileBusy } from './refuse-busy.ts'
import { visibleObject } from './visible-object.ts'

/**
 * From now on no two records, deleted ones included, share a value of the field, or they may again.
 *
 * @throws Refusal UNIQUE_NOT_POSSIBLE; FIELD_HAS_DUPLICATES naming examples; OBJECT_BUSY while a batch
 *   job uses the object
 */
export function setUnique(
  context: Context,
  objectName: string,
  fieldName: string,
  isUnique: boolean,
): Promise<FieldView> {
  return changeObject(context, objectName, async (change) => {
    const before = requireOwnField(change.object, fieldName)
    if (before.isUnique === isUnique) return viewField(before)
    const field: Field = { ...before, isUnique }
    requireUniqueKind(field.kind)
    if (isUnique && field.settings.defaultValue !== undefined)
      throw new Refusal('REQUEST_INVALID', { reason: 'a unique field has no default: only one record could have it' })
    await refuseWhileBusy(change.db, change.model, change.object)
    if (isUnique) await guard(change, field)
    else await release(change, before)
    await updateField(change.db, field)
    await writeAudit(change.db, change.actor, {
      action: 'field.updated',
      object: objectName,
      subjectId: field.id,
      details: { apiName: field.apiName, isUnique },
    })
    return viewField(field)
  })
}

async function guard(change: ObjectChange, field: Field): Promise<void> {
  const { db, actor, object } = change
  const [part] = partsOfField(field)
  if (part === undefined) throw new Error(`The field ${field.apiName} has no part`)
  const duplicates = await makeUnique(db, actor.schema, object, part).catch((error: unknown) => {
    throw writeRefusal(error, object, () => undefined)
  })
  if (duplicates === null) return
  const { count, examples, recordIds } = duplicates
  const isTold = seesEverything(actor, object) && visibleObject(change, field) !== null
  throw new Refusal('FIELD_HAS_DUPLICATES', {
    field: field.label,
    count,
    text: isTold ? examples.join('", "') : '…',
    records: isTold ? recordIds.join(', ') : '',
  })
}

async function release({ db, actor, object }: ObjectChange, field: Field): Promise<void> {
  const [part] = partsOfField(field)
  if (part !== undefined) await undoUnique(db, actor.schema, object, part)
}
