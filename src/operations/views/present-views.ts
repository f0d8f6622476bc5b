import { validate as isUuid } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { importsNamedIn } from '../../core/query/import-trace.ts'
import { Refusal } from '../../core/refusal.ts'
import { fitDefinition, type ViewDefinition, type ViewReader } from '../../core/view/view-definition.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { authorize } from '../context.ts'
import { isVisible } from '../jobs/jobs.ts'
import { loadMemberNames } from '../jobs/present-job.ts'
import type { ObjectWork } from '../records/object-work.ts'
import { mayChange } from '../access/made-by-member.ts'
import type { ViewRow } from './view-store.ts'
import type { ViewView } from './view-view.ts'

/** Views as one member is shown them, in the order given. */
export async function presentViews(work: ObjectWork, rows: readonly ViewRow[]): Promise<readonly ViewView[]> {
  const { db, actor } = work
  const names = await loadMemberNames(db, actor, [...new Set(rows.map((row) => row.member_id))])
  const reader = await readerOf(
    work,
    rows.map(({ definition }) => definition),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    isShared: row.is_shared,
    isMine: row.member_id === actor.memberId,
    mayChange: mayChange(actor, row),
    maker: { id: row.member_id, name: names.get(row.member_id) ?? '' },
    position: row.position,
    ...fitDefinition(reader, row.definition),
  }))
}

/** The zone of a member's days is that of their browser: whether a filter fits does not depend on it. */
export async function readerOf(
  { db, actor, model, object }: ObjectWork,
  definitions: readonly ViewDefinition[],
): Promise<ViewReader> {
  const asked = definitions.flatMap(({ filter }) => (filter === null ? [] : importsNamedIn(filter)))
  const imports = await visibleAmong(db, actor, [...new Set(asked)])
  return {
    model,
    object,
    standpoint: { memberId: actor.memberId, nowMs: Date.now(), timeZone: 'UTC' },
    lookInto: (related) => authorize(actor, 'view', related),
    lookAt(id) {
      if (!imports.has(id)) throw new Refusal('IMPORT_UNKNOWN', { id })
    },
  }
}

async function visibleAmong(db: Queryable, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = ids.filter((id) => isUuid(id))
  if (known.length === 0) return new Set()
  const jobs = await db
    .selectFrom('waybill.jobs')
    .select(['id', 'requested_by'])
    .where('workspace_id', '=', actor.workspaceId)
    .where('kind', '=', 'import')
    .where('id', 'in', known)
    .execute()
  return new Set(jobs.filter((job) => isVisible(actor, job)).map(({ id }) => id))
}
