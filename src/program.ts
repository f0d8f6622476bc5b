/** The services of one process, from an open database to a closed one. */
import { openDatabase } from './infra/postgres/database.ts'
import type { Settings } from './settings.ts'

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

export async function startProgram({ settings, connectionString }: ProgramOptions): Promise<Program> {
  const database = await openDatabase(connectionString)
  return {
    address: settings.services.includes('web') ? `http://${settings.host}:${settings.port}` : null,
    stop: () => database.close(),
  }
}
