/** How many records and templates use a field. */
import type { Actor } from '../../core/access/actor.ts'
import type { Field, Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { isListType } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { recordTable } from './record-tables.ts'

/** True for records `r` that have a value in any of the parts. */
export const hasValue = (parts: readonly Part[]): string =>
  `num_nonnulls(${parts.map(({ column }) => `r.${quoteIdentifier(column)}`).join(', ')}) > 0`

export async function countFieldUse(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  parts: readonly Part[],
): Promise<{ readonly filled: number; readonly empty: number }> {
  const primary = `r.${quoteIdentifier(parts[0]?.column ?? 'id')}`
  const { rows } = await run<{ filled: number; empty: number }>(
    db,
    `select count(*) filter (where ${hasValue(parts)}) as filled,
       count(*) filter (where ${primary} is null and r.deleted_at is null) as empty
     from ${recordTable(actor.schema, object)} r`,
  )
  return rows[0] ?? { filled: 0, empty: 0 }
}

/** Many more would be no list for a person. */
const MOST_VALUES = 500

/** By value, the most used first. */
export async function countOptionUse(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
): Promise<ReadonlyMap<string, number>> {
  const column = `r.${quoteIdentifier(part.column)}`
  const value = isListType(part.type) ? `unnest(${column})` : column
  const { rows } = await run<{ value: string; records: number }>(
    db,
    `select value, count(*) as records from (
       select ${value} as value from ${recordTable(actor.schema, object)} r where ${column} is not null) used
     group by value order by records desc, value limit ${MOST_VALUES}`,
  )
  return new Map(rows.map(({ value, records }) => [value, records]))
}

export async function countTemplatesWith(db: Queryable, object: ObjectModel, { apiName }: Field): Promise<number> {
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from waybill.import_templates t where t.object_id = $1 and exists (
       select from jsonb_array_elements(t.content -> 'columns') c where split_part(c ->> 'field', '.', 1) = $2)`,
    [object.id, apiName],
  )
  return rows[0]?.count ?? 0
}
