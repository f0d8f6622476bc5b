/**
 * The durable queue, on pg-boss. It only wakes workers: what is to be done stands in `waybill.jobs`,
 * and a job delivered twice finds itself in other hands, or finished.
 *
 * A worker that dies holds nothing for long. A job in hand is locked for as long as its worker's
 * connection lives; the sweep of any living worker has those delivered again that should be worked on
 * and are in nobody's hands.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { PgBoss } from 'pg-boss'
import { laneOf } from '../../core/import/job.ts'
import { run, type Database } from '../postgres/database.ts'
import { isInHand } from '../postgres/job-lock.ts'
import type { JobQueue } from './job-queue.ts'

const QUEUE = 'batch-jobs'
const SCHEMA = 'waybill_queue'

const SWEEP_EVERY_MS = 2000
/** Without notifications of PostgreSQL workers look for jobs this often. */
const POLL_SECONDS = 1
/** With them, they look in case one was missed. */
const LOOK_SECONDS = 30
/** A job that met with trouble which passes is tried again after this, and keeps its place until then. */
const TRY_AGAIN_AFTER_MS = 1000
/** Jobs of different objects that one process works on side by side. */
const CONCURRENCY = 3

const HOUR_SECONDS = 60 * 60

/** A batch job may run for days; it is the sweep that notices a dead worker, not the clock. */
const LONGEST_JOB_SECONDS = 23 * HOUR_SECONDS

export interface WorkerOptions {
  readonly runJob: (jobId: string) => Promise<void>
  /** Aborted when the program stops. */
  readonly signal: AbortSignal
}

export interface RunningQueue extends JobQueue {
  /** Begins to take jobs. */
  work(options: WorkerOptions): Promise<void>
  /** Stops taking jobs; what is delivered already must have been put down by then. */
  stop(): Promise<void>
}

interface QueuedJob {
  readonly jobId: string
  readonly lane: string
}

export async function openQueue(database: Database, log: (line: string) => void): Promise<RunningQueue> {
  const boss = new PgBoss({
    connectionString: database.connectionString,
    schema: SCHEMA,
    application_name: 'waybill-queue',
    max: 4,
    schedule: false,
    useListenNotify: true,
    // Jobs that wait for others, which there are none of.
    flowIntervalSeconds: HOUR_SECONDS,
  })
  boss.on('error', (error: Error) => log(`Queue: ${error.message}`))
  await boss.start()
  const settings = { notify: true, retryLimit: 1_000_000, retryDelay: 0, expireInSeconds: LONGEST_JOB_SECONDS }
  // Strictly in turn: the looser limits of the library let two jobs of a lane through that are asked for at once.
  await boss.createQueue(QUEUE, { ...settings, policy: 'key_strict_fifo' })
  // Brings a queue up to date that is there already.
  await boss.updateQueue(QUEUE, settings)
  const enqueue = async (jobId: string, lane: string): Promise<void> => {
    await boss.send(QUEUE, { jobId, lane } satisfies QueuedJob, { singletonKey: lane })
  }
  let sweeper: Sweeper | null = null
  return {
    enqueue,
    async work({ runJob, signal }) {
      const workers: string[] = []
      const wake = (): void => {
        for (const worker of workers) boss.notifyWorker(worker)
      }
      const take = async ([delivery]: readonly { readonly data: QueuedJob }[]): Promise<void> => {
        if (delivery === undefined) return
        try {
          await runJob(delivery.data.jobId)
        } catch (error) {
          await wait(TRY_AGAIN_AFTER_MS, undefined, { signal }).catch(() => {})
          throw error
        } finally {
          // Nobody is notified of the next job of the lane, nor of a delivery that goes back to the queue.
          wake()
        }
      }
      sweeper = await startSweeper({ database, boss, enqueue, wake, log })
      const polling = { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: LOOK_SECONDS }
      while (workers.length < CONCURRENCY) workers.push(await boss.work<QueuedJob>(QUEUE, polling, take))
    },
    async stop() {
      await sweeper?.stop()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

interface Sweeper {
  stop(): Promise<void>
}

interface SweeperOptions {
  readonly database: Database
  readonly boss: PgBoss
  readonly enqueue: JobQueue['enqueue']
  /** Has the workers of this process look for jobs. */
  readonly wake: () => void
  readonly log: (line: string) => void
}

async function startSweeper({ database, boss, enqueue, wake, log }: SweeperOptions): Promise<Sweeper> {
  const stopping = new AbortController()
  const sweep = async (): Promise<void> => {
    try {
      if (!(await hasJobs(database))) return
      await releaseAbandoned(database, boss)
      await enqueueForgotten(database, enqueue)
      wake()
    } catch (error) {
      if (!stopping.signal.aborted) log(`Queue: the sweep failed and is repeated: ${String(error)}`)
    }
  }
  const keepSweeping = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await wait(SWEEP_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) await sweep()
    }
  }
  await sweep()
  const sweeping = keepSweeping()
  return {
    async stop() {
      stopping.abort()
      await sweeping
    },
  }
}

/** Mostly there are none: then there is nothing else to ask. */
async function hasJobs({ kysely }: Database): Promise<boolean> {
  const { rows } = await run<{ some: boolean }>(
    kysely,
    `select exists (select from waybill.jobs where status in ('queued', 'processing'))
       or exists (select from ${SCHEMA}.job where name = $1 and state in ('created', 'retry', 'active')) as some`,
    [QUEUE],
  )
  return rows[0]?.some === true
}

/** Deliveries that nobody works on go back to the queue. One that began just now may not have its lock yet. */
async function releaseAbandoned({ kysely }: Database, boss: PgBoss): Promise<void> {
  const { rows } = await run<{ id: string }>(
    kysely,
    `select q.id from ${SCHEMA}.job q
     where q.name = $1 and q.state = 'active' and q.started_on < now() - interval '1 second'
       and not ${isInHand(`q.data ->> 'jobId'`)}`,
    [QUEUE],
  )
  for (const { id } of rows) await boss.fail(QUEUE, id)
}

/** Jobs that wait for a worker without a delivery: the process ended between its commit and the request. */
async function enqueueForgotten({ kysely }: Database, enqueue: JobQueue['enqueue']): Promise<void> {
  const { rows } = await run<LaneJob>(
    kysely,
    `select j.id, j.kind, j.object_id, j.requested_by from waybill.jobs j
     where j.status in ('queued', 'processing') and coalesce(j.queued_at, j.created_at) < now() - interval '2 seconds'
       and not ${isInHand('j.id')}
       and not exists (
         select from ${SCHEMA}.job q
         where q.name = $1 and q.state in ('created', 'retry', 'active') and (q.data ->> 'jobId')::uuid = j.id)
     order by j.queued_at`,
    [QUEUE],
  )
  for (const job of rows) await enqueue(job.id, laneOf(job))
}

type LaneJob = Parameters<typeof laneOf>[0] & { readonly id: string }
