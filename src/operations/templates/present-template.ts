import type { Actor } from '../../core/access/actor.ts'
import { headersOf, signatureOf, type TemplateContent } from '../../core/import/import-template.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import { loadMemberNames } from '../jobs/present-job.ts'
import { fitOf, misfitsOf } from './choose-template.ts'
import { countFollowers } from './count-followers.ts'
import { canChange, type LoadedTemplate } from './template-store.ts'
import type { ImportTemplateView } from './template-view.ts'

/** @param headers of a file, to tell how the template fits it */
export async function presentTemplate(
  db: Queryable,
  actor: Actor,
  { row, model, object }: LoadedTemplate,
  headers?: readonly string[],
): Promise<ImportTemplateView> {
  const scene = { db, actor, model, object }
  const names = await loadMemberNames(db, actor, [row.owner_id])
  return {
    id: row.id,
    name: row.name,
    object: object.apiName,
    owner: { id: row.owner_id, name: names.get(row.owner_id) ?? '' },
    isShared: row.is_shared,
    canChange: canChange(actor, row),
    columns: row.content.columns,
    options: row.content.options,
    misfits: await misfitsOf(scene, row.content),
    followerCount: await countFollowers(db, row),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    ...(headers && { fit: await fitOf(scene, row, headers) }),
  }
}

/** Content as it is stored, with the signature that goes with it. */
export const contentValues = (
  content: TemplateContent,
): { readonly content: string; readonly signature: string[] } => ({
  content: toJsonb(content),
  signature: [...signatureOf(headersOf(content.columns))],
})
