import { run } from '../infra/postgres/database.ts'
import type { Services } from './context.ts'

/** What a worker has to do by the clock, by kind. */
export interface DueWork {
  /** Imports whose time has come. */
  readonly imports: boolean
  /** Schedules whose time has come, or whose runs are over. */
  readonly schedules: boolean
  /** Runs to be carried out. */
  readonly runs: boolean
  readonly events: boolean
  readonly deliveries: boolean
}

/** One look at everything, for every worker looks every second, and mostly there is nothing. */
export async function findDueWork({ database }: Services): Promise<DueWork> {
  const { rows } = await run<DueWork>(
    database.kysely,
    `select
       exists (select from waybill.jobs where status = 'scheduled' and start_at <= $1) as imports,
       exists (select from waybill.import_schedules where not is_paused and next_run_at <= $1)
         or exists (
           select from waybill.import_schedule_runs r
           where r.state = 'importing' or r.state = 'review' and not exists (
             select from waybill.jobs j where j.schedule_run_id = r.id and j.status = 'draft')) as schedules,
       exists (select from waybill.import_schedule_runs where state in ('waiting', 'fetching')) as runs,
       exists (select from waybill.events where handled_at is null) as events,
       exists (select from waybill.deliveries where state = 'waiting' and next_attempt_at <= now()) as deliveries`,
    [new Date()],
  )
  return rows[0] ?? NOTHING
}

const NOTHING: DueWork = { imports: false, schedules: false, runs: false, events: false, deliveries: false }
