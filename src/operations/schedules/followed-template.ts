/**
 * What the runs of a recurring import follow: a template, an import that went before, or neither. A template is kept
 * by its id, so that another name changes nothing, and is looked up anew for each run: what is changed in it counts
 * from the next run. Where it is gone, or its owner does not find it any more, runs fail until another is chosen.
 */
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { loadJobActor } from '../access/load-job-actor.ts'
import { loadPermitted } from '../import/import-context.ts'
import { findNamed, type TemplateRow } from '../templates/template-store.ts'
import type { ScheduleRow } from './schedule-row.ts'
import type { Decisions, FollowedTemplate } from './schedule-view.ts'

/** As they are stored: with the name that the template had, to tell of it when it is gone. */
export interface StoredDecisions extends Decisions {
  readonly templateName?: string
}

type Followed = Pick<StoredDecisions, 'like' | 'template' | 'templateName'>

/**
 * What cannot be followed now would fail every run.
 *
 * @throws Refusal TEMPLATE_UNKNOWN, IMPORT_UNKNOWN, NOT_PERMITTED; REQUEST_INVALID for both, or of another object
 */
export async function settleFollowed(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  { like, template }: Decisions,
): Promise<Followed> {
  if (like !== undefined) {
    if (typeof template === 'string') throw new Refusal('REQUEST_INVALID', { reason: 'name a template or an import' })
    await assertLike(db, actor, object, like)
    return { like }
  }
  if (typeof template !== 'string') return template === null ? { template } : {}
  const { id, name } = await findNamed(db, actor, object.id, template)
  return { template: id, templateName: name }
}

async function assertLike(db: Queryable, actor: Actor, object: ObjectModel, like: string): Promise<void> {
  const followed = await loadPermitted(db, actor, like)
  if (followed.object.id === object.id) return
  const reason = `the import ${like} is one of ${followed.object.labelPlural}, not of ${object.labelPlural}`
  throw new Refusal('REQUEST_INVALID', { reason })
}

/** What another choice leaves of the decisions before it: one is followed at a time. */
export function withFollowed(before: StoredDecisions, followed: Followed): StoredDecisions {
  if (Object.keys(followed).length === 0) return before
  const { like: _like, template: _template, templateName: _name, ...kept } = before
  return { ...kept, ...followed }
}

/** The template of a schedule as its owner finds it now. */
export async function presentFollowed(db: Queryable, schedule: ScheduleRow): Promise<FollowedTemplate | null> {
  const { template, templateName } = schedule.decisions as StoredDecisions
  if (typeof template !== 'string') return null
  try {
    const { id, name } = await findFollowed(db, await ownerOf(db, schedule), schedule, template)
    return { id, name, isGone: false }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { id: null, name: templateName ?? template, isGone: error.code === 'TEMPLATE_UNKNOWN' }
  }
}

const ownerOf = (db: Queryable, { workspace_id, owner_id: requested_by, role }: ScheduleRow): Promise<Actor> =>
  loadJobActor(db, { workspace_id, requested_by, role })

const findFollowed = (db: Queryable, owner: Actor, schedule: ScheduleRow, wish: string): Promise<TemplateRow> =>
  findNamed(db, owner, schedule.object_id, wish)

/** The template that a run follows, before anything is fetched for it. @throws Refusal SCHEDULE_TEMPLATE_GONE */
export async function requireFollowed(db: Queryable, owner: Actor, schedule: ScheduleRow): Promise<TemplateRow | null> {
  const { template, templateName } = schedule.decisions as StoredDecisions
  if (typeof template !== 'string') return null
  try {
    return await findFollowed(db, owner, schedule, template)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'TEMPLATE_UNKNOWN') throw error
    throw new Refusal('SCHEDULE_TEMPLATE_GONE', { template: templateName ?? template })
  }
}

/**
 * Nothing goes in by itself by a template that does not fit: a column that it sends somewhere is missing, or a field,
 * an option or a member that it names is gone. New columns, and missing ones that it leaves out, are no matter.
 *
 * @throws Refusal TEMPLATE_DOES_NOT_FIT
 */
export async function assertFits(db: Queryable, { name, content }: TemplateRow, importId: string): Promise<void> {
  const { template: use } = await db
    .selectFrom('waybill.imports')
    .select('template')
    .where('id', '=', importId)
    .executeTakeFirstOrThrow()
  const leftOut = new Set(content.columns.flatMap(({ header, field }) => (field === null ? [header] : [])))
  const misfit = use?.misfits.find(
    ({ kind, name: of }) => kind !== 'columnNew' && !(kind === 'columnGone' && leftOut.has(of)),
  )
  if (misfit !== undefined) throw new Refusal('TEMPLATE_DOES_NOT_FIT', { template: name, reason: misfit.message })
}
