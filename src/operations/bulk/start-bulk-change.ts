import { v7 as uuidv7 } from 'uuid'
import type { BulkRequest } from '../../core/bulk/bulk-change.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run } from '../../infra/postgres/database.ts'
import { announce, loadJob } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import type { Context } from '../context.ts'
import type { JobView } from '../jobs/job-view.ts'
import { laneOf } from '../../core/import/job.ts'
import { presentOne } from '../jobs/present-job.ts'
import { withObject, type ObjectWork } from '../records/object-work.ts'
import {
  describeSelection,
  permissionsFor,
  readBulkChange,
  readBulkSelection,
  refuseRepeated,
} from './read-bulk-change.ts'

/**
 * Has a batch job change every record of the selection. Which those are is settled when a worker begins.
 *
 * @throws Refusal for values and filters, as for one record and a list; BULK_NOT_UNIQUE for a unique value
 *   on several records. Nothing is queued then.
 */
export async function startBulkChange(context: Context, objectName: string, request: BulkRequest): Promise<JobView> {
  const id = uuidv7()
  const view = await withObject(context, objectName, permissionsFor(request), async (work) => {
    const { writes } = await readBulkChange(work, request)
    const ids = await readBulkSelection(work, request)
    if (writes.some(({ field, value }) => field.isUnique && value !== null)) {
      const { rows } = await run<{ count: number }>(
        work.db,
        `select count(*) as count from (${ids.text}) s`,
        ids.values,
      )
      refuseRepeated(writes, rows[0]?.count ?? 0)
    }
    return queue(work, id, request)
  })
  await context.queue.enqueue(id, laneOf(await loadJob(context.database.kysely, context.actor.workspaceId, id)))
  return view
}

async function queue({ db, actor, object }: ObjectWork, id: string, request: BulkRequest): Promise<JobView> {
  const { action, selection, values, modes } = request
  await db
    .insertInto('waybill.jobs')
    .values({
      id,
      workspace_id: actor.workspaceId,
      kind: 'bulk',
      status: 'queued',
      phase: 'stage',
      object_id: object.id,
      file_name: null,
      import_id: null,
      requested_by: actor.memberId,
      source: actor.source,
      role: roleOfJob(actor),
      queued_at: new Date(),
    })
    .execute()
  await db
    .insertInto('waybill.bulk_changes')
    .values({ id, action, request: JSON.stringify(request) })
    .execute()
  await writeAudit(db, actor, {
    action: `bulk.${action}`,
    object: object.apiName,
    subjectId: id,
    details: { selection: describeSelection(selection), ...(values && { values }), ...(modes && { modes }) },
  })
  await announce(db, id)
  return presentOne(db, actor, await loadJob(db, actor.workspaceId, id))
}
