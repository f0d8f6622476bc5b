/** Import templates in the database, and who finds which. */
import { sql, type Selectable } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { qualified } from '../../infra/postgres/identifier.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import { isUniqueViolation } from '../../infra/postgres/record-conflict.ts'
import type { ImportTemplateTable } from '../../infra/postgres/tables.ts'
import { authorize } from '../context.ts'
import { namesHiddenField } from '../import/field-access.ts'

export type TemplateRow = Selectable<ImportTemplateTable>

/** Whoever shapes the workspace looks after the templates of all. */
export const isAdministrator = ({ role }: Actor): boolean => role.permissions.workspace.includes('manageModel')

export const canChange = (actor: Actor, row: TemplateRow): boolean =>
  row.owner_id === actor.memberId || isAdministrator(actor)

/** Templates that would be used by themselves: one's own and shared ones, those used last first. */
export async function listUsable(db: Queryable, actor: Actor, objectId: string): Promise<readonly TemplateRow[]> {
  const rows = await db
    .selectFrom('waybill.import_templates')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .where('object_id', '=', objectId)
    .where((where) => where.or([where('owner_id', '=', actor.memberId), where('is_shared', '=', true)]))
    .orderBy(sql`owner_id = ${actor.memberId}`, 'desc')
    .orderBy(sql`coalesce(last_used_at, created_at)`, 'desc')
    .execute()
  const model = await loadVisibleModel(db, actor)
  return rows.filter((row) => isVisible(model, actor, row))
}

/** Those that the member may look at, by name: an administrator sees all. */
export async function listVisible(db: Queryable, actor: Actor): Promise<readonly TemplateRow[]> {
  const rows = await db
    .selectFrom('waybill.import_templates')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .orderBy(sql`lower(name)`)
    .execute()
  const model = await loadVisibleModel(db, actor)
  return rows.filter((row) => isVisible(model, actor, row))
}

/** What names a field that the member's role hides is theirs to see only when they made it. */
function isVisible(model: WorkspaceModel, actor: Actor, row: TemplateRow): boolean {
  if (row.owner_id === actor.memberId) return true
  const object = model.objects.find(({ id }) => id === row.object_id)
  const paths = [...row.content.columns.map(({ field }) => field), ...Object.keys(row.content.options.defaults ?? {})]
  const isHidden = object !== undefined && namesHiddenField(model, object, paths)
  return !isHidden && (row.is_shared || canChange(actor, row))
}

export interface LoadedTemplate {
  readonly row: TemplateRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

/** @throws Refusal TEMPLATE_UNKNOWN, also for a private one of someone else; NOT_PERMITTED */
export async function loadTemplate(db: Queryable, actor: Actor, id: string): Promise<LoadedTemplate> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.import_templates')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', actor.workspaceId)
        .executeTakeFirst()
    : undefined
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === row?.object_id)
  if (row === undefined || object === undefined || !isVisible(model, actor, row)) {
    throw new Refusal('TEMPLATE_UNKNOWN', { template: id })
  }
  authorize(actor, 'import', object)
  return { row, model, object }
}

/** As `loadTemplate`, for a change: the row stays as it is until the transaction ends. @throws Refusal TEMPLATE_NOT_YOURS */
export async function lockTemplate(db: Queryable, actor: Actor, id: string): Promise<LoadedTemplate> {
  const { row } = await loadTemplate(db, actor, id)
  await db.selectFrom('waybill.import_templates').select('id').where('id', '=', row.id).forUpdate().execute()
  const locked = await loadTemplate(db, actor, id)
  if (!canChange(actor, locked.row)) throw new Refusal('TEMPLATE_NOT_YOURS', { name: locked.row.name })
  return locked
}

/** The template that a member names for an import: by id, or by name whatever its case. @throws Refusal TEMPLATE_UNKNOWN */
export async function findNamed(db: Queryable, actor: Actor, objectId: string, wish: string): Promise<TemplateRow> {
  const row = await findByName(db, objectId, wish)
  if (row !== undefined && isVisible(await loadVisibleModel(db, actor), actor, row)) return row
  const loaded = await loadTemplate(db, actor, wish)
  if (loaded.row.object_id !== objectId) throw new Refusal('TEMPLATE_UNKNOWN', { template: wish })
  return loaded.row
}

export const findByName = (db: Queryable, objectId: string, name: string): Promise<TemplateRow | undefined> =>
  db
    .selectFrom('waybill.import_templates')
    .selectAll()
    .where('object_id', '=', objectId)
    .where(sql<boolean>`lower(name) = lower(${name.trim()})`)
    .executeTakeFirst()

/** @throws Refusal NAME_TAKEN instead of the database's own words */
export async function withFreeName<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('NAME_TAKEN', { name })
    throw error
  }
}

/** Which of these are ids of members who are still there. */
export async function findMembers(db: Queryable, { schema }: Actor, ids: readonly unknown[]): Promise<Set<string>> {
  const wanted = ids.filter((id): id is string => isUuid(id))
  if (wanted.length === 0) return new Set()
  const { rows } = await run<{ id: string }>(
    db,
    `select id from ${qualified(schema, 'members')} where id = any($1::uuid[]) and deleted_at is null`,
    [wanted],
  )
  return new Set(rows.map(({ id }) => id))
}
