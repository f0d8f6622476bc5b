/** Bulk changes in tests: the worker's part runs in this process. */
import type { BulkRequest } from '../../src/core/bulk/bulk-change.ts'
import { startBulkChange } from '../../src/operations/bulk/start-bulk-change.ts'
import type { Context } from '../../src/operations/context.ts'
import type { JobView } from '../../src/operations/jobs/job-view.ts'
import { getJob } from '../../src/operations/jobs/jobs.ts'
import { undoJob } from '../../src/operations/jobs/undo-job.ts'
import { work } from './importing.ts'

export async function changeBulk(context: Context, object: string, request: BulkRequest): Promise<JobView> {
  const { id } = await startBulkChange(context, object, request)
  await work(context, id)
  return getJob(context, id)
}

export async function undoBulk(context: Context, id: string): Promise<JobView> {
  const undo = await undoJob(context, id)
  await work(context, undo.id)
  return getJob(context, undo.id)
}
