/** What the phases of one import have in common: what they work with, and how they are stopped. */
import type { Actor } from '../../../core/access/actor.ts'
import type { JobRequest } from '../../../core/import/job.ts'
import type { ImportLayout } from '../../../core/import/layout.ts'
import type { ObjectModel, WorkspaceModel } from '../../../core/model/object.ts'
import { Refusal } from '../../../core/refusal.ts'
import { runAll } from '../../../infra/postgres/database.ts'
import { changeJob, loadImport, loadJob, type ImportRow, type JobRow } from '../../../infra/postgres/job-store.ts'
import {
  createJournal,
  indexJournal,
  indexJournalRecords,
  workTables,
  type WorkTables,
} from '../../../infra/postgres/import/work-tables.ts'
import { recordTable } from '../../../infra/postgres/record-tables.ts'
import { loadJobActor } from '../../access/load-job-actor.ts'
import { authorize, type Services } from '../../context.ts'
import { layoutOf } from '../import-layout.ts'
import { endShares } from '../owner-shares.ts'
import { assertMayCreateRelated } from '../related-access.ts'
import { assertFieldsWritable } from '../field-access.ts'
import { loadVisibleModel } from '../../model/load-visible-model.ts'
import { finishCancelled } from '../../jobs/jobs.ts'

export interface WorkerContext extends Services {
  /** This process, in the job's `worker_id`. */
  readonly workerId: string
  /** Aborted when the program stops: the job is left as it is, for the next worker. */
  readonly signal: AbortSignal
}

export interface ImportWork {
  readonly context: WorkerContext
  readonly actor: Actor
  readonly job: JobRow
  readonly row: ImportRow
  readonly model: WorkspaceModel
  readonly object: ObjectModel
  readonly layout: ImportLayout
  readonly tables: WorkTables
}

/**
 * Loads everything anew: another phase, or a person, may have changed it.
 *
 * @throws Refusal when the member may not import any more, or the mapping does not fit the model any more
 */
export async function openWork(context: WorkerContext, jobId: string): Promise<ImportWork> {
  const db = context.database.kysely
  const { workspace_id: workspaceId } = await db
    .selectFrom('waybill.jobs')
    .select('workspace_id')
    .where('id', '=', jobId)
    .executeTakeFirstOrThrow()
  const { job, row } = await loadImport(db, workspaceId, jobId)
  const actor = await loadJobActor(db, job)
  const model = await loadVisibleModel(db, actor)
  const object = model.objects.find((each) => each.id === row.object_id)
  if (object === undefined) throw new Refusal('IMPORT_UNKNOWN', { id: jobId })
  authorize(actor, 'import', object)
  const isFixed = row.layout !== null && row.staged_revision === row.revision
  const layout = isFixed && row.layout !== null ? row.layout : await layoutOf(db, actor, model, object, row)
  assertFieldsWritable(model, object, layout)
  assertMayCreateRelated(actor, model, layout)
  return { context, actor, job, row, model, object, layout, tables: workTables(actor.schema, jobId) }
}

/** Does what the member asked for. */
export async function stop({ context, actor, job, layout, tables }: ImportWork, request: JobRequest): Promise<void> {
  const db = context.database.kysely
  if (request === 'pause') return changeJob(db, job.id, { status: 'paused', request: null, rows_per_second: null })
  if (job.phase === 'apply') {
    const journal = createJournal(tables, layout, recordTable(actor.schema, layout))
    await runAll(db, [journal, ...indexJournal(tables), indexJournalRecords(tables)])
  }
  await endShares(db, tables, job.id)
  await finishCancelled(db, await loadJob(db, job.workspace_id, job.id))
}
