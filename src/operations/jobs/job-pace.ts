/** How fast a job went, from the lines that its chunks left: they are there anyway, and as many as its rows need. */
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

const MOST_POINTS = 120

/**
 * Chunks in the order in which they were finished, in even portions. When the first of them began nobody wrote
 * down: it is the moment from which the others are measured. Two lanes finish chunks at nearly the same time, so a
 * stretch takes two of them at least.
 */
const PORTIONS = `
  with done as (
    select finished_at, rows, counts, row_number() over (order by finished_at) as n, count(*) over () as chunks
    from waybill.import_chunks where job_id = $1 and rows > 0
  ),
  placed as (
    select finished_at, rows, counts, n,
      case when n = 1 then -1 else ((n - 2) / greatest(2, ceil((chunks - 1) / ${MOST_POINTS}.0)))::integer end as portion
    from done
  ),
  outcomes as (
    select portion, jsonb_object_agg(name, total) as counts
    from (select portion, name, sum(value::bigint) as total from placed, jsonb_each_text(placed.counts) c (name, value)
      group by portion, name) summed
    group by portion
  )
  select p.portion, max(p.finished_at) as until, sum(p.rows)::bigint as rows, coalesce(o.counts, '{}') as counts
  from placed p left join outcomes o on o.portion = p.portion
  group by p.portion, o.counts order by p.portion`

interface Portion {
  readonly until: Date
  readonly rows: number
  readonly counts: Readonly<Record<string, number>>
}

/** @throws Refusal JOB_UNKNOWN, also for a job of someone else */
export async function getJobPace(context: Context, id: string): Promise<JobPace> {
  await getJob(context, id)
  const { rows } = await run<Portion>(context.database.kysely, PORTIONS, [id])
  const points = rows.flatMap((portion, index): readonly PacePoint[] => {
    const start = rows[index - 1]?.until
    if (start === undefined || start.getTime() === portion.until.getTime()) return []
    const { until, rows: done, counts } = portion
    return [{ from: start.toISOString(), to: until.toISOString(), rows: done, counts }]
  })
  return { points }
}
