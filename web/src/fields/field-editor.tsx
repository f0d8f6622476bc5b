import { useState, type ReactNode } from 'react'
import type { RecordValues } from '../api/change-record.ts'
import type { FieldView, ObjectView, RecordView } from '../api/types.ts'
import { formatField } from './format-field.ts'

export interface FieldEditorProps {
  readonly object: ObjectView
  readonly field: FieldView
  readonly record: RecordView
  /** What was tried before and refused: the editor goes on from there. */
  readonly draft?: RecordValues
  /** The changed fields, in the shape in which records are shown; not called when nothing changed. */
  readonly onCommit: (values: RecordValues) => void
  readonly onCancel: () => void
  /** Fills the cell of a list, rather than standing in a panel. */
  readonly isInline?: boolean
  /** What was typed on the cell to begin with: it replaces the value. */
  readonly typed?: string
}

/** Edits one field in place: Enter or leaving it commits, Escape cancels. */
export function FieldEditor({ field, record, onCommit, onCancel, typed }: FieldEditorProps): ReactNode {
  const [text, setText] = useState(typed ?? formatField(field, record))
  return (
    <input
      aria-label={field.label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => onCommit({ [field.apiName]: text })}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onCommit({ [field.apiName]: text })
        if (event.key === 'Escape') onCancel()
      }}
    />
  )
}
