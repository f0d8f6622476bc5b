/**
 * The first act on an empty installation: a workspace with its standard objects, its built-in roles
 * and the member who owns it.
 */
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { BUILT_IN_ROLES } from '../../core/access/role.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { findObject } from '../../core/model/object.ts'
import { LEADING_SYSTEM_FIELDS, STANDARD_OBJECTS, TRAILING_SYSTEM_FIELDS } from '../../core/model/standard-objects.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, runAll, type Database, type Queryable } from '../../infra/postgres/database.ts'
import { quoteIdentifier } from '../../infra/postgres/identifier.ts'
import { insertObject } from '../../infra/postgres/model-store.ts'
import { addRelation, commentOn, createRecordTable, relationParts } from '../../infra/postgres/record-tables.ts'
import { readEmailAddress } from './email-address.ts'
import { membersTable } from './load-actor.ts'
import { lockSetup } from './workspace-state.ts'

export interface NewWorkspace {
  readonly name: string
  readonly ownerName: string
  readonly ownerEmail: string
}

/** @throws Refusal SETUP_DONE when the installation has a workspace; VALUE_INVALID for an unreadable e-mail */
export function createWorkspace(database: Database, input: NewWorkspace): Promise<Actor> {
  return database.kysely.transaction().execute(async (db) => {
    await lockSetup(db)
    const existing = await db.selectFrom('waybill.workspaces').select('id').executeTakeFirst()
    if (existing !== undefined) throw new Refusal('SETUP_DONE')
    return insertWorkspace(db, input)
  })
}

/** For a transaction that holds `lockSetup` and has found no workspace. */
export async function insertWorkspace(db: Queryable, input: NewWorkspace): Promise<Actor> {
  const id = uuidv7()
  const schema = `workspace_${id.slice(-12)}`
  await db.insertInto('waybill.workspaces').values({ id, name: input.name, schema_name: schema }).execute()
  await run(db, `create schema ${quoteIdentifier(schema)}`)
  await createStandardObjects(db, id, schema)
  await insertRoles(db, id)
  const memberId = await insertOwner(db, schema, input)
  const [administrator] = BUILT_IN_ROLES
  if (administrator === undefined) throw new Error('There is no administrator role')
  const actor: Actor = { workspaceId: id, schema, memberId, source: 'manual', role: administrator }
  await writeAudit(db, actor, { action: 'workspace.created', subjectId: id, details: { name: input.name } })
  return actor
}

async function createStandardObjects(db: Queryable, workspaceId: string, schema: string): Promise<void> {
  const objects: ObjectModel[] = []
  for (const [position, definition] of STANDARD_OBJECTS.entries()) {
    const fields = [...LEADING_SYSTEM_FIELDS, ...definition.fields, ...TRAILING_SYSTEM_FIELDS]
    objects.push(await insertObject(db, workspaceId, { ...definition, fields, isCustom: false }, position))
  }
  for (const object of objects) await runAll(db, [...createRecordTable(schema, object), commentOn(schema, object)])
  for (const object of objects) await relate(db, schema, { objects }, object)
  await run(db, 'select waybill.watch_members($1)', [schema])
}

async function relate(
  db: Queryable,
  schema: string,
  model: { readonly objects: readonly ObjectModel[] },
  object: ObjectModel,
): Promise<void> {
  for (const part of relationParts(object)) {
    const target = findObject(model, part.field.settings.relationTo ?? '')
    if (target === undefined) throw new Error(`The relation ${object.apiName}.${part.path} points nowhere`)
    await runAll(db, addRelation(schema, object, part, target))
  }
}

async function insertRoles(db: Queryable, workspaceId: string): Promise<void> {
  const rows = BUILT_IN_ROLES.map((role) => ({
    workspace_id: workspaceId,
    api_name: role.apiName,
    label: role.label,
    is_built_in: true,
    permissions: JSON.stringify(role.permissions),
  }))
  await db.insertInto('waybill.roles').values(rows).execute()
}

async function insertOwner(db: Queryable, schema: string, input: NewWorkspace): Promise<string> {
  const email = readEmailAddress(input.ownerEmail)
  const { rows } = await run<{ id: string }>(
    db,
    `insert into ${membersTable(schema)} (name, email, email_key, role, created_by_source, updated_by_source)
     values ($1, $2, $3, 'administrator', 'manual', 'manual') returning id`,
    [input.ownerName, email.text, email.key],
  )
  const [row] = rows
  if (row === undefined) throw new Error('The owner was not written')
  return row.id
}
