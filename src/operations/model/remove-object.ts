import { relationsTo } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run } from '../../infra/postgres/database.ts'
import { deleteObject } from '../../infra/postgres/model-store.ts'
import { countJobs, dropWorkTablesOf } from '../../infra/postgres/model-use.ts'
import { countRows } from '../../infra/postgres/record-counts.ts'
import { dropRecordTable } from '../../infra/postgres/record-tables.ts'
import type { Context } from '../context.ts'
import { changeObject, type ObjectChange } from './model-work.ts'
import { refuseWhileBusy } from './refuse-busy.ts'

export interface ObjectRemoval {
  readonly object: string
  /** Records that are lost, deleted ones included. */
  readonly records: number
  /** Imports and other batch jobs whose history is lost. */
  readonly jobs: number
}

/**
 * What `removeObject` would take away.
 *
 * @throws Refusal what `removeObject` would be refused for
 */
export const previewObjectRemoval = (context: Context, apiName: string): Promise<ObjectRemoval> =>
  changeObject(context, apiName, assess)

/** @throws Refusal STANDARD_FIXED; OBJECT_IN_USE while relations point to it; OBJECT_BUSY while a batch job uses it */
export function removeObject(context: Context, apiName: string): Promise<ObjectRemoval> {
  return changeObject(context, apiName, async (change) => {
    const { db, actor, model, object } = change
    await refuseWhileBusy(db, model, object)
    const removal = await assess(change)
    await dropWorkTablesOf(db, actor.schema, object.id)
    await run(db, dropRecordTable(actor.schema, object))
    await deleteObject(db, object)
    await writeAudit(db, actor, {
      action: 'object.removed',
      object: apiName,
      subjectId: object.id,
      details: { ...removal },
    })
    return removal
  })
}

async function assess({ db, actor, model, object }: ObjectChange): Promise<ObjectRemoval> {
  if (!object.isCustom) throw new Refusal('STANDARD_FIXED', { name: object.labelPlural })
  const incoming = relationsTo(model, object.apiName).filter((relation) => relation.object.apiName !== object.apiName)
  if (incoming.length > 0) {
    const relations = incoming.map((relation) => `${relation.object.apiName}.${relation.part.field.apiName}`).join(', ')
    throw new Refusal('OBJECT_IN_USE', { object: object.labelPlural, relations })
  }
  return {
    object: object.apiName,
    records: await countRows(db, actor, object),
    jobs: await countJobs(db, object.id),
  }
}
