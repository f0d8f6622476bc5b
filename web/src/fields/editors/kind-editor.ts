import type { FieldView, ObjectView, RecordView } from '../../api/types.ts'

/** What the editor of each kind gets: one value in, one value out. */
export interface KindEditorProps {
  readonly object: ObjectView
  readonly field: FieldView
  /** For what is shown beneath a popover. */
  readonly record: RecordView
  /** What the editor begins with: that of the record, or what was tried before. */
  readonly value: unknown
  readonly onCommit: (value: unknown) => void
  readonly onCancel: () => void
  readonly isInline: boolean
  /** What was typed on the cell to begin with: it replaces the value. */
  readonly typed: string | undefined
}
