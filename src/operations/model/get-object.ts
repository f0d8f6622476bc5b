import { authorize, type Context } from '../context.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { requireObject } from '../records/object-work.ts'
import { viewObject, type ObjectView } from './object-view.ts'

/** @throws Refusal OBJECT_UNKNOWN or NOT_PERMITTED */
export async function getObject({ actor, database }: Context, apiName: string): Promise<ObjectView> {
  const model = await loadModel(database.kysely, actor.workspaceId)
  const object = requireObject(model, apiName)
  authorize(actor, 'view', object)
  return viewObject(model, object)
}
