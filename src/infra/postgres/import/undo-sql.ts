/**
 * The SQL that takes one chunk of an import or a bulk change back, from the journal. Parameters are always
 * $1 (rows above this one), $2 (up to and with this one) and $3 (the pass).
 *
 * A value goes back only where it still is what the import wrote. Created records go for good, as if
 * they had never been; those that someone edited or relates to since are kept. Everything kept is
 * listed with its reason.
 *
 * `not in` on purpose, where `not exists` would say the same: it is always a hashed look-up, while the
 * planner, which cannot know how many rows a CTE gives back, was seen to compare each with each.
 */
import { after, before, type WorkTables } from './work-tables.ts'
import { COLUMN_TYPES } from '../column-types.ts'
import { qualified, quoteIdentifier, quoteLiteral } from '../identifier.ts'
import type { JournaledField } from './journaled-field.ts'

export interface UndoInput {
  readonly tables: Pick<WorkTables, 'schema' | 'journal' | 'kept'>
  /** The record table, in the workspace's schema. */
  readonly table: string
  readonly fields: readonly JournaledField[]
  /** Columns that the record table still has: fields removed since are left out. */
  readonly present: ReadonlySet<string>
  /** Table and column of every relation that points at this object. */
  readonly incoming: readonly { readonly table: string; readonly column: string }[]
}

/**
 * `fast` takes for granted that what was there before can be there again. `checked`, after the database
 * has refused that, looks for each value: another record may have the unique value by now, and the
 * related record may be gone.
 */
export type UndoCare = 'fast' | 'checked'

const RANGE = 'j.row > $1 and j.row <= $2 and j.pass = $3'

export const createKept = (tables: Pick<WorkTables, 'kept'>): string =>
  `create table if not exists ${tables.kept} (row integer not null, record_id uuid, field text, reason text not null, text text)`

export const records = ({ tables, table }: UndoInput): string => qualified(tables.schema, table)

/** Values and their normal forms move together: the condition is always that of the value. */
export const restorable = ({ fields, present }: UndoInput): readonly JournaledField[] =>
  fields.filter(({ column }) => present.has(column))

const targetsOf = ({ column, keyColumn }: JournaledField, { present }: UndoInput): readonly string[] =>
  keyColumn !== null && present.has(keyColumn) ? [column, keyColumn] : [column]

/** Why a value that is still what was written cannot go back, as SQL that is true then; `false` where nothing can be wrong. */
export function obstacle(
  input: UndoInput,
  { column, keyColumn, type, isUnique, relatedTable }: JournaledField,
): string {
  const value = `j.${before(column)}`
  if (relatedTable !== null) {
    const related = qualified(input.tables.schema, relatedTable)
    return `${value} is not null and not exists (select from ${related} t where t.id = ${value})`
  }
  if (!isUnique) return 'false'
  const key = keyColumn ?? column
  // As the unique index has it.
  const bytewise = COLUMN_TYPES[type] === 'text' ? 'collate "C"' : ''
  return `exists (select from ${records(input)} u
    where u.${quoteIdentifier(key)} ${bytewise} = j.${before(key)} and u.id <> r.id)`
}

/** Restored or deleted, as it was left. What came later counts: in what is returned, the record is as it is by then. */
export const isStill = `((j.outcome = 'r' and r.deleted_at is null) or (j.outcome = 'd' and r.deleted_at is not null))`

