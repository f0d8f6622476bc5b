/** The order of a list as SQL, and what comes after a record in it. */
import type { Cursor } from '../../core/query/cursor.ts'
import type { Operand } from '../../core/query/operand.ts'
import type { SortKey } from '../../core/query/sort.ts'
import type { ValueType } from '../../core/value/value-type.ts'
import { COLUMN_TYPES } from './column-types.ts'
import { quoteIdentifier } from './identifier.ts'
import type { Parameters } from './record-parameters.ts'
import { isNeverEmpty } from './record-tables.ts'

export interface SortColumn {
  readonly expression: string
  readonly type: string
  readonly descending: boolean
  /** Where a column is never empty, saying where empty values go would keep its index from being used. */
  readonly isNullable: boolean
  /** The record's own: no two are equal. */
  readonly isId: boolean
  /** An index has this very expression. */
  readonly isIndexed: boolean
}

const SORTED_AS_TEXT: ReadonlySet<ValueType> = new Set(['text', 'email', 'phone', 'link', 'select', 'currencyCode'])

export function sortColumn({ operand, descending }: SortKey, aliasOf: (operand: Operand) => string): SortColumn {
  const { part, through } = operand
  const alias = aliasOf(operand)
  const isText = SORTED_AS_TEXT.has(part.type)
  const column = `${alias}.${quoteIdentifier(part.column)}`
  // A unique index is on the normal form, and gives the order for nothing.
  const folded = part.keyColumn === null ? `lower(${column})` : `${alias}.${quoteIdentifier(part.keyColumn)}`
  const hasIndex = part.isUnique || (part.type === 'reference' && part.field.kind === 'relation')
  return {
    expression: isText ? folded : column,
    type: COLUMN_TYPES[part.type],
    descending,
    isNullable: through !== null || !isNeverEmpty(part),
    isId: through === null && part.column === 'id',
    isIndexed: through === null && hasIndex && (!isText || part.keyColumn !== null),
  }
}

/** Records of equal rank come in the order of their ids; nothing is of equal rank with its own id. */
export function orderSql(
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

/**
 * True for what comes after the cursor: beyond it in the first sort column; or equal there and beyond
 * it in the second; …; or equal in all and with a higher id. Empty values come last in either direction.
 */
export function afterSql(keys: readonly SortColumn[], { values, id }: Cursor, parameters: Parameters): string {
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

/** What an index can begin at: no filled value before that of the cursor comes after it. */
export const fromSql = (
  { expression, type, descending }: SortColumn,
  { values }: Cursor,
  parameters: Parameters,
): string => `${expression} ${descending ? '<=' : '>='} ${parameters.add(values[0])}::${type}`
