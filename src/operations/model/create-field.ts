import { v7 as uuidv7 } from 'uuid'
import { partsOfField, type Field } from '../../core/model/field.ts'
import { findObject } from '../../core/model/object.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { runAll } from '../../infra/postgres/database.ts'
import { appendField } from '../../infra/postgres/model-store.ts'
import { addField, addRelation } from '../../infra/postgres/record-tables.ts'
import type { Context } from '../context.ts'
import { requireFreeField } from './api-name.ts'
import { defineField, type NewField } from './field-definition.ts'
import { changeObject, type ObjectChange } from './model-work.ts'
import { viewField, type FieldView } from './object-view.ts'

/**
 * Adds a field to an object, standard or custom. Existing records are empty there, also where the field
 * is required: that holds for what is written from now on.
 *
 * @throws Refusal NAME_INVALID, NAME_TAKEN, REQUEST_INVALID, OBJECT_UNKNOWN or UNIQUE_NOT_POSSIBLE
 */
export function createField(context: Context, objectName: string, input: NewField): Promise<FieldView> {
  return changeObject(context, objectName, async (change) => {
    const { db, actor, model, object } = change
    const definition = defineField(model, input)
    requireFreeField(object, definition)
    const field: Field = { ...definition, id: uuidv7() }
    await appendField(db, object, field)
    await runAll(db, addField(actor.schema, object, field))
    if (field.kind === 'relation') await relate(change, field)
    await writeAudit(db, actor, {
      action: 'field.created',
      object: objectName,
      subjectId: field.id,
      details: { apiName: field.apiName, kind: field.kind },
    })
    return viewField(field)
  })
}

async function relate({ db, actor, model, object }: ObjectChange, field: Field): Promise<void> {
  const target = findObject(model, field.settings.relationTo ?? '')
  const [part] = partsOfField(field)
  if (target === undefined || part === undefined) throw new Error(`The relation ${field.apiName} points nowhere`)
  await runAll(db, addRelation(actor.schema, object, part, target))
}
