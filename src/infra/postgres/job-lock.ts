/**
 * Keeps a batch job in one pair of hands: an advisory lock on a connection of its own. It is free again
 * the moment its holder ends, however that comes about, and everyone can see whether it is held.
 */
import type { Database } from './database.ts'

/** First key of the advisory locks that stand for jobs in hand. */
const JOB_LOCKS = 7_240_004

/**
 * Does the work, unless someone else has the job in hand: then nothing is done.
 *
 * @param work is told by its signal when the lock is lost: the connection broke, and another worker may
 * begin at any moment
 */
export async function withJobLock(
  database: Database,
  jobId: string,
  work: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = await database.connect()
  const lost = new AbortController()
  client.once('end', () => lost.abort(new Error('Connection terminated: the lock on the job is lost')))
  try {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as ours', [
      JOB_LOCKS,
      jobId,
    ])
    if (rows[0]?.ours === true) await work(lost.signal)
  } finally {
    await client.end().catch(() => {})
  }
}

/** SQL: some living worker has the job in hand. @param jobId SQL of its id */
export const isInHand = (jobId: string): string => `exists (
  select from pg_locks l
  where l.locktype = 'advisory' and l.granted and l.classid = ${JOB_LOCKS} and l.objsubid = 2
    and l.objid::bigint = (hashtext(${jobId}::text)::bigint & 4294967295)
    and l.database = (select oid from pg_database where datname = current_database()))`
