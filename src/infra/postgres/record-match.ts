/** Finds the records that have certain identifiers, for any number of them in one statement. */
import type { Actor } from '../../core/access/actor.ts'
import type { Part } from '../../core/model/field.ts'
import { partsOf, type ObjectModel } from '../../core/model/object.ts'
import type { Value } from '../../core/value/value-type.ts'
import { matchColumnType } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import type { RecordRow } from './record-query.ts'
import { scopePredicate } from './record-scope.ts'
import { matchExpression, recordTable } from './record-tables.ts'

export interface MatchedRecord {
  readonly row: RecordRow
  readonly isDeleted: boolean
  /** Within the actor's reach. Others must be left alone, but their identifiers are taken. */
  readonly isReachable: boolean
}

/**
 * The record of each key, locked against changes until the transaction ends. Locks are taken in the
 * order of ids, so that two batches over the same records wait for each other instead of dying.
 */
export async function lockMatches(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  identifier: Part,
  keys: readonly Value[],
): Promise<ReadonlyMap<Value, MatchedRecord>> {
  const relations = partsOf(object).filter((part) => part.field.kind === 'relation')
  const columns = relations.map((part) => `, r.${quoteIdentifier(part.column)}`).join('')
  const { rows } = await run<RecordRow & { match_position: number; match_deleted: boolean; match_reachable: boolean }>(
    db,
    `select k.position as match_position, r.deleted_at is not null as match_deleted,
       (${scopePredicate(actor, object, 'r')}) as match_reachable, r.id${columns}
     from unnest($1::${matchColumnType(identifier)}[]) with ordinality k (key, position)
     join ${recordTable(actor.schema, object)} r on ${matchExpression(identifier, 'r')} = k.key
     order by r.id for no key update of r`,
    [keys],
  )
  return new Map(
    rows.flatMap((row) => {
      const key = keys[row.match_position - 1]
      const match = { row, isDeleted: row.match_deleted, isReachable: row.match_reachable === true }
      return key === undefined ? [] : [[key, match] as const]
    }),
  )
}

/** The id of the record that has each key, whoever may see it: uniqueness knows no scope. */
export async function findHolders(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  identifier: Part,
  keys: readonly Value[],
): Promise<ReadonlyMap<Value, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await run<{ position: number; id: string }>(
    db,
    `select k.position, r.id from unnest($1::${matchColumnType(identifier)}[]) with ordinality k (key, position)
     join ${recordTable(actor.schema, object)} r on ${matchExpression(identifier, 'r')} = k.key`,
    [keys],
  )
  return new Map(
    rows.flatMap((row) => {
      const key = keys[row.position - 1]
      return key === undefined ? [] : [[key, row.id] as const]
    }),
  )
}
