import type { FieldView } from '../../../api/types.ts'
import { list } from '../../../texts/format.ts'
import { t } from '../../../texts/texts.ts'

/** The default of a field as people read it, or null. */
export function describeDefault({ kind, defaultValue, currency, options }: FieldView): string | null {
  if (kind === 'currency') return currency
  if (defaultValue === null) return null
  if (kind === 'boolean') return defaultValue === 'true' ? t.common.yes : t.common.no
  const labelOf = (value: string): string => options?.find((option) => option.value === value)?.label ?? value
  return kind === 'multiSelect' || kind === 'array'
    ? list(listOfText(defaultValue).map(labelOf))
    : labelOf(defaultValue)
}

/** The default of a list is a JSON list. */
export function listOfText(text: string): readonly string[] {
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? read.map(String) : []
}
