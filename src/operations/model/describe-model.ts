import { estimateRecords } from '../../infra/postgres/record-counts.ts'
import type { Context } from '../context.ts'
import type { ListedObject } from './list-objects.ts'
import { inspectModel } from './model-work.ts'
import { viewObject } from './object-view.ts'

/**
 * Every object with every field, for who manages the data model: also what their role hides from them as records. The
 * counts are of records within their reach.
 *
 * @throws Refusal NOT_PERMITTED
 */
export function describeModel(context: Context): Promise<readonly ListedObject[]> {
  return inspectModel(context, async ({ db, actor, model }) => {
    const described: ListedObject[] = []
    for (const object of model.objects)
      described.push({ ...viewObject(model, object), records: await estimateRecords(db, actor, object) })
    return described
  })
}
