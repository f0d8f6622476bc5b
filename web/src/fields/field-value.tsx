import { Suspense, type ReactNode } from 'react'
import type { FieldView, RecordView } from '../api/types.ts'
import { formatField } from './format-field.ts'
import { isBlank } from './read-value.ts'
import { ShortValue } from './values/short-value.tsx'
import { WholeValue } from './values/whole-value.tsx'

export interface FieldValueProps {
  readonly field: FieldView
  readonly record: RecordView
  /** All of it, over several lines and with links; otherwise one line that is cut off. */
  readonly isWhole?: boolean
}

/** A value as it is read: in the cell of a list, or whole in the panel of its record. Nothing where there is none. */
export function FieldValue({ field, record, isWhole = false }: FieldValueProps): ReactNode {
  const value = record[field.apiName]
  if (isBlank(field.kind, value)) return null
  if (isWhole) {
    return (
      <Suspense fallback={formatField(field, record)}>
        <WholeValue field={field} record={record} />
      </Suspense>
    )
  }
  return <ShortValue field={field} record={record} />
}
