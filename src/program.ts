/** The services of one process, from an open database to a closed one. */
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { createServer } from './http/server.ts'
import { openLocalFiles } from './infra/files/local-files.ts'
import { openDatabase } from './infra/postgres/database.ts'
import { migrate } from './infra/postgres/migrate.ts'
import { openQueue } from './infra/queue/pg-boss-queue.ts'
import { runBatchJob } from './jobs/run-batch-job.ts'
import type { Services } from './operations/context.ts'
import { PROJECT_ROOT, type Settings } from './settings.ts'

export interface ProgramOptions {
  readonly settings: Settings
  readonly connectionString: string
  readonly log: (line: string) => void
}

export interface Program {
  /** Where the pages are; null without the web service. */
  readonly address: string | null
  /** Finishes what is being answered, puts running jobs down, closes the database. */
  stop(): Promise<void>
}

export async function startProgram({ settings, connectionString, log }: ProgramOptions): Promise<Program> {
  const database = await openDatabase(connectionString)
  await migrate(database)
  const files = await openLocalFiles(path.join(settings.dataFolder, 'files'))
  const queue = await openQueue(database, log)
  const services: Services = { database, files, queue }
  const stopping = new AbortController()
  if (settings.services.includes('worker')) {
    const workerId = uuidv7()
    await queue.work({
      workerId,
      log,
      runJob: (id) => runBatchJob({ ...services, workerId, signal: stopping.signal }, id, log),
    })
  }
  const web = settings.services.includes('web') ? await startWeb(services, settings) : null
  return {
    address: web?.address ?? null,
    async stop() {
      stopping.abort(new Error('The program is stopping'))
      await web?.stop()
      await queue.stop()
      await database.close()
    },
  }
}

interface Web {
  readonly address: string
  stop(): Promise<void>
}

async function startWeb(services: Services, settings: Settings): Promise<Web> {
  const server = await createServer(services, {
    dataFolder: settings.dataFolder,
    pagesFolder: path.join(PROJECT_ROOT, 'web', 'dist'),
  })
  const address = await server.listen({ port: settings.port, host: settings.host })
  return { address, stop: () => server.close() }
}
