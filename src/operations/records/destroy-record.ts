import { relationsTo } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
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

/** Actors (who created, who updated) are history: they keep the id of a member who is gone. */
async function detachAll({ db, actor, model, object: target }: ObjectWork, id: string): Promise<readonly Detached[]> {
  const detached: Detached[] = []
  for (const { object, part } of relationsTo(model, target.apiName)) {
    if (part.field.kind !== 'relation') continue
    if (part.field.isRequired) {
      const count = await countPointing(db, actor, object, part, id)
      if (count > 0) throw new Refusal('RECORD_IN_USE', { count, object: object.labelPlural, field: part.header })
    }
    const count = await detach(db, actor, object, part, id)
    if (count > 0) detached.push({ object: object.apiName, field: part.field.apiName, count })
  }
  return detached
}
