import { v7 as uuidv7 } from 'uuid'
import type { ObjectPermission } from '../../core/access/role.ts'
import type { ExportRequest } from '../../core/export/export-request.ts'
import type { SettledExport } from '../../core/export/settled-export.ts'
import { laneOf } from '../../core/import/job.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { announce, loadJob } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import type { Context } from '../context.ts'
import type { JobView } from '../jobs/job-view.ts'
import { presentOne } from '../jobs/present-job.ts'
import { withObject, type ObjectWork } from '../records/object-work.ts'
import { loadExportSettings } from './export-settings.ts'
import { fileNameOf } from './file-name-of.ts'
import { prepareExport, type PreparedExport } from './prepare-export.ts'
import { settleExport } from './settle-export.ts'

/** What the one who asks, the one for whom a worker acts, and the one who fetches the file must be permitted. */
export const EXPORT_PERMISSIONS: readonly ObjectPermission[] = ['view', 'export']

/**
 * Has a batch job write a file of the selected records.
 *
 * @throws Refusal for what does not fit, as a list does; EXPORT_NEEDS_REASON. Nothing is queued then.
 */
export async function startExport(context: Context, objectName: string, request: ExportRequest): Promise<JobView> {
  const id = uuidv7()
  const view = await withObject(context, objectName, EXPORT_PERMISSIONS, async (work) => {
    const settled = await settleExport(work, request)
    const prepared = await prepareExport(work, settled)
    const reason = await requireReason(work, prepared, request.reason)
    return queue(work, id, prepared, reason)
  })
  const job = await loadJob(context.database.kysely, context.actor.workspaceId, id)
  await context.queue.enqueue(id, laneOf(job))
  return view
}

/** @returns the reason as it is kept. @throws Refusal EXPORT_NEEDS_REASON */
export async function requireReason(
  { db, actor }: ObjectWork,
  { count }: PreparedExport,
  given = '',
): Promise<string | null> {
  const reason = given.trim()
  const { reasonAbove } = await loadExportSettings(db, actor.workspaceId)
  if (reasonAbove !== null && count > reasonAbove && reason === '')
    throw new Refusal('EXPORT_NEEDS_REASON', { limit: reasonAbove })
  return reason === '' ? null : reason
}

async function queue(
  { db, actor, object }: ObjectWork,
  id: string,
  { settled, count }: PreparedExport,
  reason: string | null,
): Promise<JobView> {
  await db
    .insertInto('waybill.jobs')
    .values({
      id,
      workspace_id: actor.workspaceId,
      kind: 'export',
      status: 'queued',
      phase: 'apply',
      object_id: object.id,
      file_name: fileNameOf(object, settled.format),
      import_id: null,
      requested_by: actor.memberId,
      source: actor.source,
      role: roleOfJob(actor),
      rows_total: count,
      queued_at: new Date(),
    })
    .execute()
  await db
    .insertInto('waybill.exports')
    .values({ id, request: JSON.stringify(settled), reason })
    .execute()
  await writeAudit(db, actor, {
    action: 'export.queued',
    object: object.apiName,
    subjectId: id,
    details: { ...describeExport(settled), records: count, reason },
  })
  await announce(db, id)
  return presentOne(db, actor, await loadJob(db, actor.workspaceId, id))
}

/** What of an export stands in the audit log. */
export const describeExport = ({
  ids,
  dialect: _dialect,
  ...settled
}: SettledExport): Readonly<Record<string, unknown>> => ({
  ...settled,
  ...(ids !== null && { ids: ids.length }),
})
