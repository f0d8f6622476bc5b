/** The end of a job that did all it had to do. */
import type { Queryable } from '../../infra/postgres/database.ts'
import { changeJob } from '../../infra/postgres/job-store.ts'

/**
 * Within the transaction that makes what was done final.
 *
 * @param rows all of them: none is left to do
 */
export const completeJob = (
  db: Queryable,
  id: string,
  rows: number,
  counts: Readonly<Record<string, number>>,
): Promise<void> =>
  changeJob(db, id, {
    status: 'completed',
    phase: null,
    request: null,
    rows_total: rows,
    rows_done: rows,
    rows_per_second: null,
    counts: JSON.stringify(counts),
    finished_at: new Date(),
  })
