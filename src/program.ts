/** The services of one process, from an open database to a closed one. */
import path from 'node:path'
import { createServer } from './http/server.ts'
import { openServices } from './services.ts'
import type { Services } from './operations/context.ts'
import { removeServerAddress, writeServerAddress } from './server-address.ts'
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
  const { dataFolder, outside } = settings
  const opened = await openServices({ connectionString, dataFolder, log, outside })
  const { services } = opened
  const stopping = new AbortController()
  if (settings.services.includes('worker')) await opened.work(stopping.signal)
  const web = settings.services.includes('web') ? await startWeb(services, settings) : null
  return {
    address: web?.address ?? null,
    async stop() {
      stopping.abort(new Error('The program is stopping'))
      await web?.stop()
      await opened.close()
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
    uploadLimitBytes: settings.uploadLimitBytes,
    trustProxy: settings.trustProxy,
  })
  const address = await server.listen({ port: settings.port, host: settings.host })
  await writeServerAddress(settings.dataFolder, address)
  return {
    address,
    async stop() {
      await removeServerAddress(settings.dataFolder, address)
      await server.close()
    },
  }
}
