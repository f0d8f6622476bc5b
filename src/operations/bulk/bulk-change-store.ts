/** Bulk changes as they are stored, for those who may see them. */
import type { Actor } from '../../core/access/actor.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { BulkRequest } from '../../core/bulk/bulk-change.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { JournaledField } from '../../infra/postgres/import/journaled-field.ts'
import { loadJob, lockJob, type JobRow } from '../../infra/postgres/job-store.ts'
import { authorize } from '../context.ts'
import { assertVisible } from '../jobs/jobs.ts'
import { loadVisibleModel } from '../model/load-visible-model.ts'

export interface LoadedBulkChange {
  readonly job: JobRow
  /** As this member knows them. */
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly request: BulkRequest
  /** What its journal holds; none before it has begun. */
  readonly fields: readonly JournaledField[]
}

/**
 * What a bulk change did shows records: of somebody else's it is for those who reach every record.
 *
 * @throws Refusal BULK_UNKNOWN, NOT_PERMITTED
 */
export async function loadBulkChange(db: Queryable, actor: Actor, id: string): Promise<LoadedBulkChange> {
  const job = await findJob(db, actor, id)
  const row = await db
    .selectFrom('waybill.bulk_changes')
    .select(['request', 'fields'])
    .where('id', '=', job.id)
    .executeTakeFirst()
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === job.object_id)
  if (row === undefined || object === undefined) throw new Refusal('BULK_UNKNOWN', { id })
  authorize(actor, 'view', object)
  if (job.requested_by !== actor.memberId && ruleFor(actor.role.permissions, object.apiName).scope !== 'all')
    throw new Refusal('NOT_PERMITTED', { permission: 'view all records', object: object.labelPlural })
  return { job, model, object, request: row.request, fields: row.fields ?? [] }
}

/** As `loadBulkChange`, with the job under a lock until the transaction ends. */
export async function lockBulkChange(db: Queryable, actor: Actor, id: string): Promise<LoadedBulkChange> {
  await loadBulkChange(db, actor, id)
  await lockJob(db, actor.workspaceId, id)
  return loadBulkChange(db, actor, id)
}

async function findJob(db: Queryable, actor: Actor, id: string): Promise<JobRow> {
  try {
    const job = await loadJob(db, actor.workspaceId, id)
    assertVisible({ actor }, job)
    return job
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('BULK_UNKNOWN', { id }) : error
  }
}
