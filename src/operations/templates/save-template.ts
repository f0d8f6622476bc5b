/** Keeps what was decided for an import under a name. */
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { makeTemplate, type TemplateContent } from '../../core/import/import-template.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { loadPermitted, type LoadedImport } from '../import/import-context.ts'
import { contentValues, presentTemplate } from './present-template.ts'
import { canChange, findByName, loadTemplate, withFreeName } from './template-store.ts'
import type { ImportTemplateView } from './template-view.ts'

export interface NewTemplate {
  readonly importId: string
  readonly name: string
  readonly isShared?: boolean
  /** Takes the place of the template that has the name, where the member may change that one. */
  readonly replace?: boolean
}

/** @throws Refusal IMPORT_UNKNOWN, NOT_PERMITTED, MAPPING_EMPTY, NAME_TAKEN */
export function saveTemplate({ database, actor }: Context, wish: NewTemplate): Promise<ImportTemplateView> {
  return database.kysely.transaction().execute(async (db) => {
    const loaded = await loadPermitted(db, actor, wish.importId)
    const { object } = loaded
    const content = contentOf(loaded)
    const name = cleanName(wish.name)
    const same = wish.replace === true ? await findByName(db, object.id, name) : undefined
    const replaced = same !== undefined && canChange(actor, same) ? same : undefined
    const isShared = wish.isShared ?? replaced?.is_shared ?? false
    const id =
      replaced === undefined
        ? await insertTemplate(db, actor, object, { name, isShared, content })
        : await replaceTemplate(db, replaced.id, { name, isShared, content })
    await writeAudit(db, actor, {
      action: replaced === undefined ? 'template.created' : 'template.replaced',
      object: object.apiName,
      subjectId: id,
      details: { name, importId: wish.importId },
    })
    return presentTemplate(db, actor, await loadTemplate(db, actor, id))
  })
}

/** @throws Refusal MAPPING_EMPTY for an import of which nothing is decided */
export function contentOf({ row, job, object }: LoadedImport): TemplateContent {
  if (row.mapping.every(({ field }) => field === null)) {
    const columns = row.mapping.map(({ header }) => header).join(', ')
    throw new Refusal('MAPPING_EMPTY', { object: object.labelPlural, columns })
  }
  return makeTemplate(row.mapping, row.options, job.requested_by)
}

const LONGEST_NAME = 100

export function cleanName(text: string): string {
  const name = text.trim().replaceAll(/\s+/g, ' ')
  if (name !== '' && name.length <= LONGEST_NAME) return name
  throw new Refusal('VALUE_INVALID', { field: 'Name', reason: `write 1 to ${LONGEST_NAME} characters.` })
}

export interface TemplateValues {
  readonly name: string
  readonly isShared: boolean
  readonly content: TemplateContent
}

/** @returns its id. @throws Refusal NAME_TAKEN */
export async function insertTemplate(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  { name, isShared, content }: TemplateValues,
): Promise<string> {
  const id = uuidv7()
  const values = {
    id,
    workspace_id: actor.workspaceId,
    object_id: object.id,
    name,
    owner_id: actor.memberId,
    is_shared: isShared,
    ...contentValues(content),
  }
  await withFreeName(name, () => db.insertInto('waybill.import_templates').values(values).execute())
  return id
}

async function replaceTemplate(
  db: Queryable,
  id: string,
  { name, isShared, content }: TemplateValues,
): Promise<string> {
  await db
    .updateTable('waybill.import_templates')
    .set({ name, is_shared: isShared, updated_at: sql<Date>`now()`, ...contentValues(content) })
    .where('id', '=', id)
    .execute()
  return id
}
