import type { ReactNode } from 'react'
import type { FieldView } from '../api/types.ts'
import { TextField } from '../components/text-field.tsx'

export interface ValueInputProps {
  readonly field: FieldView
  /** The part: "emails.primary", or the field itself. */
  readonly path: string
  /** Null when there is none; a list with `isMany`. */
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly label: string
  /** Several values of the part, as "is one of" takes them. */
  readonly isMany?: boolean
}

/** One value of a field's part without a record: in filters, bulk edits and defaults. */
export function ValueInput({ value, onChange, label }: ValueInputProps): ReactNode {
  return <TextField label={label} value={String(value ?? '')} onChange={onChange} />
}
