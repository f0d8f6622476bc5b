/** Looks at an administrator's own server before anything else does, to say in words what is wrong with it. */
import { Client } from 'pg'
import { CannotStart, systemErrorCode } from '../cannot-start.ts'

const OLDEST_MAJOR = 15
const TIMEOUT_MS = 15_000

export async function refuseUnusableServer(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: TIMEOUT_MS, application_name: 'waybill' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; mayCreate: boolean }>(
      `select current_setting('server_version') as version,
              has_database_privilege(current_database(), 'create') as "mayCreate"`,
    )
    for (const { version, mayCreate } of rows) refuse(version, mayCreate)
  } catch (error) {
    throw explain(error)
  } finally {
    await client.end().catch(() => {})
  }
}

function refuse(version: string, mayCreate: boolean): void {
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    throw new CannotStart(
      `The database of DATABASE_URL is PostgreSQL ${version}; Waybill needs ${OLDEST_MAJOR} or newer.`,
      'Upgrade that server, or leave DATABASE_URL out to use the built-in database.',
    )
  }
  if (!mayCreate) {
    throw new CannotStart(
      'The user of DATABASE_URL may not create schemas in its database.',
      'Make it the owner: alter database NAME owner to USER',
    )
  }
}

const NO_ANSWER = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ECONNRESET',
])
const NOT_ADMITTED = new Set(['28P01', '28000', '3D000', '42501'])

function explain(error: unknown): unknown {
  const code = systemErrorCode(error) ?? ''
  const reason = error instanceof Error ? error.message || code : String(error)
  if (NO_ANSWER.has(code) || /timeout/.test(reason)) {
    const remedy = 'Check the address, and that the server runs and may be reached from here.'
    return new CannotStart(`The database of DATABASE_URL does not answer: ${reason}`, remedy, { cause: error })
  }
  if (NOT_ADMITTED.has(code)) {
    const remedy = 'Check user, password and the database name.'
    return new CannotStart(`The database of DATABASE_URL refuses: ${reason}`, remedy, { cause: error })
  }
  return error
}
