/** How fast a job went, from the lines that its chunks left: they are there anyway. */
import { paceOf } from '../../core/import/pace.ts'
import { run } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { getJob } from './jobs.ts'

/** What was done in one stretch of time. */
export interface PacePoint {
  readonly from: string
  readonly to: string
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

export interface JobPace {
  readonly points: readonly PacePoint[]
}

interface ChunkLine {
  readonly finished_at: Date
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

/** @throws Refusal JOB_UNKNOWN, also for a job of someone else */
export async function getJobPace(context: Context, id: string): Promise<JobPace> {
  await getJob(context, id)
  const { rows: lines } = await run<ChunkLine>(
    context.database.kysely,
    'select finished_at, rows, counts from waybill.import_chunks where job_id = $1 and rows > 0 order by finished_at',
    [id],
  )
  const chunks = lines.map(({ finished_at, rows, counts }) => ({ finishedAt: finished_at.getTime(), rows, counts }))
  const points = paceOf(chunks).map(({ from, to, ...done }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    ...done,
  }))
  return { points }
}
