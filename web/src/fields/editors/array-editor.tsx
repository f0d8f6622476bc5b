import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { t } from '../../texts/texts.ts'
import { textsOf } from '../read-value.ts'
import { TagInput, withText } from '../tag-input.tsx'
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
        <div className="flex justify-end gap-2">
          <Button size="sm" onPress={onCancel}>
            {t.common.cancel}
          </Button>
          <Button size="sm" variant="primary" onPress={commit}>
            {t.fields.save}
          </Button>
        </div>
      </div>
    </EditorPopover>
  )
}
