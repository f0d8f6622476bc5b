import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { scopePredicate, seesEverything } from './record-scope.ts'
import { recordTable } from './record-tables.ts'

export interface RecordCount {
  readonly count: number
  /** False: about as many. */
  readonly isExact: boolean
}

/** Counting goes no further than this: it takes some ten milliseconds. */
const COUNTED_UP_TO = 100_000

/**
 * How many records are not deleted: exact for up to 100,000; beyond that the database's own estimate of
 * the table, deleted records included. Who sees a part of the table only is told no more than "over
 * 100,000", because the estimate would tell of the rest.
 */
export async function estimateRecords(db: Queryable, actor: Actor, object: ObjectModel): Promise<RecordCount> {
  const table = recordTable(actor.schema, object)
  const { rows } = await run<{ counted: number; estimate: number }>(
    db,
    `select (select count(*) from (select from ${table} r
               where r.deleted_at is null and ${scopePredicate(actor, object, 'r')} limit ${COUNTED_UP_TO + 1}) as counted_rows) as counted,
       (select reltuples::bigint from pg_class where oid = $1::regclass) as estimate`,
    [table],
  )
  const { counted = 0, estimate = 0 } = rows[0] ?? {}
  if (counted <= COUNTED_UP_TO) return { count: counted, isExact: true }
  return { count: seesEverything(actor, object) ? Math.max(counted, estimate) : COUNTED_UP_TO, isExact: false }
}

/** All rows of the table, deleted records included, whoever may see them. */
export const countRows = (db: Queryable, actor: Actor, object: ObjectModel): Promise<number> =>
  countWhere(db, actor, object, 'true')

/** @param condition about the alias `r`, with `$1` for the only parameter where there is one */
export async function countWhere(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  condition: string,
  values: readonly unknown[] = [],
): Promise<number> {
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from ${recordTable(actor.schema, object)} r where ${condition}`,
    values,
  )
  return rows[0]?.count ?? 0
}
