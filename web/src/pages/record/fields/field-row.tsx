import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { Pencil } from 'lucide-react'
import type { FieldView, ObjectView, RecordView } from '../../../api/types.ts'
import { Button } from '../../../components/button.tsx'
import { FieldEditor } from '../../../fields/field-editor.tsx'
import { FieldValue } from '../../../fields/field-value.tsx'
import { isBlank } from '../../../fields/read-value.ts'
import { t } from '../../../texts/texts.ts'
import { FieldLabel } from './field-label.tsx'
import { RefusedNote } from './refused-note.tsx'
import type { FieldChanges } from './use-field-changes.ts'

interface FieldRowProps {
  readonly object: ObjectView
  readonly field: FieldView
  readonly record: RecordView
  readonly changes: FieldChanges
  readonly isEditable: boolean
}

export function FieldRow({ object, field, record, changes, isEditable }: FieldRowProps): ReactNode {
  const { apiName } = field
  const isEdited = isEditable && changes.edited === apiName
  const refused = changes.refused.get(apiName)
  const editButton = useFocusAfterEdit(isEdited)
  return (
    <div data-field={apiName} className="grid grid-cols-[minmax(96px,136px)_minmax(0,1fr)] gap-3 px-4">
      <FieldLabel field={field} />
      <dd className="min-w-0">
        {isEdited ? (
          <div className="min-h-7 py-1">
            <FieldEditor
              object={object}
              field={field}
              record={record}
              {...(refused !== undefined && { draft: refused.draft })}
              onCommit={(values) => changes.commit(apiName, values)}
              onCancel={changes.cancel}
            />
          </div>
        ) : (
          <ShownValue
            field={field}
            record={record}
            isEditable={isEditable}
            onEdit={() => changes.edit(apiName)}
            button={editButton}
          />
        )}
        {refused !== undefined && !isEdited && (
          <RefusedNote
            error={refused.error}
            onCorrect={() => changes.edit(apiName)}
            onDiscard={() => changes.discard(apiName)}
          />
        )}
      </dd>
    </div>
  )
}

interface ShownValueProps {
  readonly field: FieldView
  readonly record: RecordView
  readonly isEditable: boolean
  readonly onEdit: () => void
  readonly button: React.RefObject<HTMLButtonElement | null>
}

/** A click anywhere on the value edits it, but for its links; the keyboard has a button for that. */
function ShownValue({ field, record, isEditable, onEdit, button }: ShownValueProps): ReactNode {
  const blank = isBlank(field.kind, record[field.apiName])
  const value = blank ? (
    <span className="text-faint">{t.record.noValue}</span>
  ) : (
    <FieldValue field={field} record={record} isWhole />
  )
  if (!isEditable) return <div className="min-h-7 py-1">{value}</div>
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a, button') !== null) return
    if (globalThis.getSelection()?.isCollapsed !== false) onEdit()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button in it is for the keyboard
    <div onClick={onClick} className="group relative -mx-2 min-h-7 rounded-md px-2 py-1 pr-8 hover:bg-hover">
      {value}
      <Button
        ref={button}
        variant="ghost"
        size="sm"
        icon={Pencil}
        label={t.fields.edit(field.label)}
        onPress={onEdit}
        className="absolute top-0 right-0 opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      />
    </div>
  )
}

/** Whoever was in the editor goes on where they were; whoever went elsewhere stays there. */
function useFocusAfterEdit(isEdited: boolean): React.RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasEdited = useRef(false)
  useEffect(() => {
    const isOver = wasEdited.current && !isEdited
    wasEdited.current = isEdited
    if (!isOver) return undefined
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [isEdited])
  return button
}
