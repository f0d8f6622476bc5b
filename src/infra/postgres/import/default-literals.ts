/** Defaults as SQL literals of their columns' types. */
import type { LayoutDefault } from '../../../core/import/layout.ts'
import type { Value, ValueType } from '../../../core/value/value-type.ts'
import { COLUMN_TYPES } from '../column-types.ts'
import { quoteLiteral } from '../identifier.ts'
import { arrayLiteral } from './copy-text.ts'

/** The columns that a default fills, each with its literal. */
export function defaultLiterals(entry: LayoutDefault): readonly (readonly [string, string])[] {
  const value = [entry.column, literal(entry.value, entry.type)] as const
  return entry.keyColumn === null || entry.key === null
    ? [value]
    : [value, [entry.keyColumn, quoteLiteral(entry.key)] as const]
}

/** A value as an SQL literal of its column's type. */
export function literal(value: Value, type: ValueType): string {
  const text = typeof value === 'object' ? arrayLiteral(value) : String(value)
  return `${quoteLiteral(text)}::${COLUMN_TYPES[type]}`
}
