/** A field of a record as one line of text, by its kind. */
import type { FieldView, RecordView } from '../api/types.ts'
import { amount, date, dateTime, decimal, list } from '../texts/format.ts'
import { t } from '../texts/texts.ts'
import { allOf, isParts, partOf, relatedOf, textOf, textsOf } from './read-value.ts'

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
      return labelOf(field, textOf(value))
    case 'multiSelect':
      return list(textsOf(value).map((option) => labelOf(field, option)))
    case 'number':
      return formatNumber(field, value)
    case 'currency':
      return formatAmount(field, value)
    case 'fullName':
      return joinParts(value, ' ')
    case 'address':
      return joinParts(value, ', ')
    case 'relation':
      return partOf(value, 'name') || partOf(value, 'id')
    case 'emails':
    case 'phones':
    case 'links':
      return allOf(value).join(', ')
    case 'rating':
      return t.fields.stars(Number(value))
    case 'actor':
      return formatActor(value)
    default:
      return Array.isArray(value) ? list(textsOf(value)) : textOf(value)
  }
}

/** "Ada Lovelace", or by which way it came when nobody in particular did it. */
export function formatActor(value: unknown): string {
  const source = partOf(value, 'source')
  const name = isParts(value) ? (relatedOf(value['member'])?.name ?? '') : ''
  return name === '' ? (SOURCES.get(source) ?? source) : name
}

const SOURCES: ReadonlyMap<string, string> = new Map(Object.entries(t.fields.sources))

/** The label of an option; of an open list, what is not among its options is its own label. */
export const labelOf = ({ options }: FieldView, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value

/** That of an option, where the workspace gave it one. */
export const colorOf = ({ options }: FieldView, value: string): string | undefined =>
  options?.find((option) => option.value === value)?.color

/** A number that a double cannot hold exactly comes as a text, and stays one. */
export const formatNumber = (field: FieldView | undefined, value: unknown): string =>
  typeof value === 'number' ? decimal(value, field?.decimals ?? null) : textOf(value)

const joinParts = (value: unknown, separator: string): string =>
  isParts(value)
    ? Object.values(value)
        .map(textOf)
        .filter((part) => part !== '')
        .join(separator)
    : ''

function formatAmount(field: FieldView, value: unknown): string {
  const figure = isParts(value) ? value['amount'] : null
  if (figure === null || figure === undefined) return ''
  const isFree = typeof figure === 'number' && (field.decimals ?? null) === null
  return [isFree ? amount(figure) : formatNumber(field, figure), partOf(value, 'currency')]
    .filter((part) => part !== '')
    .join(' ')
}
