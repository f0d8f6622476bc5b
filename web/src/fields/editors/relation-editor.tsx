import type { ReactNode } from 'react'
import { MemberPicker } from '../member-picker.tsx'
import { relatedOf } from '../read-value.ts'
import { RelationPicker } from '../relation-picker.tsx'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** The record that a relation points to. */
export function RelationEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed, onCommit, onCancel } = props
  const related = relatedOf(value)
  const picker = {
    label: field.label,
    values: related === null ? [] : [related],
    isClearable: !field.isRequired,
    typed,
    onChange: ([chosen = null]: readonly unknown[]) => onCommit(chosen),
  }
  return (
    <EditorPopover {...props} onLeave={onCancel} className="w-80">
      {field.relationTo === 'members' ? (
        <MemberPicker {...picker} />
      ) : (
        <RelationPicker object={field.relationTo ?? ''} {...picker} />
      )}
    </EditorPopover>
  )
}
