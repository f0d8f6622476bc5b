/** A transaction for work that needs the query builder and the connection itself: for COPY, and for statements of plans. */
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type pg from 'pg'
import type { Database, Queryable } from './database.ts'
import type { Tables } from './tables.ts'

export interface OneTransaction {
  readonly client: pg.Client
  /** On the same connection. */
  readonly db: Queryable
}

export async function inOneTransaction<Result>(
  database: Database,
  work: (transaction: OneTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await database.connect()
  try {
    await client.query('begin')
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: lend(client) }) })
    const result = await work({ client, db })
    await client.query('commit')
    return result
  } finally {
    // Ends what was not committed.
    await client.end()
  }
}

/** A pool of one connection, which is not taken back. */
function lend(client: pg.Client): PostgresPool {
  const lent = { query: client.query.bind(client), release: () => {} }
  return { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } as unknown as PostgresPool
}
