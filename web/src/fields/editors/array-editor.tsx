import { useState, type ReactNode } from 'react'
import { textsOf } from '../read-value.ts'
import { TagInput, withText } from '../tag-input.tsx'
import { EditorButtons } from './editor-buttons.tsx'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** Any number of texts. */
export function ArrayEditor(props: KindEditorProps): ReactNode {
  const { field, value, typed = '', onCommit, onCancel } = props
  const [values, setValues] = useState(() => textsOf(value))
  const [text, setText] = useState(typed)
  const commit = (): void => onCommit(withText(values, text))
  return (
    <EditorPopover {...props} onLeave={commit} onCancel={onCancel} className="w-80">
      <div className="flex flex-col gap-2 p-2">
        <TagInput
          label={field.label}
          values={values}
          onChange={setValues}
          text={text}
          onTextChange={setText}
          onDone={commit}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into
          autoFocus
        />
        <EditorButtons onCancel={onCancel} onSave={commit} />
      </div>
    </EditorPopover>
  )
}
