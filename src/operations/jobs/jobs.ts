/** Listing batch jobs and steering them. */
import { sql } from 'kysely'
import type { Actor } from '../../core/access/actor.ts'
import type { JobKind, JobStatus } from '../../core/import/job.ts'
import { isFinished, laneOf } from '../../core/import/job.ts'
import { OUTCOMES } from '../../core/import/outcome.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { workTables } from '../../infra/postgres/import/work-tables.ts'
import { changeJob, findUndo, loadJob, lockJob, sumChunks, type JobRow } from '../../infra/postgres/job-store.ts'
import { roleOfJob } from '../access/load-job-actor.ts'
import type { Context } from '../context.ts'
import type { JobView } from './job-view.ts'
import { endShares } from '../import/owner-shares.ts'
import { presentJobs, presentOne } from './present-job.ts'

export interface JobFilter {
  readonly status?: JobStatus
  readonly kind?: JobKind
  /** API name of the object. */
  readonly object?: string
  /** Id of the member who started them. */
  readonly member?: string
  /** 1 to 200. */
  readonly limit?: number
  /** Only jobs created at this ISO date-time or later. */
  readonly since?: string
  /** Only jobs created before this ISO date-time. */
  readonly before?: string
  /** Id of the last job seen: the page after it. */
  readonly after?: string
}

const DEFAULT_LIMIT = 50

/** The newest first. Members see their own jobs, those who may see all see all. */
export async function listJobs({ database, actor }: Context, filter: JobFilter = {}): Promise<readonly JobView[]> {
  let query = database.kysely
    .selectFrom('waybill.jobs')
    .selectAll('waybill.jobs')
    .where('waybill.jobs.workspace_id', '=', actor.workspaceId)
    .orderBy('created_at', 'desc')
    .orderBy('waybill.jobs.id', 'desc')
    .limit(filter.limit ?? DEFAULT_LIMIT)
  if (!actor.role.permissions.workspace.includes('viewAllJobs'))
    query = query.where('requested_by', '=', actor.memberId)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.member !== undefined) query = query.where('requested_by', '=', filter.member)
  if (filter.since !== undefined) query = query.where('created_at', '>=', new Date(filter.since))
  if (filter.before !== undefined) query = query.where('created_at', '<', new Date(filter.before))
  if (filter.after !== undefined) {
    const last = sql`(select l.created_at, l.id from waybill.jobs l where l.id = ${filter.after})`
    query = query.where(sql<boolean>`(waybill.jobs.created_at, waybill.jobs.id) < ${last}`)
  }
  if (filter.object !== undefined) {
    query = query
      .innerJoin('waybill.objects', 'waybill.objects.id', 'waybill.jobs.object_id')
      .where('waybill.objects.api_name', '=', filter.object)
  }
  return presentJobs(database.kysely, actor, await query.execute())
}

/** @throws Refusal JOB_UNKNOWN, also for a job of someone else */
export async function getJob({ database, actor }: Context, id: string): Promise<JobView> {
  const job = await loadJob(database.kysely, actor.workspaceId, id)
  assertVisible({ actor }, job)
  return presentOne(database.kysely, actor, job)
}

export const isVisible = (actor: Actor, job: Pick<JobRow, 'requested_by'>): boolean =>
  job.requested_by === actor.memberId || actor.role.permissions.workspace.includes('viewAllJobs')

export function assertVisible({ actor }: Pick<Context, 'actor'>, job: JobRow): void {
  if (!isVisible(actor, job)) throw new Refusal('JOB_UNKNOWN', { id: job.id })
}

/** A running job stops at the next chunk border; a queued one at once. */
export const pauseJob = (context: Context, id: string): Promise<JobView> =>
  steer(context, id, 'pause', async (db, job, view) => {
    if (!view.can.pause) throw stateRefusal(job, 'pausing', 'Only a job that writes records can be paused.')
    if (job.status === 'processing') await changeJob(db, id, { request: 'pause' })
    else await changeJob(db, id, { status: 'paused', request: null })
  })

/** A job goes on where it stopped: after a pause, or after a failure once its cause is gone. */
export async function resumeJob(context: Context, id: string): Promise<JobView> {
  const view = await steer(context, id, 'resume', async (db, job, { can }) => {
    if (!can.resume) throw stateRefusal(job, 'resuming', 'Only a job that was paused or failed can be resumed.')
    await refuseIfUndone(db, id, 'resuming')
    await changeJob(db, id, {
      status: 'queued',
      request: null,
      error: null,
      queued_at: new Date(),
      finished_at: null,
      ...(job.requested_by === context.actor.memberId && { role: roleOfJob(context.actor) }),
    })
  })
  await context.queue.enqueue(id, laneOf(await loadJob(context.database.kysely, context.actor.workspaceId, id)))
  return view
}

/** Stops a job for good. What is finished stays, is accounted for, and can be undone. */
export const cancelJob = (context: Context, id: string): Promise<JobView> =>
  steer(context, id, 'cancel', async (db, job) => {
    if (isFinished(job.status)) throw stateRefusal(job, 'cancelling', 'The job is over.')
    if (job.status === 'processing') await changeJob(db, id, { request: 'cancel' })
    else {
      if (job.kind === 'import') await endShares(db, workTables(context.actor.schema, id), id)
      await finishCancelled(db, job)
    }
  })

/** Rows and records that were not reached count as skipped: the counts always add up to the file or the selection. */
export async function finishCancelled(db: Queryable, job: JobRow): Promise<void> {
  const { counts } = await sumChunks(db, job.id)
  const reached = [...OUTCOMES, 'deleted'].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0)
  const rest = job.kind === 'undo' || job.kind === 'export' ? 0 : Math.max(0, job.rows_total - reached)
  await changeJob(db, job.id, {
    status: 'cancelled',
    request: null,
    phase: null,
    finished_at: new Date(),
    counts: JSON.stringify({ ...counts, skipped: (counts['skipped'] ?? 0) + rest }),
  })
}

/** @throws Refusal IMPORT_STATE while the import is being undone, or after that */
export async function refuseIfUndone(db: Queryable, importId: string, verb: string): Promise<void> {
  const undo = await findUndo(db, importId)
  if (undo === undefined) return
  throw new Refusal('IMPORT_STATE', { status: undo.status, verb, hint: 'It is being undone already.' })
}

const stateRefusal = (job: JobRow, verb: string, hint: string): Refusal =>
  new Refusal('JOB_STATE', { status: job.status, verb, hint })

async function steer(
  { database, actor }: Context,
  id: string,
  verb: string,
  change: (db: Queryable, job: JobRow, view: JobView) => Promise<void>,
): Promise<JobView> {
  return database.kysely.transaction().execute(async (db) => {
    const job = await lockJob(db, actor.workspaceId, id)
    assertVisible({ actor }, job)
    await change(db, job, await presentOne(db, actor, job))
    await writeAudit(db, actor, { action: `job.${verb}`, subjectId: id })
    return presentOne(db, actor, await loadJob(db, actor.workspaceId, id))
  })
}
