/** Views in the database, and who finds which. */
import type { Selectable } from 'kysely'
import { validate as isUuid } from 'uuid'
import { ruleFor } from '../../core/access/role.ts'
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { ViewTable } from '../../infra/postgres/tables.ts'
import { mayChange, mayFind } from '../access/made-by-member.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'

export type ViewRow = Selectable<ViewTable>

/** The member's own, and shared ones of the others, in their order. */
export const listVisible = (db: Queryable, actor: Actor, objectId: string): Promise<readonly ViewRow[]> =>
  db
    .selectFrom('waybill.views')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .where('object_id', '=', objectId)
    .where((where) => where.or([where('member_id', '=', actor.memberId), where('is_shared', '=', true)]))
    .orderBy('position')
    .orderBy('id')
    .execute()

export interface LoadedView {
  readonly row: ViewRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
}

/**
 * The view, locked until the transaction ends.
 *
 * @throws Refusal VIEW_UNKNOWN, also for one that the member cannot find; VIEW_NOT_YOURS
 */
export async function lockView(db: Queryable, actor: Actor, id: string): Promise<LoadedView> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.views')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', actor.workspaceId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === row?.object_id)
  const isFound = row !== undefined && mayFind(actor, row)
  if (!isFound || object === undefined || !mayView(actor, object)) throw new Refusal('VIEW_UNKNOWN', { id })
  if (!mayChange(actor, row)) throw new Refusal('VIEW_NOT_YOURS', { name: row.name })
  return { row, model, object }
}

const mayView = (actor: Actor, object: ObjectModel): boolean =>
  ruleFor(actor.role.permissions, object.apiName).allowed.includes('view')
