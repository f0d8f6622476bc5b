/** Begins the runs whose time has come, and closes the books of those whose imports are over. */
import { v7 as uuidv7 } from 'uuid'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { nextRun } from './next-run.ts'
import type { ScheduleRow } from './schedule-row.ts'
import { hasOpenRun } from './schedules.ts'

const AT_ONCE = 50
const LATE_AFTER_MS = 60_000

/**
 * However many times have passed while nothing ran, one run makes up for them. A time that comes while the
 * run before is not over is skipped, and recorded as such: runs do not pile up.
 *
 * @returns how many schedules were due
 */
export async function beginDueRuns({ database }: Services): Promise<number> {
  await settleRuns(database.kysely)
  return database.kysely.transaction().execute(async (db) => {
    const due = await db
      .selectFrom('waybill.import_schedules')
      .selectAll()
      .where('is_paused', '=', false)
      .where('next_run_at', '<=', new Date())
      .orderBy('next_run_at')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const schedule of due) await begin(db, schedule)
    return due.length
  })
}

async function begin(db: Queryable, schedule: ScheduleRow): Promise<void> {
  const now = new Date()
  const isLate = now.getTime() - schedule.next_run_at.getTime() > LATE_AFTER_MS
  const skipped = await hasOpenRun(db, schedule.id)
  await db
    .insertInto('waybill.import_schedule_runs')
    .values({
      id: uuidv7(),
      schedule_id: schedule.id,
      reason: isLate ? 'late' : 'time',
      due_at: schedule.next_run_at,
      state: skipped ? 'skipped' : 'waiting',
      ...(skipped && { error: JSON.stringify(RUN_BEFORE), finished_at: now }),
    })
    .execute()
  await db
    .updateTable('waybill.import_schedules')
    .set({ next_run_at: nextRun(schedule.cron, schedule.time_zone, now) })
    .where('id', '=', schedule.id)
    .execute()
}

const RUN_BEFORE = {
  code: 'SCHEDULE_BUSY',
  message: 'The run before was not over.',
  remedy: 'Finish it, or let it run less often. An import that waits for its review counts, too.',
}

/** A run is over when its imports are. One that waits for a review does so until they are applied or cancelled. */
export const settleRuns = (db: Queryable): Promise<unknown> =>
  run(
    db,
    `with looked_at as (
       select r.id, r.state,
         bool_or(j.status in ('queued', 'processing', 'paused', 'scheduled')) as is_running,
         bool_or(j.status = 'draft') as is_waiting,
         bool_or(j.status = 'failed') as has_failed,
         (array_agg(j.error) filter (where j.status = 'failed'))[1] as error
       from waybill.import_schedule_runs r
       left join waybill.jobs j on j.schedule_run_id = r.id
       where r.state in ('importing', 'review')
       group by r.id)
     update waybill.import_schedule_runs r set
       state = case when l.is_waiting then 'review' when l.has_failed or r.error is not null then 'failed' else 'completed' end,
       error = coalesce(r.error, case when not l.is_waiting then l.error end),
       finished_at = case when l.is_waiting then null else now() end
     from looked_at l
     where l.id = r.id and not coalesce(l.is_running, false)
       and not (l.state = 'review' and coalesce(l.is_waiting, false))`,
  )
