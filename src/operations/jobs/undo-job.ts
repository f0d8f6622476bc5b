import { Refusal } from '../../core/refusal.ts'
import { loadJob } from '../../infra/postgres/job-store.ts'
import { undoBulkChange } from '../bulk/undo-bulk-change.ts'
import type { Context } from '../context.ts'
import { undoImport } from '../import/steer-import.ts'
import type { JobView } from './job-view.ts'
import { assertVisible } from './jobs.ts'

/**
 * Takes back what a batch job did to records, as a batch job of its own.
 *
 * @throws Refusal JOB_UNKNOWN; JOB_STATE for a job that changes no records; what the undo itself is refused for
 */
export async function undoJob(context: Context, id: string): Promise<JobView> {
  const job = await loadJob(context.database.kysely, context.actor.workspaceId, id)
  assertVisible(context, job)
  if (job.kind === 'import') return undoImport(context, id)
  if (job.kind === 'bulk') return undoBulkChange(context, id)
  const hint = 'Imports and bulk changes can be undone.'
  throw new Refusal('JOB_STATE', { status: job.status, verb: 'undoing', hint })
}
