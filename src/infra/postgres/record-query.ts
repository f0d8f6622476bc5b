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
import type { ImportTrace } from '../../core/query/import-trace.ts'
import type { Operand } from '../../core/query/operand.ts'
import type { SortKey } from '../../core/query/sort.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES } from './column-types.ts'
import { run, type Queryable } from './database.ts'
import { quoteIdentifier } from './identifier.ts'
import { filterSql, searchSql } from './record-filter.ts'
import { traceSql, type TraceSource } from './record-trace.ts'
import { makeParameters, type Parameters } from './record-parameters.ts'
import { scopePredicate } from './record-scope.ts'
import { isNeverEmpty, recordTable } from './record-tables.ts'
import { searchColumns } from './record-search.ts'

export const DELETED_CHOICES = ['exclude', 'only', 'include'] as const
export type DeletedChoice = (typeof DELETED_CHOICES)[number]

export interface RecordSelection {
  readonly filter: Filter | null
  /** Words that all occur in the name, an identifier or the e-mail of a record; '' selects every record. */
  readonly search: string
  readonly deleted: DeletedChoice
  /** Of the imports that the filter asks about, those that left traces, by id. */
  readonly traces?: ReadonlyMap<string, TraceSource>
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

/** Where a page begins: after the record that ended the one before, or at a place counted from 0. */
export interface PageStart {
  readonly after: Cursor | null
  readonly offset?: number
  readonly limit: number
}

/**
 * The ids of the page are found first, and the rest of its records is read then: sorting a million of them,
 * or passing over half of them, moves little.
 *
 * @param shown the fields to be read; the name of the object's own where absent
 */
export async function readPage(
  { db, actor, object, shown = object }: Reader & { readonly shown?: ObjectModel },
  selection: RecordSelection,
  sort: readonly SortKey[],
  { after, offset = 0, limit }: PageStart,
): Promise<Page> {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const keys = sort.map((key) => sortColumn(key, source.aliasOf))
  const where = [
    ...selectionSql(actor, object, selection, source.aliasOf, parameters),
    ...(after === null ? [] : [afterSql(keys, after, parameters)]),
  ]
  const found = keys.map(({ expression }, index) => `${expression} as k${index}`)
  const columns = keys.map((_, index) => `page.k${index}::text as "sort ${index}"`)
  const { rows } = await run<RecordRow>(
    db,
    `select ${[...columnList(shown), ...columns].join(', ')} from (
       select ${['r.id', ...found].join(', ')} from ${source.tables()} where ${where.join(' and ')}
       order by ${orderSql(keys, ({ expression }) => expression, 'r.id')}
       limit ${parameters.add(limit + 1)}${offset === 0 ? '' : ` offset ${parameters.add(offset)}`}
     ) page join ${recordTable(actor.schema, object)} r on r.id = page.id
     order by ${orderSql(keys, (_, index) => `page.k${index}`, 'page.id')}`,
    parameters.values,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > limit && last !== undefined ? cursorAt(last, keys.length) : null }
}

/** Records of equal rank come in the order of their ids; nothing is of equal rank with its own id. */
function orderSql(
  keys: readonly SortColumn[],
  expressionOf: (key: SortColumn, index: number) => string,
  id: string,
): string {
  const order = keys.map((key, index) => {
    const direction = key.descending ? 'desc' : 'asc'
    return `${expressionOf(key, index)} ${direction}${key.isNullable ? ' nulls last' : ''}`
  })
  return (keys.some(({ isId }) => isId) ? order : [...order, id]).join(', ')
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

/** A statement that gives the id of every selected record, for what goes on with them inside the database. */
export function selectIds(
  { actor, object }: Pick<Reader, 'actor' | 'object'>,
  selection: RecordSelection,
): { readonly text: string; readonly values: readonly unknown[] } {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const where = selectionSql(actor, object, selection, source.aliasOf, parameters)
  return { text: `select r.id from ${source.tables()} where ${where.join(' and ')}`, values: parameters.values }
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
  { filter, search, deleted, traces = new Map() }: RecordSelection,
  aliasOf: Source['aliasOf'],
  parameters: Parameters,
): readonly string[] {
  const traced = (trace: ImportTrace): string => traceSql(actor.schema, object, trace, traces.get(trace.importId))
  return [
    scopePredicate(actor, object, 'r'),
    ...DELETED_SQL[deleted],
    ...(filter === null ? [] : [filterSql(filter, { aliasOf, parameters, traceSql: traced })]),
    ...(search === '' ? [] : [searchSql(search, searchColumns(object, 'r'), parameters)]),
  ]
}

interface SortColumn {
  readonly expression: string
  readonly type: string
  readonly descending: boolean
  /** Where a column is never empty, saying where empty values go would keep its index from being used. */
  readonly isNullable: boolean
  /** The record's own: no two are equal. */
  readonly isId: boolean
}

const SORTED_AS_TEXT: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link', 'select', 'currencyCode'])

function sortColumn({ operand, descending }: SortKey, aliasOf: Source['aliasOf']): SortColumn {
  const { part, through } = operand
  const alias = aliasOf(operand)
  const column = `${alias}.${quoteIdentifier(part.column)}`
  // A unique index is on the normal form, and gives the order for nothing.
  const folded = part.keyColumn === null ? `lower(${column})` : `${alias}.${quoteIdentifier(part.keyColumn)}`
  return {
    expression: SORTED_AS_TEXT.has(part.type) ? folded : column,
    type: COLUMN_TYPES[part.type],
    descending,
    isNullable: through !== null || !isNeverEmpty(part),
    isId: through === null && part.column === 'id',
  }
}

/**
 * True for what comes after the cursor: beyond it in the first sort column; or equal there and beyond
 * it in the second; …; or equal in all and with a higher id. Empty values come last in either direction.
 */
function afterSql(keys: readonly SortColumn[], { values, id }: Cursor, parameters: Parameters): string {
  const [key, ...others] = keys
  if (key === undefined) return `r.id > ${parameters.add(id)}::uuid`
  const { expression, type, descending, isNullable, isId } = key
  const [value = null, ...rest] = values
  const afterOthers = (): string => afterSql(others, { values: rest, id }, parameters)
  if (value === null) return `(${expression} is null and ${afterOthers()})`
  const bound = `${parameters.add(value)}::${type}`
  const beyond = `${expression} ${descending ? '<' : '>'} ${bound}`
  if (isId) return beyond
  return `(${beyond}${isNullable ? ` or ${expression} is null` : ''} or (${expression} = ${bound} and ${afterOthers()}))`
}
