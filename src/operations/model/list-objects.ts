import { ruleFor } from '../../core/access/role.ts'
import { estimateRecords, type RecordCount } from '../../infra/postgres/record-counts.ts'
import type { Context } from '../context.ts'
import { loadVisibleModel } from './load-visible-model.ts'
import { viewObject, type ObjectView } from './object-view.ts'

export interface ListedObject extends ObjectView {
  /** Records that are not deleted, within the actor's reach. */
  readonly records: RecordCount
}

/** The objects whose records the actor may view. */
export async function listObjects({ actor, database: { kysely: db } }: Context): Promise<readonly ListedObject[]> {
  const model = await loadVisibleModel(db, actor)
  const visible = model.objects.filter((object) =>
    ruleFor(actor.role.permissions, object.apiName).allowed.includes('view'),
  )
  const listed: ListedObject[] = []
  for (const object of visible) {
    listed.push({ ...viewObject(model, object), records: await estimateRecords(db, actor, object) })
  }
  return listed
}
