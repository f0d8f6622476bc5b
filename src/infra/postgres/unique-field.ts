/**
 * Makes a field unique on a table that has records, and takes that back.
 *
 * Links have a column for their normal form only while they are unique. The normal forms are computed
 * here, by the codec, into a temporary table, while others may still read; the record table itself is
 * locked against readers only for the time that the column and the index take.
 */
import type { Part } from '../../core/model/field.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { codecOf } from '../../core/value/codecs.ts'
import { KEY_COLUMN_TYPE, matchColumnOf } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { addUnique, dropUnique, indexAdditional, recordTable } from './record-tables.ts'

export interface Duplicates {
  /** Values that more than one record has. */
  readonly count: number
  readonly examples: readonly string[]
  /** Some of the records that have them. */
  readonly recordIds: readonly string[]
}

/**
 * @param part the primary part of the field as it will be: unique
 * @returns the duplicates that forbid it, or null when it is done
 */
export async function makeUnique(
  db: Queryable,
  schema: string,
  object: ObjectModel,
  part: Part,
): Promise<Duplicates | null> {
  const table = recordTable(schema, object)
  await run(db, `lock table ${table} in share row exclusive mode`)
  const isNewColumn = part.type === 'link'
  if (isNewColumn) await computeKeys(db, table, part)
  const [source, column] = isNewColumn ? [KEYS, 'key'] : [table, matchColumnOf(part)]
  const duplicates = await findDuplicates(db, source, quoteIdentifier(column))
  if (duplicates !== null) return duplicates
  if (isNewColumn) await fillKeyColumn(db, table, matchColumnOf(part))
  for (const index of [addUnique(schema, object, part), ...indexAdditional(schema, object, part)]) await run(db, index)
  return null
}

/** A value that several records have. */
export interface DuplicateGroup {
  readonly value: string
  readonly records: number
  /** Some of them, the oldest first. */
  readonly recordIds: readonly string[]
}

export interface DuplicateGroups {
  /** Values that more than one record has. */
  readonly count: number
  /** The most frequent ones. */
  readonly groups: readonly DuplicateGroup[]
}

/**
 * What `makeUnique` would run into. Takes no lock: what is found may have changed a moment later.
 *
 * @param part the primary part of the field as it would be: unique
 */
export async function listDuplicates(
  db: Queryable,
  schema: string,
  object: ObjectModel,
  part: Part,
): Promise<DuplicateGroups> {
  const table = recordTable(schema, object)
  if (part.type === 'link') await computeKeys(db, table, part)
  const source = part.type === 'link' ? KEYS : table
  const column = part.type === 'link' ? 'key' : quoteIdentifier(matchColumnOf(part))
  const { rows } = await run<{ count: number; value: string; records: number; ids: readonly string[] }>(
    db,
    `select count(*) over () as count, ${column}::text as value, count(*) as records,
       (array_agg(id::text order by id))[1:${SHOWN_RECORDS}] as ids
     from ${source} where ${column} is not null group by ${column} having count(*) > 1
     order by count(*) desc, ${column} limit ${SHOWN_GROUPS}`,
  )
  const groups = rows.map(({ value, records, ids }) => ({ value, records, recordIds: ids }))
  return { count: rows[0]?.count ?? 0, groups }
}

const SHOWN_GROUPS = 20
const SHOWN_RECORDS = 5

/** @param part the primary part of the field as it was: unique */
export async function undoUnique(db: Queryable, schema: string, object: ObjectModel, part: Part): Promise<void> {
  await run(db, dropUnique(schema, object, part))
  if (part.type === 'link') {
    await run(db, `alter table ${recordTable(schema, object)} drop column ${quoteIdentifier(matchColumnOf(part))}`)
  }
}

const KEYS = 'pg_temp.waybill_keys'
const BATCH = 10_000

async function computeKeys(db: Queryable, table: string, part: Part): Promise<void> {
  await run(db, `create temporary table waybill_keys (id uuid, key ${KEY_COLUMN_TYPE}) on commit drop`)
  const codec = codecOf(part.type)
  for (let rows = await readValues(db, table, part, null); rows.length > 0;) {
    const keys = rows.map(({ value }) => codec.normalForm?.(value) ?? codec.format(value))
    await run(db, `insert into ${KEYS} select * from unnest($1::uuid[], $2::text[])`, [rows.map(({ id }) => id), keys])
    rows = await readValues(db, table, part, rows.at(-1)?.id ?? null)
  }
  await run(db, `analyze ${KEYS}`)
}

interface StoredValue {
  readonly id: string
  readonly value: string
}

async function readValues(
  db: Queryable,
  table: string,
  part: Part,
  after: string | null,
): Promise<readonly StoredValue[]> {
  const column = quoteIdentifier(part.column)
  const { rows } = await run<StoredValue>(
    db,
    `select id, ${column} as value from ${table}
     where ($1::uuid is null or id > $1::uuid) and ${column} is not null order by id limit ${BATCH}`,
    [after],
  )
  return rows
}

async function fillKeyColumn(db: Queryable, table: string, keyColumn: string): Promise<void> {
  const column = quoteIdentifier(keyColumn)
  await run(db, `alter table ${table} add column ${column} ${KEY_COLUMN_TYPE}`)
  await run(db, `update ${table} r set ${column} = k.key from ${KEYS} k where k.id = r.id`)
}

const EXAMPLES = 3

async function findDuplicates(db: Queryable, source: string, column: string): Promise<Duplicates | null> {
  const { rows } = await run<{ count: number; value: string; ids: readonly string[] }>(
    db,
    `select count(*) over () as count, ${column}::text as value, (array_agg(id::text order by id))[1:${EXAMPLES}] as ids
     from ${source} where ${column} is not null group by ${column} having count(*) > 1 order by count(*) desc, ${column} limit ${EXAMPLES}`,
  )
  const [first] = rows
  if (first === undefined) return null
  return { count: first.count, examples: rows.map(({ value }) => value), recordIds: rows.flatMap(({ ids }) => ids) }
}
