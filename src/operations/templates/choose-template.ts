/** Which template an import follows: the one that is named, else one that fits its file by itself. */
import { sql } from 'kysely'
import type { Actor } from '../../core/access/actor.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../core/import/import-options.ts'
import { fitTemplate, modelMisfits } from '../../core/import/import-template-fit.ts'
import type { ImportTemplateUse, TemplateFit, TemplateMisfit } from '../../core/import/import-template-misfit.ts'
import { followable, membersOf, type TemplateGround } from '../../core/import/import-template-options.ts'
import { applyTemplate, headersOf, type TemplateContent } from '../../core/import/import-template.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import { findDestination } from '../../core/mapping/destination.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { canonicalOptions } from '../import/canonical-options.ts'
import { assertDecisions } from '../import/column-rules.ts'
import { findMembers, findNamed, listUsable, type TemplateRow } from './template-store.ts'

/** What the templates of an object are looked at with. */
export interface TemplateScene {
  readonly db: Queryable
  readonly actor: Actor
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

export interface TemplateChoice {
  /** null where none was named and none fits. */
  readonly use: ImportTemplateUse | null
  /** The proposal, where no template is followed. */
  readonly mapping: readonly ColumnMapping[]
  /** Those that the template decides. */
  readonly options: Partial<ImportOptions>
}

/**
 * @param wish id or name of a template; null for none; absent for one that fits by itself
 * @throws Refusal TEMPLATE_UNKNOWN
 */
export async function chooseTemplate(
  scene: TemplateScene,
  proposal: readonly ColumnMapping[],
  wish: string | null | undefined,
): Promise<TemplateChoice> {
  const none = { use: null, mapping: proposal, options: {} }
  if (wish === null) return none
  const headers = headersOf(proposal)
  const found = wish === undefined ? await findFitting(scene, headers) : await findWished(scene, headers, wish)
  if (found === undefined) return none
  const { row, fit } = found
  const isApplied = wish !== undefined || fit.kind === 'exact'
  const use = { id: row.id, name: row.name, isApplied, misfits: fit.misfits }
  if (!isApplied) return { ...none, use }
  const content = followable(await groundOf(scene, row.content), row.content)
  const mapping = applyTemplate(scene.model, scene.object, proposal, { origin: `template "${row.name}"`, content })
  return { use, mapping, options: content.options }
}

interface Fitting {
  readonly row: TemplateRow
  readonly fit: TemplateFit
}

async function findWished(scene: TemplateScene, headers: readonly string[], wish: string): Promise<Fitting> {
  const row = await findNamed(scene.db, scene.actor, scene.object.id, wish)
  return { row, fit: await fitOf(scene, row, headers) }
}

/** The first that fits exactly, in the order of use; else the one that is most like the file. */
async function findFitting(scene: TemplateScene, headers: readonly string[]): Promise<Fitting | undefined> {
  const rows = await listUsable(scene.db, scene.actor, scene.object.id)
  const fitting = await Promise.all(rows.map(async (row) => ({ row, fit: await fitOf(scene, row, headers) })))
  const near = fitting.filter(({ fit }) => fit.kind === 'near')
  return fitting.find(({ fit }) => fit.kind === 'exact') ?? near.toSorted((a, b) => b.fit.likeness - a.fit.likeness)[0]
}

export async function fitOf(scene: TemplateScene, row: TemplateRow, headers: readonly string[]): Promise<TemplateFit> {
  return fitTemplate(row.content, headers, await misfitsOf(scene, row.content))
}

/** What a template names that the workspace has not got, and what is refused for another reason. */
export async function misfitsOf(scene: TemplateScene, content: TemplateContent): Promise<readonly TemplateMisfit[]> {
  const { actor, model, object } = scene
  const ground = await groundOf(scene, content)
  const misfits = modelMisfits(ground, content)
  const { columns, options } = followable(ground, content)
  try {
    const known = canonicalOptions(model, object, { ...DEFAULT_IMPORT_OPTIONS, ...options })
    const mapping = columns.filter(({ field }) => field !== null && findDestination(model, object, field) !== undefined)
    assertDecisions(actor, model, object, mapping as readonly unknown[] as readonly ColumnMapping[], known)
    return misfits
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [...misfits, { kind: 'optionGone', name: 'options', message: error.message }]
  }
}

export async function groundOf(
  { db, actor, model, object }: TemplateScene,
  content: TemplateContent,
): Promise<TemplateGround> {
  const members = await findMembers(db, actor, membersOf(content.options))
  return { model, object, isMember: (id) => members.has(id.toLowerCase()) }
}

/** The use of a template, noted in the transaction that follows it: those used last are proposed first. */
export async function noteUse(db: Queryable, use: ImportTemplateUse | null): Promise<void> {
  if (use?.isApplied !== true) return
  await db
    .updateTable('waybill.import_templates')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', use.id)
    .execute()
}
