/** Gives records another option, or none, in place of one that goes away. Deleted records too. */
import type { Actor } from '../../core/access/actor.ts'
import type { Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { isListType } from './column-types.ts'
import type { Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { changesJson, runLogged } from './record-changes.ts'
import { recordTable } from './record-tables.ts'

/** By the value that goes away: the one that takes its place, or null. */
export type Replacements = Readonly<Record<string, string | null>>

/** @returns the number of records that were changed */
export async function replaceOptions(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  part: Part,
  replacements: Replacements,
): Promise<number> {
  const table = recordTable(actor.schema, object)
  const column = quoteIdentifier(part.column)
  const isList = isListType(part.type)
  const changes = changesJson([{ column: part.column, type: part.type, before: `o.${column}`, after: `r.${column}` }])
  const changed = await runLogged(
    db,
    actor,
    object,
    `update ${table} r set ${column} = ${isList ? replacedList(`r.${column}`) : `change.new ->> r.${column}`},
       updated_at = now(), updated_by_source = $2, updated_by_member = $3::uuid, updated_by_job = null
     from (select array_agg(key) as old, json_object_agg(key, value) as new from json_each_text($1)) change, ${table} o
     where o.id = r.id and r.${column} ${isList ? '&& change.old' : '= any(change.old)'}
     returning r.id, 'updated' as kind, ${changes} as changes`,
    [JSON.stringify(replacements), actor.source, actor.memberId],
  )
  return changed.length
}

/** In the order that it had, each option once; a list of which nothing is left is no value. */
const replacedList = (list: string): string => `(
  select nullif(array_agg(value order by place), '{}') from (
    select value, min(place) as place from (
      select case when u.value = any(change.old) then change.new ->> u.value else u.value end as value, u.place
      from unnest(${list}) with ordinality u(value, place)) replaced
    where value is not null group by value) distinct_values)`
