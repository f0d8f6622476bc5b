import type { Actor } from '../../core/access/actor.ts'
import { namePartsOf, type ObjectModel } from '../../core/model/object.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { scopePredicate } from './record-scope.ts'
import { recordTable } from './record-tables.ts'

/** Looked through to answer while somebody waits: a tenth of a second. */
const MOST_RECORDS = 100_000

/** Which of the names, in lower case, records bear that the actor may see. Of very large tables a part is looked at. */
export async function findRecordNames(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const columns = namePartsOf(object).map(({ column }) => `r.${quoteIdentifier(column)}`)
  const { rows } = await run<{ name: string }>(
    db,
    `select distinct name from (
       select lower(regexp_replace(concat_ws(' ', ${columns.join(', ')}), '\\s+', ' ', 'g')) as name
       from ${recordTable(actor.schema, object)} r
       where r.deleted_at is null and ${scopePredicate(actor, object, 'r')} limit ${MOST_RECORDS}
     ) named where name = any($1::text[])`,
    [names],
  )
  return new Set(rows.map(({ name }) => name))
}

export interface NamedRecord {
  readonly id: string
  /** Empty where the record has no name. */
  readonly name: string
  readonly isDeleted: boolean
}

/** Those of the records that the actor may see, with what they are called. */
export async function nameReachable(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  ids: readonly string[],
): Promise<readonly NamedRecord[]> {
  if (ids.length === 0) return []
  const columns = namePartsOf(object).map(({ column }) => `r.${quoteIdentifier(column)}`)
  const { rows } = await run<{ id: string; name: string; is_deleted: boolean }>(
    db,
    `select r.id, concat_ws(' ', ${columns.join(', ')}) as name, r.deleted_at is not null as is_deleted
     from ${recordTable(actor.schema, object)} r where r.id = any($1::uuid[]) and ${scopePredicate(actor, object, 'r')}
     order by r.id`,
    [ids],
  )
  return rows.map(({ id, name, is_deleted }) => ({ id, name, isDeleted: is_deleted }))
}
