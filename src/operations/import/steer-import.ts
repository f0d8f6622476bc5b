/** Asking the worker to plan, apply, retry or undo an import. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { partsOf, type ObjectModel } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { announce, changeJob, loadJob, type ImportRow, type JobRow } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import { authorize, type Context } from '../context.ts'
import type { JobView } from '../jobs/job-view.ts'
import { requireObject } from '../records/object-work.ts'
import { laneOf } from '../../core/import/job.ts'
import { refuseIfUndone } from '../jobs/jobs.ts'
import { possibilities, presentOne } from '../jobs/present-job.ts'
import { queueUndo } from '../jobs/queue-undo.ts'
import {
  assertChangeable,
  DRAFT,
  isRemainderOpen,
  loadPermitted,
  lockPermitted,
  type LoadedImport,
} from './import-context.ts'
import { presentImport } from './present-import.ts'
import { assertFieldsWritable } from './field-access.ts'
import { layoutOf } from './import-layout.ts'
import { assertRetriable, layoutOfRetry, roundOfRetry } from './remainder/retriable.ts'
import { relatedObjects } from './run/undo-related.ts'
import type { ImportView } from './import-view.ts'
import { startAt, startNow } from './start-time.ts'

/**
 * Has the whole file read and planned; then the import waits for the member, or goes on by itself.
 *
 * @throws Refusal for a mapping or options that do not fit the model: nothing is queued then
 */
export const planImport = (context: Context, id: string, { thenApply = false } = {}): Promise<ImportView> =>
  queueImport(context, id, async (db, loaded) => {
    assertChangeable(loaded, 'planning')
    const { row, model, object } = loaded
    const layout = await layoutOf(db, context.actor, model, object, row)
    // The rows are read anew also where not the import, but what its fields mean, has changed.
    const isStaged = row.staged_revision === row.revision && isDeepStrictEqual(layout, row.layout)
    const isPlanned = isStaged && row.planned_revision === row.revision
    await db
      .updateTable('waybill.imports')
      .set({ apply_after_plan: thenApply, ...(!isStaged && { staged_revision: null }) })
      .where('id', '=', id)
      .execute()
    await changeJob(db, id, {
      status: 'queued',
      phase: isPlanned && thenApply ? 'apply' : isStaged ? 'plan' : 'stage',
      queued_at: new Date(),
      finished_at: null,
      request: null,
      error: null,
    })
  })

/** When to begin, and what was looked at before. */
export interface Start {
  /** A moment to come; at once when absent. */
  readonly at?: string
  /** The revision whose plan was looked at; whatever is planned when absent. */
  readonly revision?: number
}

/**
 * Applies the plan that was shown, at once or at a time: of a draft, or of the failed rows of a finished import. A
 * scheduled import may be asked again: that changes its time, or starts it now.
 *
 * @throws Refusal IMPORT_STATE when there is no plan of this revision; PLAN_CHANGED when another one was looked at;
 * VALUE_INVALID for a time that is no moment to come
 */
export const applyImport = (context: Context, id: string, { at, revision }: Start = {}): Promise<ImportView> =>
  queueImport(context, id, async (db, loaded) => {
    const { job, row } = loaded
    if (isRemainderOpen(loaded)) await closeRemainder(db, loaded, at)
    else if (job.status !== 'scheduled') assertChangeable(loaded, 'applying')
    if (revision !== undefined && revision !== row.revision) throw new Refusal('PLAN_CHANGED')
    if (row.planned_revision !== row.revision) {
      throw new Refusal('IMPORT_STATE', {
        status: job.status,
        verb: 'applying',
        hint: 'Plan it first: its mapping, options or rows changed.',
      })
    }
    if (row.layout !== null) assertFieldsWritable(loaded.model, loaded.object, row.layout)
    const start = at === undefined ? startNow() : startAt(at)
    await changeJob(db, id, { ...start, phase: 'apply', finished_at: null, request: null, error: null })
  })

/** The failed rows go in as they were reviewed. At once: the import that they belong to is over. */
async function closeRemainder(db: Queryable, { job }: LoadedImport, at: string | undefined): Promise<void> {
  if (at !== undefined) {
    const hint = 'Its failed rows are imported at once.'
    throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'scheduling', hint })
  }
  await db.updateTable('waybill.imports').set({ remainder_open: false }).where('id', '=', job.id).execute()
}

/** Takes the start time of a scheduled import back: it is a draft again, with its plan. */
export async function unscheduleImport({ database, actor }: Context, id: string): Promise<ImportView> {
  return database.kysely.transaction().execute(async (db) => {
    const { job, object } = await lockPermitted(db, actor, id)
    if (job.status !== 'scheduled') {
      const hint = 'Only an import that waits for its time has a start to take back.'
      throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'taking its start back', hint })
    }
    await changeJob(db, id, { ...DRAFT, start_at: null })
    await writeAudit(db, actor, { action: 'import.unscheduled', object: object.apiName, subjectId: id })
    return presentImport(db, actor, await loadPermitted(db, actor, id))
  })
}

