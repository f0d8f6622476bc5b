/** The text of a cell, as SQL: in the form that an import reads without being asked anything. */
import type { ExportColumn } from '../../../core/export/export-columns.ts'
import type { ExportFormat } from '../../../core/export/export-request.ts'
import { guardText, type GuardAgainst } from '../../../core/export/guard-text.ts'
import { writtenOptions } from '../../../core/export/written-options.ts'
import type { ValueType } from '../../../core/value/value-type.ts'
import { quoteIdentifier, quoteLiteral } from '../identifier.ts'
import { isListType } from '../column-types.ts'
import { guardSql } from './guard-sql.ts'

export interface CellStyle {
  readonly format: ExportFormat
  readonly decimalSign: '.' | ','
  readonly guardFormulas: boolean
}

/** Types whose texts people and other programs write as they like. */
const FREE_TEXT: ReadonlySet<ValueType> = new Set(['text', 'select', 'email', 'phone', 'link'])

/** @param alias of the table that the column's part is in */
export function cellSql({ part }: ExportColumn, alias: string, style: CellStyle): string {
  const column = `${alias}.${quoteIdentifier(part.column)}`
  const { type } = part
  if (type === 'number') return numberSql(column, style)
  if (type === 'dateTime') return instantSql(column)
  if (type === 'boolean') return `case when ${column} then 'true' when not ${column} then 'false' end`
  if (isListType(type)) return listSql(part, column)
  if (!FREE_TEXT.has(type)) return `${column}::text`
  const text = guardSql(column, against(style))
  return type === 'select' ? optionSql(part, column, text, (label) => guardText(label, against(style))) : text
}

const against = ({ format, guardFormulas }: CellStyle): GuardAgainst =>
  format === 'csv' && guardFormulas ? 'formulas' : 'nothing'

/** "1.234" alone may be a thousand and more: another zero says that it is not. */
function numberSql(column: string, { format, decimalSign }: CellStyle): string {
  if (format === 'xlsx') return `trim_scale(${column})::text`
  const text = `case when scale(${column}) > 2 and scale(trim_scale(${column})) = 3 then trim_scale(${column})::text || '0' else trim_scale(${column})::text end`
  return decimalSign === ',' ? `replace(${text}, '.', ',')` : text
}

const instantSql = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** @param other SQL for what is no option, or one that is written as its value */
function optionSql(
  part: ExportColumn['part'],
  value: string,
  other: string,
  write: (label: string) => string = (label) => label,
): string {
  const written = [...writtenOptions(part)]
  if (written.length === 0) return other
  const cases = written.map(([option, label]) => `when ${quoteLiteral(option)} then ${quoteLiteral(write(label))}`)
  return `(case ${value} ${cases.join(' ')} else ${other} end)`
}

/** Always as JSON, so that no text in it can be taken for a separator. */
function listSql(part: ExportColumn['part'], column: string): string {
  if (part.type !== 'multiSelect' || writtenOptions(part).size === 0) return `array_to_json(${column})::text`
  return `case when ${column} is not null then (select coalesce(json_agg(${optionSql(part, 'e', 'e')} order by place), '[]')::text
    from unnest(${column}) with ordinality as element(e, place)) end`
}
