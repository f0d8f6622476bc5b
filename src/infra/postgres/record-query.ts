/**
 * Reads records: a page of a list, a count, records by id. Every statement carries the actor's scope.
 *
 * Pages are cut by the sort values of the last record, not by an offset: what is inserted or deleted
 * meanwhile neither repeats a record nor leaves one out, and the thousandth page costs what the first does.
 */
import type { Actor } from '../../core/access/actor.ts'
import { partsOf, type ObjectModel } from '../../core/model/object.ts'
import type { Cursor } from '../../core/query/cursor.ts'
import type { Filter } from '../../core/query/filter.ts'
import type { Operand } from '../../core/query/operand.ts'
import type { SortKey } from '../../core/query/sort.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { filterSql, searchSql } from './record-filter.ts'
import { makeParameters, type Parameters } from './record-parameters.ts'
import { scopePredicate } from './record-scope.ts'
import { recordTable } from './record-tables.ts'
import { searchColumns } from './record-search.ts'

export const DELETED_CHOICES = ['exclude', 'only', 'include'] as const
export type DeletedChoice = (typeof DELETED_CHOICES)[number]

export interface RecordSelection {
  readonly filter: Filter | null
  /** Words that all occur in the name, an identifier or the e-mail of a record; '' selects every record. */
  readonly search: string
  readonly deleted: DeletedChoice
}

/** A row of a record table, by column. */
export type RecordRow = Readonly<Record<string, unknown>> & { readonly id: string }

export interface Page {
  readonly rows: readonly RecordRow[]
  /** Where the next page begins; null on the last one. */
  readonly next: Cursor | null
}

export interface Reader {
  readonly db: Queryable
  readonly actor: Actor
  readonly object: ObjectModel
}

export async function readPage(
  { db, actor, object }: Reader,
  selection: RecordSelection,
  sort: readonly SortKey[],
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<Page> {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const keys = sort.map((key) => sortColumn(key, source.aliasOf))
  const where = [
    ...selectionSql(actor, object, selection, source.aliasOf, parameters),
    ...(after === null ? [] : [afterSql(keys, after, parameters)]),
  ]
  const columns = keys.map(({ expression }, index) => `(${expression})::text as "sort ${index}"`)
  const order = keys.map(({ expression, descending }) => `${expression} ${descending ? 'desc' : 'asc'} nulls last`)
  const { rows } = await run<RecordRow>(
    db,
    `select ${[...columnList(object), ...columns].join(', ')} from ${source.tables()}
     where ${where.join(' and ')} order by ${[...order, 'r.id'].join(', ')} limit ${parameters.add(limit + 1)}`,
    parameters.values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? cursorAt(last, keys.length) : null }
}

const cursorAt = (row: RecordRow, keyCount: number): Cursor => ({
  id: row.id,
  values: Array.from({ length: keyCount }, (_, index) => (row[`sort ${index}`] ?? null) as string | null),
})

export async function countRecords({ db, actor, object }: Reader, selection: RecordSelection): Promise<number> {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const where = selectionSql(actor, object, selection, source.aliasOf, parameters)
  const { rows } = await run<{ count: number }>(
    db,
    `select count(*) as count from ${source.tables()} where ${where.join(' and ')}`,
    parameters.values,
  )
  return rows[0]?.count ?? 0
}

/** Records by id, deleted ones too, in no particular order; those out of reach are left out. */
export async function readByIds(
  { db, actor, object }: Reader,
  ids: readonly string[],
  lock = '',
): Promise<readonly RecordRow[]> {
  const { rows } = await run<RecordRow>(
    db,
    `select ${columnList(object).join(', ')} from ${recordTable(actor.schema, object)} r
     where r.id = any($1::uuid[]) and ${scopePredicate(actor, object, 'r')} ${lock}`,
    [ids],
  )
  return rows
}

const columnList = (object: ObjectModel): readonly string[] =>
  partsOf(object).map((part) => `r.${quoteIdentifier(part.column)}`)

interface Source {
  readonly aliasOf: (operand: Operand) => string
  /** The record table and the tables of the relations that were asked for until now. */
  tables(): string
}

/** Related records out of the actor's reach join as if they were not there. */
function makeSource(actor: Actor, object: ObjectModel): Source {
  const joins = new Map<string, string>()
  const aliases = new Map<string, string>()
  return {
    aliasOf({ through }) {
      if (through === null) return 'r'
      const { reference, object: target } = through
      const alias = aliases.get(reference.column) ?? `j${aliases.size}`
      aliases.set(reference.column, alias)
      const condition = `${alias}.id = r.${quoteIdentifier(reference.column)} and ${scopePredicate(actor, target, alias)}`
      joins.set(alias, `left join ${recordTable(actor.schema, target)} ${alias} on ${condition}`)
      return alias
    },
    tables: () => [`${recordTable(actor.schema, object)} r`, ...joins.values()].join(' '),
  }
}

const DELETED_SQL: { readonly [choice in DeletedChoice]: readonly string[] } = {
  exclude: ['r.deleted_at is null'],
  only: ['r.deleted_at is not null'],
  include: [],
}

function selectionSql(
  actor: Actor,
  object: ObjectModel,
  { filter, search, deleted }: RecordSelection,
  aliasOf: Source['aliasOf'],
  parameters: Parameters,
): readonly string[] {
  return [
    scopePredicate(actor, object, 'r'),
    ...DELETED_SQL[deleted],
    ...(filter === null ? [] : [filterSql(filter, aliasOf, parameters)]),
    ...(search === '' ? [] : [searchSql(search, searchColumns(object, 'r'), parameters)]),
  ]
}

interface SortColumn {
  readonly expression: string
  readonly type: string
  readonly descending: boolean
}

const SORTED_AS_TEXT: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link', 'select', 'currencyCode'])

function sortColumn({ operand, descending }: SortKey, aliasOf: Source['aliasOf']): SortColumn {
  const column = `${aliasOf(operand)}.${quoteIdentifier(operand.part.column)}`
  const isText = SORTED_AS_TEXT.has(operand.part.type)
  return { expression: isText ? `lower(${column})` : column, type: COLUMN_TYPES[operand.part.type], descending }
}

/**
 * True for what comes after the cursor: beyond it in the first sort column; or equal there and beyond
 * it in the second; …; or equal in all and with a higher id. Empty values come last in either direction.
 */
function afterSql(keys: readonly SortColumn[], { values, id }: Cursor, parameters: Parameters): string {
  return keys.reduceRight<string>(
    (rest, { expression, type, descending }, index) => {
      const value = values[index] ?? null
      if (value === null) return `(${expression} is null and ${rest})`
      const bound = `${parameters.add(value)}::${type}`
      const beyond = `${expression} ${descending ? '<' : '>'} ${bound} or ${expression} is null`
      return `(${beyond} or (${expression} = ${bound} and ${rest}))`
    },
    `r.id > ${parameters.add(id)}::uuid`,
  )
}
