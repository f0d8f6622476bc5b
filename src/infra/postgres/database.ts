/**
 * The way to PostgreSQL: a pool for short work, a typed query builder over it for the static
 * tables, and clients of their own for streams and long jobs.
 */
import { CompiledQuery, Kysely, PostgresDialect, type QueryResult, type Transaction } from 'kysely'
import { Pool, type Client } from 'pg'
import { clientConfig, connectForBulk, connectTo } from './connect.ts'
import type { Tables } from './tables.ts'

export type Queryable = Kysely<Tables> | Transaction<Tables>

export interface Database {
  readonly kysely: Kysely<Tables>
  readonly pool: Pool
  /** For threads, which connect for themselves. */
  readonly connectionString: string
  /** As PostgreSQL tells it: 180004. */
  readonly serverVersion: number
  /** A connection outside the pool, for LISTEN, locks, plans and chunk lanes. The caller ends it. */
  connect(): Promise<Client>
  /**
   * One for COPY in and out, which gives way to people's requests. Not for chunks of records: a process
   * that holds a lock and gets no processor makes everyone else wait. The caller ends it.
   */
  connectForBulk(): Promise<Client>
  close(): Promise<void>
}

const OLDEST_SERVER = 150000
const POOL_SIZE = 12

export async function openDatabase(connectionString: string): Promise<Database> {
  const pool = new Pool({ ...clientConfig(connectionString), max: POOL_SIZE })
  // A broken connection is replaced by the pool; the statement that needs it meets the error itself. A
  // connection that is lent out and between two statements tells nobody else, and would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  // Kysely ends the pool only when it has used it.
  const close = async (): Promise<void> => {
    await kysely.destroy()
    if (!pool.ending) await pool.end()
  }
  const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  const serverVersion = Number(rows[0]?.version)
  if (serverVersion < OLDEST_SERVER) {
    await close()
    throw new Error(`PostgreSQL ${Math.floor(serverVersion / 10000)} is too old: 15 or newer is needed.`)
  }
  return {
    kysely,
    pool,
    serverVersion,
    connectionString,
    connect: () => connectTo(connectionString),
    connectForBulk: () => connectForBulk(connectionString),
    close,
  }
}

/** Runs a statement whose identifiers come from metadata; values always travel as parameters. */
export const run = <Row = Record<string, unknown>>(
  db: Queryable,
  text: string,
  values: readonly unknown[] = [],
): Promise<QueryResult<Row>> => db.executeQuery<Row>(CompiledQuery.raw(text, [...values]))

/** Runs DDL or other statements one after the other. */
export async function runAll(db: Queryable, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await run(db, statement)
}
