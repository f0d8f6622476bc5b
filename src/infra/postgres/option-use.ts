/** Which options of a select or multi-select field records have, deleted records included. */
import type { Actor } from '../../core/access/actor.ts'
import type { Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { isListType } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { countWhere } from './record-counts.ts'
import { recordTable } from './record-tables.ts'

/** Every value must be one of these, or must not be. */
export interface ValueRule {
  readonly kind: 'allOf' | 'noneOf'
  readonly values: readonly string[]
}

/** A value that breaks the rule, or null. */
export async function findStrayValue(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
  { kind, values }: ValueRule,
): Promise<string | null> {
  const table = recordTable(actor.schema, object)
  const column = `r.${quoteIdentifier(part.column)}`
  const source = isListType(part.type)
    ? `${table} r, unnest(${column}) as used (value)`
    : `(select ${column} as value from ${table} r where ${column} is not null) used`
  const { rows } = await run<{ value: string }>(
    db,
    `select used.value from ${source} where (used.value = any($1::text[])) = $2 limit 1`,
    [values, kind === 'noneOf'],
  )
  return rows[0]?.value ?? null
}

export function countRecordsWith(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
  value: string,
): Promise<number> {
  const column = `r.${quoteIdentifier(part.column)}`
  const condition = isListType(part.type) ? `${column} @> array[$1::text]` : `${column} = $1`
  return countWhere(db, actor, object, condition, [value])
}
