/** What a condition asks for, in words. Ids of records are told by those who can ask for their names. */
import { labelOf } from '../../../fields/format-field.ts'
import { date, dateTime, either, number } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'
import type { ConditionInput } from './filter-node.ts'
import type { Subject } from './filter-subject.ts'
import { describePeriod } from './period.ts'

const MOST_TOLD = 3

export function describeValue(subject: Subject, { operator, value }: ConditionInput): string {
  if (value === undefined || value === null) return ''
  if (operator === 'within') return describePeriod(String(value))
  return describeValues((Array.isArray(value) ? value : [value]).map((each) => describeOne(subject, each)))
}

export const describeValues = (values: readonly string[]): string =>
  values.length > MOST_TOLD ? t.list.filter.values(values.length) : either(values)

function describeOne(subject: Subject, value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (subject.kind !== 'part') return text
  switch (subject.part.type) {
    case 'select':
    case 'multiSelect':
      return labelOf(subject.field, text)
    case 'boolean':
      return text === 'true' ? t.common.yes : t.common.no
    case 'date':
      return date(text)
    case 'dateTime':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : dateTime(text)
    case 'number':
    case 'rating':
      return typeof value === 'number' ? number(value) : text
    default:
      return text
  }
}
