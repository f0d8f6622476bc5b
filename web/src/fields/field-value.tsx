import type { ReactNode } from 'react'
import type { FieldView, RecordView } from '../api/types.ts'
import { formatField } from './format-field.ts'

export interface FieldValueProps {
  readonly field: FieldView
  readonly record: RecordView
  /** All of it, over several lines; otherwise one line that is cut off. */
  readonly isWhole?: boolean
}

/** A value as it is read: in the cell of a list, or whole in the panel of its record. */
export function FieldValue({ field, record, isWhole = false }: FieldValueProps): ReactNode {
  const text = formatField(field, record)
  return <span className={isWhole ? 'break-words' : 'block truncate'}>{text}</span>
}
