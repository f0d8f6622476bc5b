/**
 * Reads a page of a list.
 *
 * Pages are cut by the sort values of the last record, not by an offset: what is inserted or deleted meanwhile
 * neither repeats a record nor leaves one out. In the order of an index, the thousandth page costs what the first
 * does. An offset is for whoever jumps.
 */
import type { ObjectModel } from '../../core/model/object.ts'
import type { Cursor } from '../../core/query/cursor.ts'
import type { SortKey } from '../../core/query/sort.ts'
import { run } from './database.ts'
import { makeParameters, type Parameters } from './record-parameters.ts'
import {
  columnList,
  makeSource,
  selectionSql,
  type Reader,
  type RecordRow,
  type RecordSelection,
} from './record-query.ts'
import { afterSql, fromSql, orderSql, sortColumn, type SortColumn } from './record-sort.ts'
import { recordTable } from './record-tables.ts'

export interface Page {
  readonly rows: readonly RecordRow[]
  /** Where the next page begins; null on the last one. */
  readonly next: Cursor | null
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
 * @param shown the object with the fields to be read; all of them when absent
 */
export async function readPage(
  { db, actor, object, shown = object }: Reader & { readonly shown?: ObjectModel },
  selection: RecordSelection,
  sort: readonly SortKey[],
  start: PageStart,
): Promise<Page> {
  const parameters = makeParameters()
  const source = makeSource(actor, object)
  const keys = sort.map((key) => sortColumn(key, source.aliasOf))
  const where = selectionSql(actor, object, selection, source.aliasOf, parameters)
  const found = idsSql({ keys, from: source.tables(), where, start, parameters })
  const columns = keys.map((_, index) => `page.k${index}::text as "sort ${index}"`)
  const { rows } = await run<RecordRow>(
    db,
    `select ${[...columnList(shown), ...columns].join(', ')} from (${found}) page
     join ${recordTable(actor.schema, object)} r on r.id = page.id
     order by ${orderSql(keys, (_, index) => `page.k${index}`, 'page.id')} limit ${parameters.add(start.limit + 1)}`,
    parameters.values,
  )
  const page = rows.slice(0, start.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > start.limit && last !== undefined ? cursorAt(last, keys.length) : null }
}

const cursorAt = (row: RecordRow, keyCount: number): Cursor => ({
  id: row.id,
  values: Array.from({ length: keyCount }, (_, index) => (row[`sort ${index}`] ?? null) as string | null),
})

interface Search {
  readonly keys: readonly SortColumn[]
  readonly from: string
  readonly where: readonly string[]
  readonly start: PageStart
  readonly parameters: Parameters
}

/** The ids of the page and of the record after it, with what they are sorted by. */
function idsSql(search: Search): string {
  const { keys, start, parameters } = search
  const [first] = keys
  const { after, offset = 0 } = start
  if (first?.isIndexed === true && first.isNullable && offset === 0) return inTwoParts(search, first)
  return partSql(search, keys, after === null ? [] : [afterSql(keys, after, parameters)])
}

/**
 * An index has the empty values at its upper end, where descending would begin. So those that are filled are read by
 * themselves, in either direction, and the empty ones after them; of each part no more than a page.
 */
function inTwoParts(search: Search, first: SortColumn): string {
  const { keys, start, parameters } = search
  const { after } = start
  const isPast = after !== null && (after.values[0] ?? null) === null
  const isEmpty = `${first.expression} is null`
  const empty = partSql(search, keys, isPast ? [isEmpty, afterSql(keys, after, parameters)] : [isEmpty])
  if (isPast) return empty
  const filled = [{ ...first, isNullable: false }, ...keys.slice(1)]
  const beyond = after === null ? [] : [fromSql(first, after, parameters), afterSql(filled, after, parameters)]
  return `(${partSql(search, filled, [`${first.expression} is not null`, ...beyond])}) union all (${empty})`
}

function partSql(
  { keys, from, where, start, parameters }: Search,
  order: readonly SortColumn[],
  conditions: readonly string[],
): string {
  const columns = ['r.id', ...keys.map(({ expression }, index) => `${expression} as k${index}`)]
  const { offset = 0, limit } = start
  return `select ${columns.join(', ')} from ${from} where ${[...where, ...conditions].join(' and ')}
    order by ${orderSql(order, ({ expression }) => expression, 'r.id')}
    limit ${parameters.add(limit + 1)}${offset === 0 ? '' : ` offset ${parameters.add(offset)}`}`
}
