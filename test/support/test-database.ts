/** A database for one test file: a copy of the prepared template, made in a fraction of a second. */
import { Client } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { setTimeout as sleep } from 'node:timers/promises'
import { TEMPLATE, withDatabase } from './global-setup.ts'

export interface TestDatabase {
  readonly connectionString: string
  /** Removes the database. Throws when something is still connected to it: whoever opens must close. */
  close(): Promise<void>
}

/** For the top of a test file: the database is there while its tests run, and leaks fail the file. */
export function useTestDatabase(): { readonly connectionString: string } {
  let database: TestDatabase | null = null
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database?.close())
  return {
    get connectionString() {
      if (database === null) throw new Error('The test database is there only while tests run.')
      return database.connectionString
    },
  }
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await askForServer()
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await administrate(server, (admin) => admin.query(`create database ${name} template ${TEMPLATE}`))
  return {
    connectionString: withDatabase(server, name),
    close: () =>
      administrate(server, async (admin) => {
        const leaks = await findLeaks(admin, name)
        await admin.query(`drop database ${name} with (force)`)
        if (leaks.length > 0) throw new Error(`Connections were left open:\n${leaks.join('\n')}`)
      }),
  }
}

async function askForServer(): Promise<string> {
  const response = await fetch(inject('databaseDesk'))
  const text = await response.text()
  if (!response.ok) throw new Error(`The test database could not be prepared: ${text}`)
  return text
}

async function administrate(server: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
  const admin = new Client({ connectionString: server })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

const GRACE_MS = 1000
const POLL_MS = 20

/** A closed connection is gone a moment after its client believes so. */
async function findLeaks(admin: Client, name: string): Promise<readonly string[]> {
  const end = Date.now() + GRACE_MS
  for (;;) {
    const { rows } = await admin.query<{ leak: string }>(
      `select format('%s (%s): %s', application_name, state, query) as leak
         from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (rows.length === 0 || Date.now() > end) return rows.map((row) => row.leak)
    await sleep(POLL_MS)
  }
}
