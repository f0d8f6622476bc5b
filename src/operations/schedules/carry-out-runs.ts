/**
 * Carries out runs: looks at the source, and makes an import of each file that is new. A run is in one pair
 * of hands; when its process is killed another one goes on with it, and leaves alone what has its import.
 */
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { isInHand, withJobLock } from '../../infra/postgres/job-lock.ts'
import { isConnectionLost, isPassing } from '../../infra/postgres/postgres-errors.ts'
import type { JobError } from '../../core/import/job.ts'
import { loadJobActor } from '../access/load-job-actor.ts'
import type { Context, Services } from '../context.ts'
import { createImport } from '../import/create-import.ts'
import { planImport } from '../import/steer-import.ts'
import { recordEvent } from '../notifications/record-event.ts'
import type { TemplateRow } from '../templates/template-store.ts'
import { collectFiles, type Arrival } from './collect-files.ts'
import { assertFits, requireFollowed, type StoredDecisions } from './followed-template.ts'
import type { RunRow, ScheduleRow } from './schedule-row.ts'

/** Carries out one run that nobody has in hand. @returns whether there was one */
export async function carryOutRun(services: Services, signal: AbortSignal): Promise<boolean> {
  const { rows } = await run<{ id: string }>(
    services.database.kysely,
    `select r.id from waybill.import_schedule_runs r
     where r.state in ('waiting', 'fetching') and not ${isInHand('r.id')} order by r.created_at limit 1`,
  )
  const [next] = rows
  if (next === undefined) return false
  await withJobLock(services.database, next.id, (lost) => work(services, next.id, AbortSignal.any([signal, lost])))
  return true
}

async function work(services: Services, runId: string, signal: AbortSignal): Promise<void> {
  const db = services.database.kysely
  const found = await claim(db, runId)
  if (found === null) return
  try {
    await carryOut(services, found.schedule, found.run, signal)
  } catch (error) {
    if (signal.aborted || isConnectionLost(error) || isPassing(error)) throw error
    await fail(db, found.schedule, runId, wordsOf(error))
    if (!(error instanceof Refusal)) throw error
  }
}

async function claim(db: Queryable, id: string): Promise<{ schedule: ScheduleRow; run: RunRow } | null> {
  const claimed = await db
    .updateTable('waybill.import_schedule_runs')
    .set({ state: 'fetching', started_at: new Date() })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'fetching'])
    .returningAll()
    .executeTakeFirst()
  if (claimed === undefined) return null
  const schedule = await db
    .selectFrom('waybill.import_schedules')
    .selectAll()
    .where('id', '=', claimed.schedule_id)
    .executeTakeFirstOrThrow()
  return { schedule, run: claimed }
}

async function carryOut(services: Services, schedule: ScheduleRow, { id }: RunRow, signal: AbortSignal): Promise<void> {
  const db = services.database.kysely
  const { workspace_id, owner_id: requested_by, role } = schedule
  const owner = await loadJobActor(db, { workspace_id, requested_by, role })
  // A key's role stays with the jobs that are asked for in its name.
  const context: Context = { ...services, actor: { ...owner, source: role === null ? 'system' : 'api' } }
  const object = await db
    .selectFrom('waybill.objects')
    .select('api_name')
    .where('id', '=', schedule.object_id)
    .executeTakeFirstOrThrow()
  const template = await requireFollowed(db, context.actor, schedule)
  const scheduled: Scheduled = { schedule, template, object: object.api_name }
  let count = await planWaiting(context, scheduled, id)
  let refused: Refusal | null = null
  for await (const arrival of collectFiles(context, schedule, signal)) {
    signal.throwIfAborted()
    try {
      await startImport(context, scheduled, id, arrival)
      count++
    } catch (error) {
      // One file that cannot be read does not keep the others of the folder out.
      if (!(error instanceof Refusal)) throw error
      refused ??= error
    }
  }
  if (refused !== null && count === 0) throw refused
  await db
    .updateTable('waybill.import_schedule_runs')
    .set(count > 0 ? { state: 'importing' } : { state: 'unchanged', finished_at: new Date() })
    .where('id', '=', id)
    .execute()
  if (refused !== null) await fail(db, schedule, id, wordsOf(refused), 'importing')
}

/** A schedule with what its runs need. */
interface Scheduled {
  readonly schedule: ScheduleRow
  readonly template: TemplateRow | null
  readonly object: string
}

/** Nothing is guessed where nobody looks: a template is followed only where it is named. */
async function startImport(context: Context, scheduled: Scheduled, runId: string, arrival: Arrival): Promise<void> {
  const { schedule, object } = scheduled
  const { templateName: _name, ...decisions } = schedule.decisions as StoredDecisions
  const { id } = await createImport(context, { template: null, ...decisions, object, fileId: arrival.fileId })
  await context.database.kysely.transaction().execute(async (db) => {
    await db.updateTable('waybill.jobs').set({ schedule_run_id: runId }).where('id', '=', id).execute()
    await db
      .insertInto('waybill.import_schedule_files')
      .values({
        run_id: runId,
        schedule_id: schedule.id,
        name: arrival.name,
        sha256: arrival.sha256,
        size_bytes: arrival.sizeBytes,
        modified_at: arrival.modifiedAt,
        etag: arrival.etag,
        last_modified: arrival.lastModified,
        job_id: id,
      })
      .execute()
  })
  await plan(context, scheduled, id)
}

/** Imports that a process made before it was killed, and could not send on their way. */
async function planWaiting(context: Context, scheduled: Scheduled, runId: string): Promise<number> {
  const jobs = await context.database.kysely
    .selectFrom('waybill.jobs')
    .innerJoin('waybill.imports', 'waybill.imports.id', 'waybill.jobs.id')
    .select(['waybill.jobs.id', 'status', 'planned_revision'])
    .where('schedule_run_id', '=', runId)
    .execute()
  for (const job of jobs) {
    if (job.status === 'draft' && job.planned_revision === null) await plan(context, scheduled, job.id)
  }
  return jobs.length
}

/** An import whose mapping does not fit stays for nobody: it is failed, with the reason. */
async function plan(context: Context, { schedule: { mode }, template }: Scheduled, id: string): Promise<void> {
  try {
    if (mode === 'apply' && template !== null) await assertFits(context.database.kysely, template, id)
    await planImport(context, id, { thenApply: mode === 'apply' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await context.database.kysely
      .updateTable('waybill.jobs')
      .set({ status: 'failed', error: JSON.stringify(wordsOf(error)), finished_at: new Date() })
      .where('id', '=', id)
      .execute()
  }
}

async function fail(
  db: Queryable,
  { workspace_id: workspaceId }: ScheduleRow,
  runId: string,
  error: JobError,
  state: 'failed' | 'importing' = 'failed',
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('waybill.import_schedule_runs')
      .set({ state, error: JSON.stringify(error), ...(state === 'failed' && { finished_at: new Date() }) })
      .where('id', '=', runId)
      .execute()
    await recordEvent(transaction, { workspaceId, name: 'schedule.failed', scheduleRunId: runId })
  })
}

const wordsOf = (error: unknown): JobError =>
  error instanceof Refusal
    ? { code: error.code, message: error.message, remedy: error.remedy }
    : {
        code: 'DEFECT',
        message: 'Something went wrong in Waybill itself.',
        remedy: 'The log of the server has the details.',
      }
