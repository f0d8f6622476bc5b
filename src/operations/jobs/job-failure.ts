/** What becomes of a job that ran into something which is neither the data's fault nor the member's. */
import { changeJob, sumChunks } from '../../infra/postgres/job-store.ts'
import { isConnectionLost, isDiskFull, isPassing } from '../../infra/postgres/postgres-errors.ts'
import type { Services } from '../context.ts'

/**
 * A full disk pauses the job: it goes on from there once there is room. A defect of ours fails it, with
 * a number that stands in the log too.
 *
 * @returns false when trying again is all that is needed: the database was away
 */
export async function explainFailure(
  { database }: Services,
  jobId: string,
  error: unknown,
  log: (line: string) => void,
): Promise<boolean> {
  if (isConnectionLost(error) || isPassing(error)) return false
  const db = database.kysely
  const { counts } = await sumChunks(db, jobId)
  if (isDiskFull(error)) {
    await changeJob(db, jobId, {
      status: 'paused',
      request: null,
      error: {
        code: 'DISK_FULL',
        message: 'The disk of the server is full.',
        remedy: 'Make room, then resume the job: it goes on where it stopped.',
      },
    })
    return true
  }
  const number = crypto.randomUUID().slice(0, 8)
  log(`Job ${jobId} failed (${number}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  await changeJob(db, jobId, {
    status: 'failed',
    request: null,
    finished_at: new Date(),
    counts: JSON.stringify(counts),
    error: {
      code: 'DEFECT',
      message: `Something went wrong that should not have (${number}).`,
      remedy: 'What was finished stays and can be undone. Please report the number and the log.',
    },
  })
  return true
}
