/**
 * The outbox: something to be told is written down in the transaction in which it happens, and told from
 * there. The ends of jobs write themselves down (see the trigger in migration 0009).
 */
import { run, type Queryable } from '../../infra/postgres/database.ts'

/** Events that jobs do not write down by themselves. */
export type RecordedEvent = 'import.startedLate' | 'schedule.failed' | 'webhook.test'

export interface NewEvent {
  readonly workspaceId: string
  readonly name: RecordedEvent
  readonly jobId?: string
  readonly scheduleRunId?: string
}

/** @returns its id */
export async function recordEvent(
  db: Queryable,
  { workspaceId, name, jobId, scheduleRunId }: NewEvent,
): Promise<string> {
  const { rows } = await run<{ id: string }>(
    db,
    `insert into waybill.events (workspace_id, name, job, schedule_run_id)
     values ($1, $2, (select to_jsonb(j) from waybill.jobs j where j.id = $3), $4) returning id`,
    [workspaceId, name, jobId ?? null, scheduleRunId ?? null],
  )
  const [event] = rows
  if (event === undefined) throw new Error('An event was not written down')
  return event.id
}
