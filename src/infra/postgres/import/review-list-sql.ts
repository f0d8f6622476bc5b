/**
 * SQL that finds the rows of a review: all of them at once, as a list of their numbers, so that whoever looks
 * can go to any place in it.
 *
 * Aliases: p the planned row, s the staged one.
 */
import type { ImportLayout, LayoutColumn } from '../../../core/import/layout.ts'
import { checkText, type CellCondition } from '../../../core/import/review/cell-condition.ts'
import {
  conditionsOf,
  isProblemOnly,
  type ReviewFilter,
  type ReviewTab,
} from '../../../core/import/review/review-filter.ts'
import { Refusal } from '../../../core/refusal.ts'
import { LIVE } from './in-file-sql.ts'
import { positioned, type PositionedColumn } from './plan-input.ts'
import { textOf } from './read-rows-sql.ts'
import { keyColumn, valueColumn, type WorkTables } from './work-tables.ts'

interface ListQuery {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Row numbers in the binary form of an array: a million of them as text would hold everyone else up. Unless another
 * order is asked for they come in none, and some may come twice: to put numbers in theirs is a matter of milliseconds
 * outside, and of a second here.
 */
export function listRows(tables: WorkTables, layout: ImportLayout, filter: ReviewFilter): ListQuery {
  const values: unknown[] = []
  const parameter = (value: unknown, type: string): string => `$${values.push(value)}::${type}`
  const conditions = whereOf(layout, filter, parameter)
  const order = filter.sort === undefined ? '' : ` order by ${orderOf(layout, filter.sort)}`
  const isJoined = [...conditions, order].some((sql) => sql.includes('s.'))
  const joined = isJoined ? ` join ${tables.stage} s on s.row = p.row` : ''
  const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`
  const from = isProblemOnly(filter)
    ? `(${troubledRows(tables, filter, parameter, 'union all')}) p`
    : `${plannedRows(tables, filter, parameter)}${joined}${where}`
  return {
    text: `select array_send(coalesce(array_agg(p.row${order}), '{}')) as rows from ${from}`,
    values,
  }
}

/** The rows whose cell in a column is one of these texts, for each text. */
export function listRowsOfTexts(
  tables: WorkTables,
  layout: ImportLayout,
  field: string,
  texts: readonly string[],
): ListQuery {
  const shown = shownText(layout, requireColumn(layout, field))
  return {
    text: `select text, array_send(array_agg(row)) as rows
      from (select s.row, ${shown} as text from ${tables.stage} s) cell where text = any($1::text[]) group by text`,
    values: [texts],
  }
}

const ARRAY_HEADER_BYTES = 20
const ELEMENT_BYTES = 8

/** The numbers of an `integer[]` as PostgreSQL sends it: each after four bytes with its length. */
export function readRowNumbers(sent: Buffer): Int32Array {
  const numbers = new Int32Array(Math.max(0, (sent.length - ARRAY_HEADER_BYTES) / ELEMENT_BYTES))
  for (let index = 0; index < numbers.length; index += 1)
    numbers[index] = sent.readInt32BE(ARRAY_HEADER_BYTES + index * ELEMENT_BYTES + 4)
  return numbers
}

/** A row that goes in, with something to say of it: whatever it is, it is no error. */
export const IS_WARNED = `${LIVE} and (s.problems is not null or p.problems is not null)`

const TABS: { readonly [tab in ReviewTab]: string | null } = {
  all: null,
  errors: "p.action = 'f'",
  warnings: LIVE,
  new: "p.action = 'c'",
  updates: "p.action = 'u'",
  restored: "p.action = 'r'",
  unchanged: "p.action = 'n'",
  duplicates: "p.action = 's'",
  removed: "p.action = 'x'",
}

type Parameter = (value: unknown, type: string) => string

function whereOf(layout: ImportLayout, filter: ReviewFilter, parameter: Parameter): readonly string[] {
  const { tab = 'all', problem, field, search } = filter
  // A problem may be of a field that no column goes to: of one that is required, for example.
  if (field !== undefined && problem === undefined) requireColumn(layout, field)
  return [
    ...[TABS[tab]].filter((each) => each !== null),
    ...(problem === undefined ? [] : ["p.action <> 'x'"]),
    ...conditionsOf(filter).map((condition) => ofCell(layout, condition, parameter)),
    ...(search === undefined ? [] : [ofAnyCell(layout, search, parameter)]),
  ]
}

/** What is blank is null here: it is not what a text is. */
function ofCell(layout: ImportLayout, condition: CellCondition, parameter: Parameter): string {
  const shown = shownText(layout, requireColumn(layout, condition.field))
  switch (condition.operator) {
    case 'is':
      return `${shown} = ${parameter(condition.value, 'text')}`
    case 'isNot':
      return `${shown} is distinct from ${parameter(condition.value, 'text')}`
    case 'contains':
      return `${shown} ilike ${parameter(likePattern(condition.value), 'text')}`
    case 'notContains':
      return `(${shown} ilike ${parameter(likePattern(condition.value), 'text')}) is not true`
    case 'in':
      return `${shown} = any(${parameter(condition.value, 'text[]')})`
    case 'isEmpty':
      return `${shown} is null`
    case 'isNotEmpty':
      return `${shown} is not null`
  }
}

function ofAnyCell(layout: ImportLayout, search: string, parameter: Parameter): string {
  checkText(search)
  const pattern = parameter(likePattern(search), 'text')
  const any = positioned(layout).map((column) => `${stagedText(column)} ilike ${pattern}`)
  const unread = `exists (select from jsonb_array_elements(s.problems) e where e ->> 'text' ilike ${pattern})`
  return `(${[...any, unread].join(' or ')})`
}

/** Rows with problems are mostly few: to begin with them is faster than to join all rows of the file. */
function plannedRows(tables: WorkTables, filter: ReviewFilter, parameter: Parameter): string {
  if (filter.problem === undefined && filter.tab !== 'warnings') return `${tables.plan} p`
  return `(${troubledRows(tables, filter, parameter)}) f join ${tables.plan} p on p.row = f.row`
}

/** Rows with any problem, or with the one that is asked for; but for those that were removed. */
function troubledRows(
  { stage, plan }: WorkTables,
  { problem, field }: ReviewFilter,
  parameter: Parameter,
  joined: 'union' | 'union all' = 'union',
): string {
  const wanted = [{ code: problem, ...(field !== undefined && { field }) }]
  const isWanted =
    problem === undefined ? 'problems is not null' : `problems @> ${parameter(JSON.stringify(wanted), 'jsonb')}`
  return `select row from ${stage} where state <> 'x' and ${isWanted}
    ${joined} select row from ${plan} where action <> 'x' and ${isWanted}`
}

const likePattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (found) => `\\${found}`)}%`

/** The column that goes to a field; of a relation that reads its cell in several ways, the first. */
export function requireColumn(layout: ImportLayout, field: string): PositionedColumn {
  const found = positioned(layout).find(({ column }) => column.path === field)
  if (found !== undefined) return found
  const columns = [...new Set(layout.columns.map(({ path }) => path))].join(', ')
  throw new Refusal('COLUMN_UNKNOWN', { column: field, columns })
}

const stagedText = ({ column, position }: PositionedColumn): string =>
  column.relation === null ? textOf(`s.${valueColumn(position)}`, column.type) : `s.${keyColumn(position)}::text`

/** What a person sees in a cell: its value, or the text that could not be read. */
export function shownText(layout: ImportLayout, { column }: PositionedColumn): string {
  const readings = positioned(layout).filter((each) => each.column.path === column.path)
  const unread = `case when s.problems is not null then
    (select e ->> 'text' from jsonb_array_elements(s.problems) e where e ->> 'field' = '${column.path.replaceAll("'", "''")}' limit 1) end`
  return `coalesce(${[...readings.map(stagedText), unread].join(', ')})`
}

function orderOf(layout: ImportLayout, sort: string): string {
  const isDescending = sort.startsWith('-')
  const positionedColumn = requireColumn(layout, isDescending ? sort.slice(1) : sort)
  return `${sortValue(positionedColumn)} ${isDescending ? 'desc' : 'asc'} nulls last, p.row`
}

const sortValue = ({ column, position }: PositionedColumn): string => {
  if (column.relation !== null) return `s.${keyColumn(position)}`
  return isPlainText(column) ? `lower(s.${valueColumn(position)})` : `s.${valueColumn(position)}`
}

const isPlainText = ({ type }: LayoutColumn): boolean => type === 'text'

/**
 * The different values of a column, the most frequent first, with how many rows have each; of rows that were not
 * removed. $1 is how many are listed; `values` counts all of them. The value null is a blank cell.
 */
export function listFacets(tables: WorkTables, layout: ImportLayout, filter: ReviewFilter, field: string): ListQuery {
  const values: unknown[] = []
  const parameter = (value: unknown, type: string): string => `$${values.push(value) + 1}::${type}`
  const conditions = ["p.action <> 'x'", ...whereOf(layout, filter, parameter)]
  return {
    text: `with counted as (
        select ${shownText(layout, requireColumn(layout, field))} as text, count(*) as count
        from ${plannedRows(tables, filter, parameter)} join ${tables.stage} s on s.row = p.row
        where ${conditions.join(' and ')} group by 1
      )
      select text, count, (select count(*) from counted where text is not null) as values
      from counted order by text is not null, count desc, text collate "C" limit $1`,
    values,
  }
}
