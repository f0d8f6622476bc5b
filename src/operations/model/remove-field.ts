import { partsOfField, type Field } from '../../core/model/field.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { runAll } from '../../infra/postgres/database.ts'
import { hasValue } from '../../infra/postgres/field-use.ts'
import { deleteField } from '../../infra/postgres/model-store.ts'
import { countWhere } from '../../infra/postgres/record-counts.ts'
import { dropField } from '../../infra/postgres/record-tables.ts'
import type { Context } from '../context.ts'
import { changeObject, requireOwnField, type ObjectChange } from './model-work.ts'
import { refuseWhileBusy } from './refuse-busy.ts'

export interface FieldRemoval {
  readonly field: string
  /** Records, deleted ones included, that have a value there, which is lost. */
  readonly records: number
}

/**
 * What `removeField` would take away.
 *
 * @throws Refusal what `removeField` would be refused for
 */
export const previewFieldRemoval = (context: Context, objectName: string, fieldName: string): Promise<FieldRemoval> =>
  changeObject(context, objectName, (change) => assess(change, requireOwnField(change.object, fieldName)))

/** @throws Refusal FIELD_UNKNOWN, FIELD_READ_ONLY, STANDARD_FIXED; OBJECT_BUSY while a batch job uses the object */
export function removeField(context: Context, objectName: string, fieldName: string): Promise<FieldRemoval> {
  return changeObject(context, objectName, async (change) => {
    const { db, actor, model, object } = change
    const field = requireOwnField(object, fieldName)
    await refuseWhileBusy(db, model, object)
    const removal = await assess(change, field)
    await runAll(db, dropField(actor.schema, object, field))
    await deleteField(db, field)
    await writeAudit(db, actor, {
      action: 'field.removed',
      object: objectName,
      subjectId: field.id,
      details: { ...removal },
    })
    return removal
  })
}

async function assess({ db, actor, object }: ObjectChange, field: Field): Promise<FieldRemoval> {
  if (!field.isCustom) throw new Refusal('STANDARD_FIXED', { name: field.label })
  return { field: field.apiName, records: await countWhere(db, actor, object, hasValue(partsOfField(field))) }
}
