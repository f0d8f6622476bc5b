/** A job that takes another one back, and waits for a worker. */
import type { Actor } from '../../core/access/actor.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { JobRow } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'

interface Undo {
  readonly id: string
  readonly of: Pick<JobRow, 'id' | 'file_name'>
  readonly objectId: string
  /** Records to be taken back. */
  readonly rows: number
}

export async function queueUndo(db: Queryable, actor: Actor, { id, of, objectId, rows }: Undo): Promise<void> {
  await db
    .insertInto('waybill.jobs')
    .values({
      id,
      workspace_id: actor.workspaceId,
      kind: 'undo',
      status: 'queued',
      phase: 'undo',
      object_id: objectId,
      file_name: of.file_name,
      import_id: of.id,
      requested_by: actor.memberId,
      source: actor.source,
      role: roleOfJob(actor),
      rows_total: rows,
      queued_at: new Date(),
    })
    .execute()
}
