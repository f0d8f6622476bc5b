/**
 * The durable queue, on pg-boss. It only wakes workers: what is to be done stands in `waybill.jobs`,
 * and a job delivered twice finds itself claimed or finished.
 *
 * A worker that dies holds nothing for long. Every process keeps an advisory lock on its worker id for
 * as long as its connection lives; the sweep of any living worker finds jobs whose worker's lock is
 * free, or that no process ever heard of, and has them delivered again.
 */
import { PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Database } from '../postgres/database.ts'
import type { JobQueue } from './job-queue.ts'

const QUEUE = 'batch-jobs'
const SCHEMA = 'waybill_queue'

/** First key of the advisory locks that stand for living workers. */
const WORKER_LOCKS = 7_240_003

const SWEEP_EVERY_MS = 2000
const POLL_SECONDS = 1
/** Jobs of different objects that one process works on side by side. */
const CONCURRENCY = 3

/** A batch job may run for days; it is the sweep that notices a dead worker, not the clock. */
const LONGEST_JOB_SECONDS = 60 * 60 * 23

export interface WorkerOptions {
  readonly workerId: string
  readonly runJob: (jobId: string) => Promise<void>
  readonly log: (line: string) => void
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
  })
  boss.on('error', (error: Error) => log(`Queue: ${error.message}`))
  await boss.start()
  await boss.createQueue(QUEUE, {
    notify: true,
    retryLimit: 1_000_000,
    retryDelay: 1,
    expireInSeconds: LONGEST_JOB_SECONDS,
  })
  const enqueue = async (jobId: string, lane: string): Promise<void> => {
    await boss.send(QUEUE, { jobId, lane } satisfies QueuedJob, { group: { id: lane } })
  }
  let sweeper: Sweeper | null = null
  return {
    enqueue,
    async work(options) {
      sweeper = await startSweeper(database, boss, enqueue, options)
      const { running } = sweeper
      await boss.work<QueuedJob>(
        QUEUE,
        {
          localConcurrency: CONCURRENCY,
          groupConcurrency: 1,
          pollingIntervalSeconds: POLL_SECONDS,
          // Nobody is notified of a delivery that goes back to the queue.
          notifyPollingIntervalSeconds: POLL_SECONDS,
        },
        async ([job]) => {
          if (job === undefined) return
          running.add(job.id)
          try {
            await options.runJob(job.data.jobId)
          } finally {
            running.delete(job.id)
          }
        },
      )
    },
    async stop() {
      await sweeper?.stop()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

interface Sweeper {
  /** Deliveries that this process is at work on, by the queue's id. */
  readonly running: Set<string>
  stop(): Promise<void>
}

async function startSweeper(
  database: Database,
  boss: PgBoss,
  enqueue: JobQueue['enqueue'],
  { workerId, log }: WorkerOptions,
): Promise<Sweeper> {
  const running = new Set<string>()
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null
  let sweeping: Promise<void> = Promise.resolve()
  let isStopped = false

  const sweep = async (): Promise<void> => {
    try {
      client ??= await connectWorker(database, workerId)
      await releaseAbandoned(client, boss, workerId, running)
      await enqueueForgotten(client, enqueue)
    } catch (error) {
      await client?.end().catch(() => {})
      client = null
      if (!isStopped) log(`Queue: the sweep failed and is repeated: ${String(error)}`)
    }
  }
  const schedule = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      sweeping = sweep().then(schedule)
    }, SWEEP_EVERY_MS)
  }
  await sweep()
  schedule()
  return {
    running,
    async stop() {
      isStopped = true
      if (timer !== null) clearTimeout(timer)
      await sweeping
      await client?.end().catch(() => {})
    },
  }
}

/** The connection whose life stands for the worker's. */
async function connectWorker(database: Database, workerId: string): Promise<pg.Client> {
  const client = await database.connect()
  await client.query('select pg_advisory_lock($1, hashtext($2))', [WORKER_LOCKS, workerId])
  return client
}

/** Deliveries whose worker is dead go back to the queue; so do this worker's that it is not at work on. */
async function releaseAbandoned(
  client: pg.Client,
  boss: PgBoss,
  workerId: string,
  running: ReadonlySet<string>,
): Promise<void> {
  const { rows } = await client.query<{ id: string; worker: string | null; alive: boolean }>(
    `select q.id, j.worker_id as worker, exists (
         select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = $1
           and l.objid::bigint = (hashtext(j.worker_id::text)::bigint & 4294967295)
           and l.database = (select oid from pg_database where datname = current_database())
       ) as alive
     from ${SCHEMA}.job q join waybill.jobs j on j.id = (q.data ->> 'jobId')::uuid
     where q.name = $2 and q.state = 'active' and q.started_on < now() - interval '1 second'`,
    [WORKER_LOCKS, QUEUE],
  )
  const abandoned = rows.filter(({ id, worker, alive }) => (worker === workerId ? !running.has(id) : !alive))
  for (const { id } of abandoned) await boss.fail(QUEUE, id)
}

/** Jobs that wait for a worker without a delivery: the process ended between its commit and the request. */
async function enqueueForgotten(client: pg.Client, enqueue: JobQueue['enqueue']): Promise<void> {
  const { rows } = await client.query<{ id: string; object_id: string }>(
    `select j.id, j.object_id from waybill.jobs j
     where j.status in ('queued', 'processing') and coalesce(j.queued_at, j.created_at) < now() - interval '2 seconds'
       and not exists (
         select from ${SCHEMA}.job q
         where q.name = $1 and q.state in ('created', 'retry', 'active') and (q.data ->> 'jobId')::uuid = j.id)`,
    [QUEUE],
  )
  for (const { id, object_id: objectId } of rows) await enqueue(id, objectId)
}
