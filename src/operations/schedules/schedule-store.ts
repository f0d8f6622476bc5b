/** Schedules as they are stored and as they are shown. */
import { validate as isUuid } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import type { ScheduleRow } from './schedule-row.ts'
import { presentFollowed, type StoredDecisions } from './followed-template.ts'
import type { ScheduleRunView, ScheduleView } from './schedule-view.ts'

/** What the headers of a schedule are sealed for. */
export const headersPurpose = (scheduleId: string): string => `headers of schedule ${scheduleId}`

/** @throws Refusal SCHEDULE_UNKNOWN, also for one of somebody else that the member may not see */
export async function requireSchedule(
  db: Queryable,
  { actor }: Pick<Context, 'actor'>,
  id: string,
): Promise<ScheduleRow> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.import_schedules')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', actor.workspaceId)
        .executeTakeFirst()
    : undefined
  const seesAll = actor.role.permissions.workspace.includes('viewAllJobs')
  if (row === undefined || (row.owner_id !== actor.memberId && !seesAll)) throw new Refusal('SCHEDULE_UNKNOWN', { id })
  return row
}

export async function presentSchedule(db: Queryable, row: ScheduleRow): Promise<ScheduleView> {
  const object = await db
    .selectFrom('waybill.objects')
    .select('api_name')
    .where('id', '=', row.object_id)
    .executeTakeFirstOrThrow()
  const { templateName: _name, ...decisions } = row.decisions as StoredDecisions
  const [lastRun = null] = await listRuns(db, row.id, 1)
  return {
    id: row.id,
    name: row.name,
    object: object.api_name,
    ownerId: row.owner_id,
    source: row.source,
    headerNames: row.header_names,
    cron: row.cron,
    timeZone: row.time_zone,
    mode: row.mode,
    decisions,
    template: await presentFollowed(db, row),
    isPaused: row.is_paused,
    nextRunAt: row.is_paused ? null : row.next_run_at.toISOString(),
    lastRun,
  }
}

/** The newest first. */
export async function listRuns(db: Queryable, scheduleId: string, limit: number): Promise<readonly ScheduleRunView[]> {
  const runs = await db
    .selectFrom('waybill.import_schedule_runs')
    .selectAll()
    .where('schedule_id', '=', scheduleId)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  if (runs.length === 0) return []
  const jobs = await db
    .selectFrom('waybill.jobs')
    .select(['id', 'schedule_run_id'])
    .where(
      'schedule_run_id',
      'in',
      runs.map(({ id }) => id),
    )
    .orderBy('created_at')
    .execute()
  return runs.map((run) => ({
    id: run.id,
    reason: run.reason,
    dueAt: run.due_at.toISOString(),
    state: run.state,
    error: run.error,
    startedAt: run.started_at?.toISOString() ?? null,
    finishedAt: run.finished_at?.toISOString() ?? null,
    jobIds: jobs.filter((job) => job.schedule_run_id === run.id).map(({ id }) => id),
  }))
}
