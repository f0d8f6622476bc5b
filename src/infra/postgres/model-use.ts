/** What stands in the way of a change of the model, and what it makes out of date. */
import { isFinished, JOB_STATUSES } from '../../core/import/job.ts'
import type { Queryable } from './database.ts'

/** States in which a worker has begun or will begin without asking anyone. */
const ACTIVE = JOB_STATUSES.filter((status) => !isFinished(status) && status !== 'draft')

export interface ActiveJob {
  readonly id: string
  readonly kind: string
  readonly status: string
}

/** A batch job that writes into one of these objects, or will. */
export function findActiveJob(db: Queryable, objectIds: readonly string[]): Promise<ActiveJob | undefined> {
  return db
    .selectFrom('waybill.jobs')
    .select(['id', 'kind', 'status'])
    .where('object_id', 'in', [...objectIds])
    .where('status', 'in', ACTIVE)
    .limit(1)
    .executeTakeFirst()
}

/** Plans of imports that nobody has confirmed yet were made for another model: they have to be made again. */
export async function outdatePlans(db: Queryable, objectIds: readonly string[]): Promise<void> {
  await db
    .updateTable('waybill.imports')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('object_id', 'in', [...objectIds])
    .where('id', 'in', (sub) => sub.selectFrom('waybill.jobs').select('id').where('status', '=', 'draft'))
    .execute()
}

export async function countJobs(db: Queryable, objectId: string): Promise<number> {
  const { count } = await db
    .selectFrom('waybill.jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('object_id', '=', objectId)
    .executeTakeFirstOrThrow()
  return count
}
