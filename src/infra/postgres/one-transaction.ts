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

/** On a connection of the pool: a new one has the catalogs to learn first, which takes longer than to change a cell. */
export async function inOneTransaction<Result>(
  database: Database,
  work: (transaction: OneTransaction) => Promise<Result>,
): Promise<Result> {
  const client = (await database.pool.connect()) as pg.PoolClient & pg.Client
  let isKept = false
  try {
    await client.query('begin')
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: lend(client) }) })
    const result = await work({ client, db })
    await client.query('commit')
    // Not every temporary table goes with its transaction.
    isKept = await client.query('discard temp').then(
      () => true,
      () => false,
    )
    return result
  } finally {
    // Without the connection there is nothing left of what was not committed.
    client.release(!isKept)
  }
}

/** A pool of one connection, which is not taken back. */
function lend(client: pg.Client): PostgresPool {
  const lent = { query: client.query.bind(client), release: () => {} }
  return { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } as unknown as PostgresPool
}
