/**
 * Starts imports whose time has come. A time that passed while nothing ran is made up for as soon as a
 * worker is there again, and the member is told that it was late.
 */
import { sql, type Selectable } from 'kysely'
import type { Queryable } from '../../infra/postgres/database.ts'
import { changeJob } from '../../infra/postgres/job-store.ts'
import type { JobTable } from '../../infra/postgres/tables.ts'
import type { Services } from '../context.ts'
import { laneOf } from '../../core/import/job.ts'
import { recordEvent } from '../notifications/record-event.ts'

/** Less is no news: a worker looks at the clock every second, and may be busy for a while. */
const LATE_AFTER_MS = 60_000
const AT_ONCE = 50

/** @returns how many were started. Of several workers that look at the same time, one starts each import. */
export async function startDueImports({ database, queue }: Services): Promise<number> {
  const due = await database.kysely.transaction().execute(async (db) => {
    const jobs = await db
      .selectFrom('waybill.jobs')
      .selectAll()
      .where('status', '=', 'scheduled')
      .where('start_at', '<=', sql<Date>`now()`)
      .orderBy('start_at')
      .limit(AT_ONCE)
      .forNoKeyUpdate()
      .skipLocked()
      .execute()
    for (const job of jobs) await start(db, job)
    return jobs
  })
  // Whoever is killed here leaves the rest to the sweep of the queue.
  for (const job of due) await queue.enqueue(job.id, laneOf(job))
  return due.length
}

async function start(db: Queryable, job: Selectable<JobTable>): Promise<void> {
  const now = new Date()
  await changeJob(db, job.id, { status: 'queued', queued_at: now })
  const isLate = job.start_at !== null && now.getTime() - job.start_at.getTime() > LATE_AFTER_MS
  if (isLate) await recordEvent(db, { workspaceId: job.workspace_id, name: 'import.startedLate', jobId: job.id })
}
