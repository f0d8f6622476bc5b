/** The views of an object's list: making, changing and deleting them. */
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { holdsNul } from '../../core/query/json-text.ts'
import { readFilter } from '../../core/query/filter-input.ts'
import { Refusal } from '../../core/refusal.ts'
import { checkDefinition, type ViewColumn, type ViewDefinition } from '../../core/view/view-definition.ts'
import type { Context } from '../context.ts'
import { cleanName } from '../clean-name.ts'
import { withObject, type ObjectWork } from '../records/object-work.ts'
import { presentViews, readerOf } from './present-views.ts'
import { listVisible, lockView, type ViewRow } from './view-store.ts'
import type { ViewView } from './view-view.ts'

export interface DefinitionInput {
  readonly columns: readonly ViewColumn[]
  /** JSON, or text as on the command line; null selects every record. */
  readonly filter?: unknown
  readonly sort?: readonly string[]
  readonly search?: string
}

export interface NewView {
  readonly name: string
  readonly isShared?: boolean
  readonly definition: DefinitionInput
}

export interface ViewChange {
  readonly name?: string
  readonly isShared?: boolean
  readonly definition?: DefinitionInput
  /** Between the positions of the views that it is to stand between. */
  readonly position?: number
}

/** One's own and shared ones, in their order. @throws Refusal OBJECT_UNKNOWN, NOT_PERMITTED */
export const listViews = (context: Context, objectName: string): Promise<readonly ViewView[]> =>
  withObject(context, objectName, ['view'], async (work) =>
    presentViews(work, await listVisible(work.db, work.actor, work.object.id)),
  )

/** @throws Refusal as `listViews`, and for a definition that does not fit the model or the maker's access */
export function createView(context: Context, objectName: string, input: NewView): Promise<ViewView> {
  return withObject(context, objectName, ['view'], async (work) => {
    const { db, actor, object } = work
    const definition = await readDefinition(work, input.definition)
    const row = await db
      .insertInto('waybill.views')
      .values({
        id: uuidv7(),
        workspace_id: actor.workspaceId,
        object_id: object.id,
        name: cleanName(input.name),
        member_id: actor.memberId,
        is_shared: input.isShared ?? false,
        definition: JSON.stringify(definition),
        position: sql`(select coalesce(max(position), 0) + 1 from waybill.views where object_id = ${object.id})`,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return presentOne(work, row)
  })
}

/** @throws Refusal VIEW_UNKNOWN, VIEW_NOT_YOURS, and for a definition that does not fit */
export function updateView({ database, actor }: Context, id: string, change: ViewChange): Promise<ViewView> {
  return database.kysely.transaction().execute(async (db) => {
    const { row, model, object } = await lockView(db, actor, id)
    const work = { db, actor, model, object }
    const definition = change.definition && (await readDefinition(work, change.definition))
    const changed = await db
      .updateTable('waybill.views')
      .set({
        name: change.name === undefined ? row.name : cleanName(change.name),
        is_shared: change.isShared ?? row.is_shared,
        position: change.position ?? row.position,
        updated_at: sql<Date>`now()`,
        ...(definition !== undefined && { definition: JSON.stringify(definition) }),
      })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return presentOne(work, changed)
  })
}

/** @throws Refusal VIEW_UNKNOWN, VIEW_NOT_YOURS */
export function deleteView({ database, actor }: Context, id: string): Promise<void> {
  return database.kysely.transaction().execute(async (db) => {
    const { row } = await lockView(db, actor, id)
    await db.deleteFrom('waybill.views').where('id', '=', row.id).execute()
  })
}

async function presentOne(work: ObjectWork, row: ViewRow): Promise<ViewView> {
  const [view] = await presentViews(work, [row])
  if (view === undefined) throw new Error('A view was not presented')
  return view
}

async function readDefinition(work: ObjectWork, input: DefinitionInput): Promise<ViewDefinition> {
  if (holdsNul(input)) throw new Refusal('REQUEST_INVALID', { reason: 'the definition holds a NUL character' })
  const { columns, sort = [], search = '' } = input
  const filter = input.filter === undefined || input.filter === null ? null : readFilter(input.filter)
  const definition = { columns, filter, sort, search }
  checkDefinition(await readerOf(work, [definition]), definition)
  return definition
}
