import { findObject, type ObjectModel } from '../../core/model/object.ts'
import {
  CUSTOM_OBJECT_FIELDS,
  LEADING_SYSTEM_FIELDS,
  TRAILING_SYSTEM_FIELDS,
  type FieldDefinition,
} from '../../core/model/standard-objects.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { runAll } from '../../infra/postgres/database.ts'
import { insertObject, loadModel, nextObjectPosition } from '../../infra/postgres/model-store.ts'
import { isDatabaseError } from '../../infra/postgres/record-conflict.ts'
import { addRelation, commentOn, createRecordTable, relationParts } from '../../infra/postgres/record-tables.ts'
import type { Context } from '../context.ts'
import { chooseApiName, requireFreeField, requireFreeObject } from './api-name.ts'
import { defineField, type NewField } from './field-definition.ts'
import { readLabel } from './read-label.ts'
import { changeModel, type ModelWork } from './model-work.ts'
import { viewObject, type ObjectView } from './object-view.ts'

export interface NewObject {
  readonly labelSingular: string
  readonly labelPlural: string
  /** camelCase plural; made from the plural label when absent. */
  readonly apiName?: string | undefined
  readonly icon?: string | undefined
  /** Besides `name` and `owner`, which every custom object has. Relations may point to the object itself. */
  readonly fields?: readonly NewField[] | undefined
}

const DEFAULT_ICON = 'box'

/** @throws Refusal NAME_INVALID, NAME_TAKEN, and what `defineField` throws */
export function createObject(context: Context, input: NewObject): Promise<ObjectView> {
  return changeModel(context, async (work) => {
    const definition = defineObject(work, input)
    const position = await nextObjectPosition(work.db, work.actor.workspaceId)
    const object = await insertObject(work.db, work.actor.workspaceId, definition, position)
    await createTable(work, object)
    await writeAudit(work.db, work.actor, { action: 'object.created', object: object.apiName, subjectId: object.id })
    return viewObject(await loadModel(work.db, work.actor.workspaceId), object)
  })
}

function defineObject(
  { model }: ModelWork,
  input: NewObject,
): Omit<ObjectModel, 'id' | 'fields' | 'table'> & { fields: FieldDefinition[] } {
  const labels = {
    labelSingular: readLabel(input.labelSingular, 'labelSingular'),
    labelPlural: readLabel(input.labelPlural, 'labelPlural'),
  }
  const apiName = chooseApiName(input.apiName, labels.labelPlural)
  requireFreeObject(model, apiName)
  const self = {
    ...labels,
    id: '',
    apiName,
    icon: readLabel(input.icon ?? DEFAULT_ICON, 'icon'),
    isCustom: true,
    table: '',
    fields: [],
  }
  const fields: FieldDefinition[] = [...LEADING_SYSTEM_FIELDS, ...CUSTOM_OBJECT_FIELDS, ...TRAILING_SYSTEM_FIELDS]
  for (const field of input.fields ?? []) {
    const definition = defineField({ objects: [...model.objects, self] }, field)
    requireFreeField({ fields: fields.map((each) => ({ ...each, id: '' })) }, definition)
    fields.splice(-TRAILING_SYSTEM_FIELDS.length, 0, definition)
  }
  return { ...labels, apiName, icon: self.icon, isCustom: true, fields }
}

const DUPLICATE_TABLE = '42P07'
const DUPLICATE_OBJECT = '42710'

async function createTable({ db, actor, model }: ModelWork, object: ObjectModel): Promise<void> {
  const { schema } = actor
  try {
    await runAll(db, [...createRecordTable(schema, object), commentOn(schema, object)])
  } catch (error) {
    // An index or another table of the schema has the name already: `peoplePkey`.
    const isTaken = isDatabaseError(error) && [DUPLICATE_TABLE, DUPLICATE_OBJECT].includes(error.code)
    throw isTaken ? new Refusal('NAME_TAKEN', { name: object.apiName }) : error
  }
  for (const part of relationParts(object)) {
    const target = findObject({ objects: [...model.objects, object] }, part.field.settings.relationTo ?? '')
    if (target === undefined) throw new Error(`The relation ${part.path} points nowhere`)
    await runAll(db, addRelation(schema, object, part, target))
  }
}
