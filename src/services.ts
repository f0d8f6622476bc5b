/** Opens what operations work with: the database, the files, the queue, the news of jobs. */
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { openLocalFiles } from './infra/files/local-files.ts'
import { openDatabase } from './infra/postgres/database.ts'
import { openJobListener } from './infra/postgres/job-listener.ts'
import { migrate } from './infra/postgres/migrate.ts'
import { NOTHING_OUTSIDE, openOutside, type OutsideSettings } from './infra/outside.ts'
import { openQueue } from './infra/queue/pg-boss-queue.ts'
import { keepTime, type TimeKeeper } from './jobs/keep-time.ts'
import { runBatchJob } from './jobs/run-batch-job.ts'
import type { Services } from './operations/context.ts'

export interface OpenedServices {
  readonly services: Services
  /** Begins to work on batch jobs. They are put down, to be resumed, when the signal is aborted. */
  work(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

export interface ServicesOptions {
  readonly connectionString: string
  readonly dataFolder: string
  readonly log: (line: string) => void
  readonly outside?: OutsideSettings
}

export async function openServices(options: ServicesOptions): Promise<OpenedServices> {
  const { connectionString, dataFolder, log } = options
  const database = await openDatabase(connectionString)
  await migrate(database)
  const files = await openLocalFiles(path.join(dataFolder, 'files'))
  const queue = await openQueue(database, log)
  const jobNews = await openJobListener(database)
  const outside = await openOutside(dataFolder, options.outside ?? NOTHING_OUTSIDE)
  const services: Services = { database, files, queue, jobNews, outside }
  const workerId = uuidv7()
  let clock: TimeKeeper | null = null
  return {
    services,
    async work(signal) {
      await queue.work({ signal, runJob: (id) => runBatchJob({ ...services, workerId, signal }, id, log) })
      clock = keepTime({ services, signal, log })
    },
    async close() {
      await clock?.ended
      await queue.stop()
      await jobNews.close()
      await outside.close()
      await database.close()
    },
  }
}
