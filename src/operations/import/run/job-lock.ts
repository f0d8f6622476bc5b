/**
 * Keeps a batch job in one pair of hands: an advisory lock on a connection of its own. It is free again
 * the moment its holder ends, however that comes about.
 */
import type { Database } from '../../../infra/postgres/database.ts'

/** First key of the advisory locks that stand for jobs in hand. */
const JOB_LOCKS = 7_240_004

/** Does the work, unless someone else has the job in hand: then nothing is done. */
export async function withJobLock(database: Database, jobId: string, work: () => Promise<void>): Promise<void> {
  const client = await database.connect()
  try {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as ours', [
      JOB_LOCKS,
      jobId,
    ])
    if (rows[0]?.ours === true) await work()
  } finally {
    await client.end().catch(() => {})
  }
}
