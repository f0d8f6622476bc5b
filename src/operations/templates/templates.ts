/** Looking at import templates, and renaming, sharing and deleting them. */
import { sql } from 'kysely'
import { ruleFor } from '../../core/access/role.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'
import type { Context } from '../context.ts'
import { loadPermitted } from '../import/import-context.ts'
import { headersOf } from '../../core/import/import-template.ts'
import { requireObject } from '../records/object-work.ts'
import { presentTemplate } from './present-template.ts'
import { cleanName } from './save-template.ts'
import { listVisible, loadTemplate, lockTemplate, withFreeName } from './template-store.ts'
import type { ImportTemplateView } from './template-view.ts'

export interface TemplateFilter {
  /** API name of an object. */
  readonly object?: string
  /** An import: only templates of its object, each with how it fits the file. */
  readonly importId?: string
}

/** One's own and shared ones, by name, of the objects into which the member may import. */
export async function listTemplates(
  { database, actor }: Context,
  { object, importId }: TemplateFilter = {},
): Promise<readonly ImportTemplateView[]> {
  const db = database.kysely
  const loaded = importId === undefined ? undefined : await loadPermitted(db, actor, importId)
  const model = await loadVisibleModel(db, actor)
  const only = loaded?.object ?? (object === undefined ? undefined : requireObject(model, object))
  const headers = loaded && headersOf(loaded.row.inspection.columns)
  const permitted = new Map(
    model.objects
      .filter(({ apiName }) => ruleFor(actor.role.permissions, apiName).allowed.includes('import'))
      .map((each) => [each.id, each]),
  )
  const rows = (await listVisible(db, actor)).filter(
    ({ object_id: id }) => permitted.has(id) && (only === undefined || id === only.id),
  )
  return Promise.all(
    rows.flatMap((row) => {
      const own = permitted.get(row.object_id)
      return own === undefined ? [] : [presentTemplate(db, actor, { row, model, object: own }, headers)]
    }),
  )
}

/** @throws Refusal TEMPLATE_UNKNOWN, NOT_PERMITTED */
export async function getTemplate({ database, actor }: Context, id: string): Promise<ImportTemplateView> {
  return presentTemplate(database.kysely, actor, await loadTemplate(database.kysely, actor, id))
}

export interface TemplateChange {
  readonly name?: string
  readonly isShared?: boolean
}

/** @throws Refusal TEMPLATE_UNKNOWN, TEMPLATE_NOT_YOURS, NAME_TAKEN */
export function changeTemplate(
  { database, actor }: Context,
  id: string,
  change: TemplateChange,
): Promise<ImportTemplateView> {
  return database.kysely.transaction().execute(async (db) => {
    const { row, object } = await lockTemplate(db, actor, id)
    const name = change.name === undefined ? row.name : cleanName(change.name)
    const isShared = change.isShared ?? row.is_shared
    await withFreeName(name, () =>
      db
        .updateTable('waybill.import_templates')
        .set({ name, is_shared: isShared, updated_at: sql<Date>`now()` })
        .where('id', '=', id)
        .execute(),
    )
    await writeAudit(db, actor, {
      action: 'template.changed',
      object: object.apiName,
      subjectId: id,
      details: { name, isShared, ...(name !== row.name && { before: row.name }) },
    })
    return presentTemplate(db, actor, await loadTemplate(db, actor, id))
  })
}

/** Imports that followed it stay as they are. @throws Refusal TEMPLATE_UNKNOWN, TEMPLATE_NOT_YOURS */
export function deleteTemplate({ database, actor }: Context, id: string): Promise<ImportTemplateView> {
  return database.kysely.transaction().execute(async (db) => {
    const loaded = await lockTemplate(db, actor, id)
    const view = await presentTemplate(db, actor, loaded)
    await db.deleteFrom('waybill.import_templates').where('id', '=', id).execute()
    await writeAudit(db, actor, {
      action: 'template.deleted',
      object: loaded.object.apiName,
      subjectId: id,
      details: { name: view.name },
    })
    return view
  })
}