/** Plans and applies the failed rows again, with the edits made since. */
export const retryImport = (context: Context, id: string): Promise<ImportView> =>
  queueImport(context, id, async (db, loaded) => {
    await assertRetriable(db, loaded)
    await layoutOfRetry(db, context.actor, loaded)
    await db
      .updateTable('waybill.imports')
      .set((set) => ({
        round: roundOfRetry(loaded.row),
        revision: set('revision', '+', 1),
        apply_after_plan: true,
        remainder_open: false,
      }))
      .where('id', '=', id)
      .execute()
    await changeJob(db, id, {
      status: 'queued',
      phase: 'stage',
      queued_at: new Date(),
      finished_at: null,
      request: null,
    })
  })

async function queueImport(
  { database, queue, actor }: Context,
  id: string,
  change: (db: Queryable, loaded: LoadedImport) => Promise<void>,
): Promise<ImportView> {
  const { view, lane } = await database.kysely.transaction().execute(async (db) => {
    const loaded = await lockPermitted(db, actor, id)
    await change(db, loaded)
    await runAs(db, loaded.job, actor)
    const after = await loadPermitted(db, actor, id)
    const { file_name: file, phase, start_at: startsAt } = after.job
    const action = after.job.status === 'scheduled' ? 'import.scheduled' : 'import.queued'
    const details = { file, phase, ...(startsAt !== null && { startsAt }) }
    await writeAudit(db, actor, { action, object: loaded.object.apiName, subjectId: id, details })
    return { view: await presentImport(db, actor, after), lane: laneOf(after.job) }
  })
  if (view.status === 'queued') await queue.enqueue(id, lane)
  return view
}

/** What is queued now runs with the role of the one who asks now: a key must not set off more than it may do. */
async function runAs(db: Queryable, job: JobRow, actor: Actor): Promise<void> {
  if (job.requested_by !== actor.memberId) return
  await changeJob(db, job.id, { role: roleOfJob(actor) })
}

/** Takes an import back, as a batch job of its own. */
export async function undoImport({ database, queue, actor }: Context, id: string): Promise<JobView> {
  const undoId = uuidv7()
  const { view, lane } = await database.kysely.transaction().execute(async (db) => {
    const loaded = await lockPermitted(db, actor, id)
    await assertUndoable(db, actor, loaded)
    const { job, object } = loaded
    await queueUndo(db, actor, { id: undoId, of: job, objectId: object.id, rows: await countToUndo(db, job) })
    await db
      .updateTable('waybill.imports')
      .set({ undone_by: undoId, remainder_open: false })
      .where('id', '=', id)
      .execute()
    await writeAudit(db, actor, {
      action: 'import.undo',
      object: object.apiName,
      subjectId: id,
      details: { file: job.file_name },
    })
    await announce(db, undoId)
    const undo = await loadJob(db, actor.workspaceId, undoId)
    return { view: await presentOne(db, actor, undo), lane: laneOf(undo) }
  })
  await queue.enqueue(undoId, lane)
  return view
}

/** @throws Refusal IMPORT_STATE, UNDO_NOTHING, NOT_PERMITTED for what would be taken back */
export async function assertUndoable(db: Queryable, actor: Actor, loaded: LoadedImport): Promise<void> {
  const { job, row, model, object } = loaded
  authorize(actor, 'delete', object)
  if (row.layout !== null) assertFieldsWritable(model, object, row.layout)
  if (!possibilities(job, job.counts).undo) {
    if (job.status === 'completed') throw new Refusal('UNDO_NOTHING')
    const hint = 'Only an import that has ended can be undone, and only once.'
    throw new Refusal('IMPORT_STATE', { status: job.status, verb: 'undoing', hint })
  }
  await refuseIfUndone(db, job.id, 'undoing')
  refuseNewKeys(job, row, object)
  for (const name of await relatedObjects(db, workTables(actor.schema, job.id)))
    authorize(actor, 'delete', requireObject(model, name))
}

/** A field that was made unique has a normal form now, which the journal does not know. */
function refuseNewKeys({ status }: JobRow, { layout }: ImportRow, object: ObjectModel): void {
  const keyColumns = new Map(partsOf(object).map(({ column, keyColumn }) => [column, keyColumn]))
  const changed = layout?.columns.find(({ relation, column, keyColumn }) => {
    const present = keyColumns.get(column) ?? null
    return relation === null && keyColumn === null && present !== null
  })
  if (changed === undefined) return
  const hint = `${changed.fieldLabel} was made unique since: let it be as it was, undo, and make it unique again.`
  throw new Refusal('IMPORT_STATE', { status, verb: 'undoing', hint })
}

/** Rows that wrote something, but for those that an earlier undo, which was stopped, has taken back. */
async function countToUndo(db: Queryable, job: JobRow): Promise<number> {
  const { created = 0, updated = 0, restored = 0 } = job.counts
  const { rows } = await db
    .selectFrom('waybill.import_chunks as c')
    .innerJoin('waybill.jobs as j', 'j.id', 'c.job_id')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('c.rows'), sql<number>`0`).as('rows'))
    .where('j.import_id', '=', job.id)
    .executeTakeFirstOrThrow()
  return created + updated + restored - rows
}
