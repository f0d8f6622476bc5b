import { relationsTo, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { lockUnfinishedJobs, outdatePlans } from '../../infra/postgres/model-use.ts'

/**
 * For changes that take columns or keys away from under an import: refused
 * while a batch job uses the object, and has the plans made again that wait for a person. Imports of
 * objects with a relation to this one use its identifiers too.
 *
 * @throws Refusal OBJECT_BUSY
 */
export async function refuseWhileBusy(db: Queryable, model: WorkspaceModel, object: ObjectModel): Promise<void> {
  const users = [object, ...relationsTo(model, object.apiName).map((relation) => relation.object)]
  const ids = [...new Set(users.map(({ id }) => id))]
  const jobs = await lockUnfinishedJobs(db, ids)
  const job = jobs.find(({ status }) => status !== 'draft')
  if (job !== undefined) {
    const reason = `the ${job.kind} ${job.id} is ${job.status}`
    throw new Refusal('OBJECT_BUSY', { object: object.labelPlural, reason })
  }
  await outdatePlans(db, ids)
}
