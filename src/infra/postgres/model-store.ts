/** Reads and writes the metadata of objects and fields. */
import { v7 as uuidv7 } from 'uuid'
import { snakeCase } from '../../core/model/field.ts'
import type { Field } from '../../core/model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import type { FieldDefinition } from '../../core/model/standard-objects.ts'
import { run, type Queryable } from './database.ts'
import type { FieldTable, ObjectTable } from './tables.ts'
import type { Selectable } from 'kysely'

type ObjectRow = Selectable<ObjectTable> & {
  readonly version: string
  readonly all_fields: readonly Selectable<FieldTable>[]
}

/** The model that was read last, per workspace. Shared by all who ask: nobody changes it. */
const known = new Map<string, { readonly version: string; readonly model: WorkspaceModel }>()

/** Every object of the workspace with its fields, as they are in this transaction. */
export async function loadModel(db: Queryable, workspaceId: string): Promise<WorkspaceModel> {
  const { rows } = await run<{ version: string }>(db, 'select version from waybill.model_version')
  const cached = known.get(workspaceId)
  if (cached !== undefined && cached.version === rows[0]?.version) return cached.model
  return readModel(db, workspaceId)
}

/** One statement: model and version are of the same moment. */
async function readModel(db: Queryable, workspaceId: string): Promise<WorkspaceModel> {
  const { rows } = await run<ObjectRow>(
    db,
    `select o.*, v.version, (
       select coalesce(json_agg(f order by f.position), '[]') from waybill.fields f where f.object_id = o.id
     ) as all_fields
     from waybill.objects o cross join waybill.model_version v where o.workspace_id = $1 order by o.position`,
    [workspaceId],
  )
  const model = { objects: rows.map((object) => toObject(object, object.all_fields)) }
  const version = rows[0]?.version
  if (version !== undefined) known.set(workspaceId, { version, model })
  return model
}

const toObject = (row: Selectable<ObjectTable>, fields: readonly Selectable<FieldTable>[]): ObjectModel => ({
  id: row.id,
  apiName: row.api_name,
  labelSingular: row.label_singular,
  labelPlural: row.label_plural,
  icon: row.icon,
  isCustom: row.is_custom,
  table: row.table_name,
  fields: fields.map(toField),
})

const toField = (row: Selectable<FieldTable>): Field => ({
  id: row.id,
  apiName: row.api_name,
  label: row.label,
  kind: row.kind,
  isCustom: row.is_custom,
  isSystem: row.is_system,
  isUnique: row.is_unique,
  isRequired: row.is_required,
  settings: row.settings,
})

export type NewObject = Omit<ObjectModel, 'id' | 'fields' | 'table'> & { readonly fields: readonly FieldDefinition[] }

/** Writes an object with its fields. The record table is made by `createRecordTable`. */
export async function insertObject(
  db: Queryable,
  workspaceId: string,
  definition: NewObject,
  position: number,
): Promise<ObjectModel> {
  const object: ObjectModel = {
    ...definition,
    id: uuidv7(),
    table: snakeCase(definition.apiName),
    fields: definition.fields.map((field) => ({ ...field, id: uuidv7() })),
  }
  await db
    .insertInto('waybill.objects')
    .values({
      id: object.id,
      workspace_id: workspaceId,
      api_name: object.apiName,
      label_singular: object.labelSingular,
      label_plural: object.labelPlural,
      icon: object.icon,
      is_custom: object.isCustom,
      table_name: object.table,
      position,
    })
    .execute()
  for (const [index, field] of object.fields.entries()) await insertField(db, object.id, field, index)
  return object
}

export async function insertField(db: Queryable, objectId: string, field: Field, position: number): Promise<void> {
  await db
    .insertInto('waybill.fields')
    .values({
      id: field.id,
      object_id: objectId,
      api_name: field.apiName,
      label: field.label,
      kind: field.kind,
      is_custom: field.isCustom,
      is_system: field.isSystem,
      is_unique: field.isUnique,
      is_required: field.isRequired,
      settings: JSON.stringify(field.settings),
      position,
    })
    .execute()
}

/** The place after the last object of the workspace. */
export async function nextObjectPosition(db: Queryable, workspaceId: string): Promise<number> {
  const { last } = await db
    .selectFrom('waybill.objects')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** What of an object can be changed: its names for people. */
export async function updateObjectLabels(
  db: Queryable,
  { id, labelSingular, labelPlural, icon }: Pick<ObjectModel, 'id' | 'labelSingular' | 'labelPlural' | 'icon'>,
): Promise<void> {
  await db
    .updateTable('waybill.objects')
    .set({ label_singular: labelSingular, label_plural: labelPlural, icon })
    .where('id', '=', id)
    .execute()
}

/** Writes what of a field can be changed: its label, its settings, and whether it is unique and required. */
export async function updateField(db: Queryable, field: Field): Promise<void> {
  await db
    .updateTable('waybill.fields')
    .set({
      label: field.label,
      is_unique: field.isUnique,
      is_required: field.isRequired,
      settings: JSON.stringify(field.settings),
    })
    .where('id', '=', field.id)
    .execute()
}

/** Puts a field before the system fields that every object ends with. */
export async function appendField(db: Queryable, object: ObjectModel, field: Field): Promise<void> {
  const { position } = await db
    .selectFrom('waybill.fields')
    .select(({ fn }) => fn.min('position').as('position'))
    .where('object_id', '=', object.id)
    .where('is_system', '=', true)
    .where('api_name', '<>', 'id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('waybill.fields')
    .set(({ eb }) => ({ position: eb('position', '+', 1) }))
    .where('object_id', '=', object.id)
    .where('position', '>=', position)
    .execute()
  await insertField(db, object.id, field, position)
}

/** Puts the fields of an object in this order. */
export async function orderFields(db: Queryable, object: ObjectModel, fieldIds: readonly string[]): Promise<void> {
  await run(
    db,
    `update waybill.fields f set position = o.position - 1
     from unnest($2::uuid[]) with ordinality o(id, position) where f.id = o.id and f.object_id = $1`,
    [object.id, fieldIds],
  )
}

export async function deleteField(db: Queryable, field: Field): Promise<void> {
  await db.deleteFrom('waybill.fields').where('id', '=', field.id).execute()
}

/** Removes the object with its fields, its batch jobs and its imports. */
export async function deleteObject(db: Queryable, object: ObjectModel): Promise<void> {
  await db.deleteFrom('waybill.objects').where('id', '=', object.id).execute()
}

/**
 * Makes other changes of this workspace's model wait until the transaction ends. Who only refers to the
 * workspace, such as a new batch job, does not wait.
 */
export async function lockModel(db: Queryable, workspaceId: string): Promise<void> {
  await db.selectFrom('waybill.workspaces').select('id').where('id', '=', workspaceId).forNoKeyUpdate().execute()
}

/** Makes the chunks of running imports into the object wait, and waits for those that are under way. */
export async function lockObject(db: Queryable, object: Pick<ObjectModel, 'id'>): Promise<void> {
  await db.selectFrom('waybill.objects').select('id').where('id', '=', object.id).forUpdate().execute()
}
