/** Records as single texts of a file name them: for the few different texts of a column, while somebody waits. */
import type { Actor } from '../../../core/access/actor.ts'
import type { RelationLookup } from '../../../core/import/relation-lookup.ts'
import { namePartsOf, type ObjectModel } from '../../../core/model/object.ts'
import { run, type Queryable } from '../database.ts'
import { quoteIdentifier } from '../identifier.ts'
import { scopePredicate } from '../record-scope.ts'
import { recordTable } from '../record-tables.ts'
import { nameKey, nameOf } from './relation-names-sql.ts'

export interface FoundRecord {
  readonly id: string
  readonly name: string
  readonly isDeleted: boolean
}

const FEW = 5

/** What bears each text, by its normal form: of an identifier one record, of a name up to five. */
export async function findByKeys(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  lookup: RelationLookup,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly FoundRecord[]>> {
  const isName = lookup.by === 'name'
  const own = isName ? nameKey(lookup, nameOf(lookup, 't')) : `t.${quoteIdentifier(lookup.matchColumn)}::text`
  const wanted = isName ? nameKey(lookup, 'w.text') : 'w.text'
  const { rows } = await run<{ text: string; id: string; name: string; is_deleted: boolean }>(
    db,
    `select text, id, name, is_deleted from (
       select w.text, t.id, ${recordName(object)} as name, t.deleted_at is not null as is_deleted,
         row_number() over (partition by w.text order by t.deleted_at is not null, t.id) as place
       from unnest($1::text[]) w (text) join ${recordTable(actor.schema, object)} t on ${own} = ${wanted}
       where ${scopePredicate(actor, object, 't')}
     ) found where place <= ${FEW}`,
    [keys],
  )
  return Map.groupBy(
    rows.map(({ text, id, name, is_deleted }) => ({ text, id, name, isDeleted: is_deleted })),
    ({ text }) => text,
  )
}

const recordName = (object: ObjectModel): string =>
  `concat_ws(' ', ${namePartsOf(object)
    .map(({ column }) => `t.${quoteIdentifier(column)}`)
    .join(', ')})`

/** More than these are not gone through for what is written nearly so. */
const MOST_COMPARED = 2000

/** Every record with what the column names it by; nothing where there are too many of them. */
export async function listNamed(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  lookup: RelationLookup,
): Promise<readonly { readonly id: string; readonly name: string; readonly key: string }[]> {
  const key = lookup.by === 'name' ? nameOf(lookup, 't') : `t.${quoteIdentifier(lookup.matchColumn)}::text`
  const { rows } = await run<{ id: string; name: string; key: string | null }>(
    db,
    `select t.id, ${recordName(object)} as name, ${key} as key from ${recordTable(actor.schema, object)} t
     where t.deleted_at is null and ${scopePredicate(actor, object, 't')} limit ${MOST_COMPARED + 1}`,
  )
  if (rows.length > MOST_COMPARED) return []
  return rows.flatMap(({ id, name, key: own }) => (own === null ? [] : [{ id, name, key: own }]))
}
