/** What the operations need of the queue: to have a batch job picked up by some worker, soon. */
export interface JobQueue {
  /**
   * Asks for a worker. Safe to repeat: a worker looks at the state of the job, not at the request.
   *
   * @param jobId the batch job
   * @param lane jobs of one lane run one after the other, in the order of their requests
   */
  enqueue(jobId: string, lane: string): Promise<void>
}
