import { lazy, Suspense, useRef, type ComponentType, type ReactNode } from 'react'
import type { RecordValues } from '../api/change-record.ts'
import type { FieldView, ObjectView, RecordView } from '../api/types.ts'
import { ArrayEditor } from './editors/array-editor.tsx'
import { ContactEditor } from './editors/contact-editor.tsx'
import { CurrencyEditor } from './editors/currency-editor.tsx'
import type { KindEditorProps } from './editors/kind-editor.ts'
import { LineEditor } from './editors/line-editor.tsx'
import { LongTextEditor } from './editors/long-text-editor.tsx'
import { BooleanEditor, MultiSelectEditor, SelectEditor } from './editors/option-editor.tsx'
import { PartsEditor } from './editors/parts-editor.tsx'
import { RatingEditor } from './editors/rating-editor.tsx'
import { RelationEditor } from './editors/relation-editor.tsx'
import { isSame, partOf } from './read-value.ts'

/** A script of its own: calendars are large. */
const DateEditor = lazy(async () => ({ default: (await import('./editors/date-editor.tsx')).DateEditor }))

type Editor = ComponentType<KindEditorProps>

/** Null for what Waybill keeps by itself. */
const EDITORS: { readonly [kind in FieldView['kind']]: Editor | null } = {
  text: LineEditor,
  richText: LongTextEditor,
  number: LineEditor,
  boolean: BooleanEditor,
  date: DateEditor,
  dateTime: DateEditor,
  fullName: PartsEditor,
  email: LineEditor,
  emails: ContactEditor,
  phones: ContactEditor,
  links: ContactEditor,
  address: PartsEditor,
  currency: CurrencyEditor,
  select: SelectEditor,
  multiSelect: MultiSelectEditor,
  array: ArrayEditor,
  rating: RatingEditor,
  json: LongTextEditor,
  uuid: LineEditor,
  relation: RelationEditor,
  actor: null,
}

/** Whether the field can be written at all by the one who looks at it; the permission for the object comes on top. */
export const isEditable = ({ kind, isSystem, isReadOnly }: FieldView): boolean =>
  !isSystem && !isReadOnly && EDITORS[kind] !== null

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

/** Edits one field in place: Enter or leaving it commits, Escape cancels; either is told once. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { object, field, record, draft, onCommit, onCancel, isInline = false, typed } = props
  const isDone = useRef(false)
  const Editor = EDITORS[field.kind]
  if (Editor === null) return null
  const before = record[field.apiName]
  const finish = (tell: () => void): void => {
    if (isDone.current) return
    isDone.current = true
    tell()
  }
  const commit = (value: unknown): void =>
    finish(() => (isUnchanged(field, before, value) ? onCancel() : onCommit({ [field.apiName]: value })))
  return (
    <Suspense fallback={null}>
      <Editor
        object={object}
        field={field}
        record={record}
        value={draft === undefined ? before : draft[field.apiName]}
        onCommit={commit}
        onCancel={() => finish(onCancel)}
        isInline={isInline}
        typed={typed}
      />
    </Suspense>
  )
}

/** The same record is the same relation, however much is known of it. */
const isUnchanged = ({ kind }: FieldView, before: unknown, value: unknown): boolean =>
  kind === 'relation' ? partOf(before, 'id') === partOf(value, 'id') : isSame(before, value)