/** Puts back updated, restored and deleted records of the range. Counts rows: of several for one record, each. */
export function putBack(input: UndoInput, care: UndoCare): string {
  const { tables } = input
  const fields = restorable(input)
  const untouched = `r.updated_at = j.${after('updated_at')}`
  const sets = fields.flatMap((field) => {
    const isOurs = `r.${quoteIdentifier(field.column)} is not distinct from j.${after(field.column)}`
    const isFree = care === 'fast' ? 'true' : `not (${obstacle(input, field)})`
    return targetsOf(field, input).map(
      (target) =>
        `${quoteIdentifier(target)} = case when ${isOurs} and ${isFree} then j.${before(target)} else r.${quoteIdentifier(target)} end`,
    )
  })
  const stamps = ['updated_at', 'updated_by_source', 'updated_by_member', 'updated_by_job'].map(
    (column) => `${column} = case when ${untouched} then j.${before(column)} else r.${column} end`,
  )
  const deletion = `deleted_at = case when ${isStill} and ${untouched} then j.${before('deleted_at')} else r.deleted_at end`
  const kept = fields.map((field) => {
    const column = quoteIdentifier(field.column)
    const changed = `j.${before(field.column)} is distinct from j.${after(field.column)}`
    return `case when ${changed} and r.${column} is distinct from j.${before(field.column)} then ${quoteLiteral(field.path)} end`
  })
  const deletionKept = `case when ${isStill} then 'deletedAt' end`
  return `with put_back as (
      update ${records(input)} r set ${[...sets, ...stamps, deletion].join(', ')}
      from ${tables.journal} j
      where ${RANGE} and j.imaged and r.id = j.record_id
      returning j.row, j.record_id, array_remove(array[${[...kept, deletionKept].join(', ')}]::text[], null) as kept
    ),
    listed as (
      insert into ${tables.kept} (row, record_id, field, reason, text)
      select j.row, j.record_id, v.field, v.reason, v.text
      from (select row, kept from put_back where kept <> '{}') b join ${tables.journal} j on j.row = b.row and j.pass = $3
        join ${records(input)} r on r.id = j.record_id, lateral (values ${reasons(fields)}) v (field, reason, text)
      where v.field = any (b.kept)
    ),
    gone as (
      insert into ${tables.kept} (row, record_id, reason)
      select j.row, j.record_id, 'GONE_SINCE' from ${tables.journal} j
      where ${RANGE} and j.imaged and j.row not in (select row from put_back)
    )
    select count(*) filter (where is_back and outcome = 'u') as "putBack",
      count(*) filter (where is_back and outcome = 'r') as "deletedAgain",
      count(*) filter (where is_back and outcome = 'd') as restored, count(*) filter (where not is_back) as kept
    from (
      select j.outcome, j.record_id in (select record_id from put_back where kept = '{}') as is_back
      from ${tables.journal} j where ${RANGE} and j.outcome in ('u', 'r', 'd')
    ) counted`
}

/** Of each field that may be kept: its path, why, and the value that would have gone back. */
export function reasons(fields: readonly JournaledField[]): string {
  const values = fields.map(({ path, column, relatedTable }) => {
    const isOurs = `r.${quoteIdentifier(column)} is not distinct from j.${after(column)}`
    const reason = relatedTable === null ? 'TAKEN_SINCE' : 'RELATION_GONE_SINCE'
    return `(${quoteLiteral(path)}, case when ${isOurs} then '${reason}' else 'EDITED_SINCE' end, j.${before(column)}::text)`
  })
  return [...values, `('deletedAt', 'EDITED_SINCE', j.${before('deleted_at')}::text)`].join(', ')
}

/** Removes created records of the range that nobody edited or used since. */
export function removeCreated(input: UndoInput): string {
  const { tables, incoming } = input
  const used = incoming.map(({ table, column }) => {
    const source = qualified(tables.schema, table)
    return `exists (select from ${source} x where x.${quoteIdentifier(column)} = r.id and x.id <> r.id)`
  })
  const isUsed = used.length === 0 ? 'false' : `(${used.join(' or ')})`
  return `with removed as (
      delete from ${records(input)} r using ${tables.journal} j
      where ${RANGE} and j.outcome = 'c' and r.id = j.record_id
        and r.updated_at = j.${after('updated_at')} and not ${isUsed}
      returning j.row
    ),
    listed as (
      insert into ${tables.kept} (row, record_id, reason)
      select j.row, j.record_id, case
          when r.id is null then 'GONE_SINCE' when r.updated_at = j.${after('updated_at')} then 'IN_USE' else 'EDITED_SINCE' end
      from ${tables.journal} j left join ${records(input)} r on r.id = j.record_id
      where ${RANGE} and j.outcome = 'c' and j.row not in (select row from removed)
      returning 1
    )
    select (select count(*) from removed) as removed, (select count(*) from listed) as kept`
}

/** The last resort for a row that the database will not take back. $1 is the row, $2 the pass, $3 the reason. */
export const keepRow = ({ tables }: UndoInput): string => `
  insert into ${tables.kept} (row, record_id, reason, text)
  select row, record_id, 'WRITE_FAILED', $3 from ${tables.journal} where row = $1 and pass = $2 and outcome in ('c', 'u', 'r', 'd')`
