/** Takes a batch job from the queue: what the job meets on its way decides whether it is tried again. */
import { runJob, type WorkerContext } from '../operations/import/run/run-job.ts'
import { explainFailure } from '../operations/jobs/job-failure.ts'

/** @throws when the job is to be tried again: the database is away, or the program is stopping */
export async function runBatchJob(context: WorkerContext, jobId: string, log: (line: string) => void): Promise<void> {
  try {
    await runJob(context, jobId)
  } catch (error) {
    if (context.signal.aborted) throw error
    if (await explainFailure(context, jobId, error, log)) return
    throw error
  }
}
