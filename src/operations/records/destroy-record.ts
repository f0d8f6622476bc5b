import { ruleFor } from '../../core/access/role.ts'
import {
  findField,
  findObject,
  relationsTo,
  type IncomingRelation,
  type WorkspaceModel,
} from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { countPointing, detach, removeRow } from '../../infra/postgres/record-lifecycle.ts'
import type { Context } from '../context.ts'
import { withObject, type ObjectWork } from './object-work.ts'
import { FOR_REMOVAL, requireRecord } from './record-access.ts'

/** Records that pointed to the destroyed one by one of their relations, and no longer do. */
export interface Detached {
  readonly object: string
  readonly field: string
  readonly count: number
}

/**
 * Removes a deleted record for good and empties the relations that point to it.
 *
 * @throws Refusal RECORD_UNKNOWN; RECORD_NOT_DELETED; RECORD_IN_USE when a required relation points to it
 */
export function destroyRecord(
  context: Context,
  objectName: string,
  id: string,
): Promise<{ readonly detached: readonly Detached[] }> {
  return withObject(context, objectName, ['delete'], async (work) => {
    const row = await requireRecord(work, id, FOR_REMOVAL)
    if (row['deleted_at'] === null) throw new Refusal('RECORD_NOT_DELETED')
    const detached = await detachAll(work, row.id)
    await removeRow(work.db, work.actor, work.object, row.id)
    await writeAudit(work.db, work.actor, {
      action: 'record.destroyed',
      object: work.object.apiName,
      subjectId: row.id,
      details: { detached },
    })
    return { detached }
  })
}

/**
 * Every relation is emptied, also what the actor does not see; of that nothing is told. Actors (who
 * created, who updated) are history: they keep the id of a member who is gone.
 */
async function detachAll({ db, actor, model, object: target }: ObjectWork, id: string): Promise<readonly Detached[]> {
  const detached: Detached[] = []
  for (const relation of relationsTo(await loadModel(db, actor.workspaceId), target.apiName)) {
    const { object, part } = relation
    if (part.field.kind !== 'relation') continue
    const isTold = isVisible(actor, model, relation)
    if (part.field.isRequired) {
      const count = await countPointing(db, actor, object, part, id)
      if (count > 0 && isTold)
        throw new Refusal('RECORD_IN_USE', { count, object: object.labelPlural, field: part.header })
      if (count > 0) throw new Refusal('NOT_PERMITTED', { permission: 'destroy', object: 'this record' })
    }
    const count = await detach(db, actor, object, part, id)
    if (count > 0 && isTold) detached.push({ object: object.apiName, field: part.field.apiName, count })
  }
  return detached
}

function isVisible({ role }: ObjectWork['actor'], model: WorkspaceModel, { object, part }: IncomingRelation): boolean {
  const { allowed, scope } = ruleFor(role.permissions, object.apiName)
  const narrowed = findObject(model, object.apiName)
  const isShown = narrowed !== undefined && findField(narrowed, part.field.apiName) !== undefined
  return allowed.includes('view') && scope === 'all' && isShown
}
