/** A single part of a field as a line of text, by its type: what a change was before and after. */
import type { FieldView } from '../api/types.ts'
import { date, dateTime, list } from '../texts/format.ts'
import { t } from '../texts/texts.ts'
import { formatNumber, labelOf } from './format-field.ts'
import { isParts, partOf, textOf, textsOf } from './read-value.ts'

/** @param field undefined where the field is gone: then the value is shown as it is */
export function formatPart(field: FieldView | undefined, path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  const type = field?.parts.find((part) => part.path === path)?.type
  switch (type) {
    case 'boolean':
      return value === true ? t.common.yes : t.common.no
    case 'date':
      return date(textOf(value))
    case 'dateTime':
      return dateTime(textOf(value))
    case 'number':
      return formatNumber(field, value)
    case 'rating':
      return t.fields.stars(Number(value))
    case 'select':
      return field === undefined ? textOf(value) : labelOf(field, textOf(value))
    case 'multiSelect':
      return list(textsOf(value).map((each) => (field === undefined ? each : labelOf(field, each))))
    case 'reference':
      return nameOfReference(value)
    default:
      return Array.isArray(value) ? list(textsOf(value)) : textOf(value)
  }
}

/** Without a name the record is out of the reader's reach, or gone. */
const nameOfReference = (value: unknown): string =>
  isParts(value) ? partOf(value, 'name') || t.fields.outOfReach : textOf(value)
