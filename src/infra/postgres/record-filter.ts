/** Filters and searches as SQL. Values travel as parameters; identifiers come from the model. */
import type { Condition, Filter, FilterValue } from '../../core/query/filter.ts'
import type { ImportTrace } from '../../core/query/import-trace.ts'
import type { Operand } from '../../core/query/operand.ts'
import type { Operator } from '../../core/query/operator.ts'
import type { Part } from '../../core/model/field.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES, isListType } from './column-types.ts'
import { quoteIdentifier } from './identifier.ts'
import type { Parameters } from './record-parameters.ts'

/** Finds the alias of the table that an operand's part is in. */
export type AliasOf = (operand: Operand) => string

/** What the SQL of a filter is written with. */
export interface FilterFrame {
  readonly aliasOf: AliasOf
  readonly parameters: Parameters
  readonly traceSql: (trace: ImportTrace) => string
}

export function filterSql(filter: Filter, frame: FilterFrame): string {
  if (filter.kind === 'condition') return conditionSql(filter, frame.aliasOf, frame.parameters)
  if (filter.kind === 'import') return frame.traceSql(filter)
  if (filter.filters.length === 0) return filter.kind === 'and' ? 'true' : 'false'
  return `(${filter.filters.map((child) => filterSql(child, frame)).join(` ${filter.kind} `)})`
}

/** The operators that say the opposite of another one. An empty value is not what a value is: they find it. */
const OPPOSITES: { readonly [operator in Operator]?: Operator } = {
  isNot: 'is',
  notContains: 'contains',
  notIn: 'in',
  isNotEmpty: 'isEmpty',
}

function conditionSql(condition: Condition, aliasOf: AliasOf, parameters: Parameters): string {
  const opposite = OPPOSITES[condition.operator]
  if (opposite === undefined) return positiveSql(condition, aliasOf, parameters)
  return `(${positiveSql({ ...condition, operator: opposite }, aliasOf, parameters)}) is not true`
}

function positiveSql({ operand, operator, values }: Condition, aliasOf: AliasOf, parameters: Parameters): string {
  const { part } = operand
  const alias = aliasOf(operand)
  const column = `${alias}.${quoteIdentifier(part.column)}`
  if (operator === 'isEmpty')
    return isListType(part.type) ? `coalesce(cardinality(${column}), 0) = 0` : `${column} is null`
  if (isListType(part.type)) return listSql(part, column, operator, values, parameters)
  if (operator === 'in') {
    return `(${values.map((value) => singleSql(part, alias, column, 'is', value, parameters)).join(' or ')})`
  }
  const [value] = values
  if (value === undefined) throw new Error(`The operator ${operator} came without a value`)
  return singleSql(part, alias, column, operator, value, parameters)
}

function singleSql(
  part: Part,
  alias: string,
  column: string,
  operator: Operator,
  value: FilterValue,
  parameters: Parameters,
): string {
  const pattern = likePattern(operator, String(value.value))
  if (pattern !== null) return `${searchableSql(part, alias)} like lower(${parameters.add(pattern)})`
  if (operator === 'within') return withinSql(part, column, value, parameters)
  if (part.type === 'dateTime') return instantSql(column, operator, value, parameters)
  if (operator !== 'is') return orderSql(part, column, operator, value, parameters)
  if (part.keyColumn !== null) return `${alias}.${quoteIdentifier(part.keyColumn)} = ${parameters.add(value.key)}`
  if (IGNORES_CASE.has(part.type)) return `lower(${column}) = lower(${parameters.add(value.value)})`
  return `${column} = ${typed(part.type, value, parameters)}`
}

/**
 * What words are looked for in: lower case on both sides, which takes half the time of `ilike`. The normal form of an
 * e-mail is that already.
 */
export function searchableSql(part: Part, alias: string): string {
  const column = `${alias}.${quoteIdentifier(part.column)}`
  if (part.type === 'json') return `lower(${column}::text)`
  if (part.type === 'email' && part.keyColumn !== null) return `${alias}.${quoteIdentifier(part.keyColumn)}`
  return `lower(${column})`
}

const IGNORES_CASE: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link', 'select', 'currencyCode'])

const typed = (type: ValueType, { value }: FilterValue, parameters: Parameters): string =>
  `${parameters.add(value)}::${COLUMN_TYPES[type]}`

const COMPARISONS: { readonly [operator in Operator]?: string } = {
  greaterThan: '>',
  after: '>',
  lessThan: '<',
  before: '<',
  atLeast: '>=',
  atMost: '<=',
}

function orderSql(part: Part, column: string, operator: Operator, value: FilterValue, parameters: Parameters): string {
  const comparison = COMPARISONS[operator]
  if (comparison === undefined) throw new Error(`The operator ${operator} does not compare ${part.path}`)
  return `${column} ${comparison} ${typed(part.type, value, parameters)}`
}

function withinSql(part: Part, column: string, { value, until }: FilterValue, parameters: Parameters): string {
  const type = COLUMN_TYPES[part.type]
  return `(${column} >= ${parameters.add(value)}::${type} and ${column} < ${parameters.add(until)}::${type})`
}

/**
 * What is written of an instant stands for a span: a whole day, or the millisecond that is shown of a
 * stored microsecond.
 */
function instantSql(column: string, operator: Operator, value: FilterValue, parameters: Parameters): string {
  const from = (): string => `${parameters.add(value.value)}::timestamptz`
  const until = (): string => `${parameters.add(value.until)}::timestamptz`
  if (operator === 'is') return `(${column} >= ${from()} and ${column} < ${until()})`
  if (operator === 'before' || operator === 'lessThan') return `${column} < ${from()}`
  if (operator === 'atLeast') return `${column} >= ${from()}`
  return operator === 'atMost' ? `${column} < ${until()}` : `${column} >= ${until()}`
}

function listSql(
  part: Part,
  column: string,
  operator: Operator,
  values: readonly FilterValue[],
  parameters: Parameters,
): string {
  const [first] = values
  if (operator === 'is') {
    const list = `${parameters.add(first?.value)}::text[]`
    return `(${column} @> ${list} and ${column} <@ ${list})`
  }
  if (operator === 'contains' && part.type !== 'multiSelect') {
    const pattern = parameters.add(likePattern('contains', String(first?.value)))
    return `exists (select from unnest(${column}) as e where e ilike ${pattern})`
  }
  const elements = `${parameters.add(values.map(({ value }) => value))}::text[]`
  const comparison = operator === 'hasAll' ? '@>' : '&&'
  if (part.type === 'multiSelect') return `${column} ${comparison} ${elements}`
  return `${folded(column)} ${comparison} ${folded(elements)}`
}

const folded = (list: string): string => `(select coalesce(array_agg(lower(e)), '{}') from unnest(${list}) as e)`

/** The pattern of a text search, or null for an operator that is none. */
function likePattern(operator: Operator, text: string): string | null {
  if (operator === 'contains') return `%${escapeLike(text)}%`
  if (operator === 'startsWith') return `${escapeLike(text)}%`
  return operator === 'endsWith' ? `%${escapeLike(text)}` : null
}

export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)

/** True where each word of the search occurs in one of the columns. */
export function searchSql(search: string, columns: readonly string[], parameters: Parameters): string {
  const words = search.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return 'true'
  if (columns.length === 0) return 'false'
  return words
    .map((word) => {
      const pattern = `lower(${parameters.add(`%${escapeLike(word)}%`)})`
      return `(${columns.map((column) => `${column} like ${pattern}`).join(' or ')})`
    })
    .join(' and ')
}
