/** A field of a record as one line of text, by its kind. */
import type { FieldView, RecordView } from '../api/types.ts'
import { date, dateTime, list, number } from '../texts/format.ts'
import { t } from '../texts/texts.ts'

export function formatField(field: FieldView, record: RecordView): string {
  const value = record[field.apiName]
  if (value === null || value === undefined) return ''
  switch (field.kind) {
    case 'boolean':
      return value === true ? t.common.yes : t.common.no
    case 'date':
      return date(String(value))
    case 'dateTime':
      return dateTime(String(value))
    case 'select':
      return labelOf(field, value)
    case 'multiSelect':
      return list(textsOf(value).map((option) => labelOf(field, option)))
    case 'number':
      return formatNumber(value)
    case 'currency':
      return formatAmount(value)
    case 'fullName':
      return joinParts(value, ' ')
    case 'address':
      return joinParts(value, ', ')
    case 'relation':
      return partOf(value, 'name') || partOf(value, 'id')
    case 'emails':
    case 'phones':
    case 'links':
      return partOf(value, 'primary')
    case 'actor':
      return partOf(value, 'source')
    default:
      return Array.isArray(value) ? list(textsOf(value)) : toText(value)
  }
}

const toText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

const labelOf = ({ options }: FieldView, value: unknown): string =>
  options?.find((option) => option.value === value)?.label ?? String(value)

/** A number that a double cannot hold exactly comes as a text, and stays one. */
const formatNumber = (value: unknown): string => (typeof value === 'number' ? number(value) : String(value))

function partOf(value: unknown, name: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const part = (value as Readonly<Record<string, unknown>>)[name]
  return part === null || part === undefined ? '' : String(part)
}

function joinParts(value: unknown, separator: string): string {
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value)
    .filter((part) => part !== null && part !== '')
    .join(separator)
}

function formatAmount(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const { amount } = value as { readonly amount?: unknown }
  if (amount === null || amount === undefined) return ''
  return [formatNumber(amount), partOf(value, 'currency')].filter((part) => part !== '').join(' ')
}
