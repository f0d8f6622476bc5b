import { authorize, type Context } from '../context.ts'
import { loadVisibleModel } from './load-visible-model.ts'
import { requireObject } from '../records/object-work.ts'
import { viewObject, type ObjectView } from './object-view.ts'

/** @throws Refusal OBJECT_UNKNOWN or NOT_PERMITTED */
export async function getObject({ actor, database }: Context, apiName: string): Promise<ObjectView> {
  const model = await loadVisibleModel(database.kysely, actor)
  const object = requireObject(model, apiName)
  authorize(actor, 'view', object)
  return viewObject(model, object)
}
