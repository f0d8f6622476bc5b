/**
 * Writes records: any number in one statement. The rows travel as one JSON parameter that the database
 * takes apart into typed columns.
 */
import type { Actor } from '../../core/access/actor.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import type { Value, ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES, KEY_COLUMN_TYPE } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { changesJson, runLogged, type ImagedColumn } from './record-changes.ts'
import type { PartValue } from './record-input.ts'
import { recordTable } from './record-tables.ts'

export interface RecordWrite {
  readonly id: string
  /** By column. */
  readonly values: ReadonlyMap<string, PartValue>
}

/** A column that a statement sets, and where its value stands in a row's JSON. */
interface WrittenColumn {
  readonly name: string
  /** Of the part; `isKey`: the column holds its normal form. */
  readonly type: ValueType
  readonly isKey: boolean
  readonly sqlType: string
  /** Name in the JSON: short, as it is repeated in every row. */
  readonly slot: string
  readonly valueIn: (values: RecordWrite['values']) => Value | null | undefined
  /** True when every row of the statement gives this column. */
  readonly isInAll: boolean
}

/** What is kept of who wrote a record. */
const writer = (actor: Actor): readonly unknown[] => [actor.source, actor.memberId]

export async function insertRecords(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  writes: readonly RecordWrite[],
): Promise<void> {
  if (writes.length === 0) return
  const columns = writtenColumns(writes)
  const names = columns.map(({ name }) => `, ${quoteIdentifier(name)}`).join('')
  const values = columns.map((column) => `, ${valueExpression(column)}`).join('')
  await run(
    db,
    `insert into ${recordTable(actor.schema, object)} (id${names},
       created_by_source, created_by_member, updated_by_source, updated_by_member)
     select x.id${values}, $2, $3::uuid, $2, $3::uuid from ${rowSource(columns)}`,
    [rowsAsJson(writes, columns), ...writer(actor)],
  )
}

/**
 * Sets the given columns and leaves the others; brings deleted records back. A record that has all the
 * values already, and is not deleted, is not written. The caller has locked the records, so that what was
 * there before is what the history says.
 *
 * @returns ids of the records that were written
 */
export async function updateRecords(
  db: Queryable,
  actor: Actor,
  object: ObjectModel,
  writes: readonly RecordWrite[],
): Promise<ReadonlySet<string>> {
  if (writes.length === 0) return new Set()
  const columns = writtenColumns(writes)
  const before = columns.map(({ name }) => `r.${quoteIdentifier(name)}`)
  const after = columns.map((column, index) => newValue(column, before[index] ?? ''))
  const assignments = columns.map(({ name }, index) => `${quoteIdentifier(name)} = ${after[index]}, `)
  const isChanged = columns.length === 0 ? 'false' : `(${before.join(', ')}) is distinct from (${after.join(', ')})`
  const table = recordTable(actor.schema, object)
  const ids = await runLogged(
    db,
    actor,
    object,
    `update ${table} r set ${assignments.join('')} deleted_at = null,
       updated_at = now(), updated_by_source = $2, updated_by_member = $3::uuid, updated_by_job = null
     from ${rowSource(columns)} join ${table} o on o.id = x.id
     where r.id = x.id and (r.deleted_at is not null or ${isChanged})
     returning r.id, case when o.deleted_at is null then 'updated' else 'restored' end as kind,
       ${changesJson(imagedColumns(columns))} as changes`,
    [rowsAsJson(writes, columns), ...writer(actor)],
  )
  return new Set(ids)
}

const imagedColumns = (columns: readonly WrittenColumn[]): readonly ImagedColumn[] =>
  columns.flatMap(({ name, type, isKey }) => {
    const column = quoteIdentifier(name)
    return isKey ? [] : [{ column: name, type, before: `o.${column}`, after: `r.${column}` }]
  })

function writtenColumns(writes: readonly RecordWrite[]): readonly WrittenColumn[] {
  const parts = new Map(
    writes.flatMap(({ values }) => [...values].map(([column, { part }]) => [column, part] as const)),
  )
  return [...parts.values()].flatMap((part, index): readonly WrittenColumn[] => {
    const isInAll = writes.every(({ values }) => values.has(part.column))
    const value: WrittenColumn = {
      name: part.column,
      type: part.type,
      isKey: false,
      sqlType: COLUMN_TYPES[part.type],
      slot: `v${index}`,
      valueIn: (values) => values.get(part.column)?.value,
      isInAll,
    }
    if (part.keyColumn === null) return [value]
    const keyOf: WrittenColumn['valueIn'] = (values) => values.get(part.column)?.key
    return [
      value,
      { ...value, name: part.keyColumn, isKey: true, sqlType: KEY_COLUMN_TYPE, slot: `k${index}`, valueIn: keyOf },
    ]
  })
}

/** Columns that a row leaves out are absent from its JSON; `g…` tells them from those that it empties. */
function rowsAsJson(writes: readonly RecordWrite[], columns: readonly WrittenColumn[]): string {
  const rows = writes.map(({ id, values }) => {
    const row: Record<string, unknown> = { id }
    for (const { slot, valueIn, isInAll } of columns) {
      const value = valueIn(values)
      if (value === undefined) continue
      row[slot] = value
      if (!isInAll) row[`g${slot}`] = true
    }
    return row
  })
  return JSON.stringify(rows)
}

function rowSource(columns: readonly WrittenColumn[]): string {
  const definitions = columns.flatMap(({ slot, sqlType, isInAll }) => {
    const definition = `${slot} ${sqlType === 'jsonb' ? 'text' : sqlType}`
    return isInAll ? [definition] : [definition, `g${slot} boolean`]
  })
  return `json_to_recordset($1::json) as x(${['id uuid', ...definitions].join(', ')})`
}

/** JSON values travel as text, because JSON's own null would become an SQL null on the way. */
const valueExpression = ({ slot, sqlType }: WrittenColumn): string =>
  sqlType === 'jsonb' ? `x.${slot}::jsonb` : `x.${slot}`

const newValue = (column: WrittenColumn, before: string): string =>
  column.isInAll
    ? valueExpression(column)
    : `case when x.g${column.slot} then ${valueExpression(column)} else ${before} end`
