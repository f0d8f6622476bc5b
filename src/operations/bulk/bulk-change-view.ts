import type { BulkAction } from '../../core/bulk/bulk-change.ts'
import { findField } from '../../core/model/object.ts'
import { findUndo } from '../../infra/postgres/job-store.ts'
import type { Context } from '../context.ts'
import type { JobView } from '../jobs/job-view.ts'
import { presentOne } from '../jobs/present-job.ts'
import { loadBulkChange } from './bulk-change-store.ts'

/** A bulk change as its page shows it. */
export interface BulkChangeView {
  readonly job: JobView
  readonly action: BulkAction
  /** What it gives to the records, as far as the reader may see the fields; null for a delete or restore. */
  readonly values: Readonly<Record<string, unknown>> | null
  /** The undo that is waiting, under way or done. */
  readonly undoId: string | null
}

/** @throws Refusal BULK_UNKNOWN, NOT_PERMITTED */
export async function getBulkChange({ database, actor }: Context, id: string): Promise<BulkChangeView> {
  const db = database.kysely
  const { job, object, request } = await loadBulkChange(db, actor, id)
  const { action, values } = request
  const isSeen = ([path]: readonly [string, unknown]): boolean =>
    findField(object, path.split('.')[0] ?? path) !== undefined
  return {
    job: await presentOne(db, actor, job),
    action,
    values: values === undefined ? null : Object.fromEntries(Object.entries(values).filter(isSeen)),
    undoId: (await findUndo(db, job.id))?.id ?? null,
  }
}
