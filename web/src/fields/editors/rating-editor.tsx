import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { t } from '../../texts/texts.ts'
import { StarInput } from '../star-input.tsx'
import { MOST_STARS } from '../values/stars.tsx'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** Stars: a digit, or a click on one, is all; arrows look around, and Enter takes what they found. */
export function RatingEditor(props: KindEditorProps): ReactNode {
  const { field, value, onCommit, onCancel } = props
  const [count, setCount] = useState(Number(value ?? 0))
  const commit = (stars: number): void => onCommit(stars === 0 ? null : stars)
  const isByPointer = useRef(false)
  const choose = (stars: number): void => (isByPointer.current ? commit(stars) : setCount(stars))
  const onKeyDown = (event: KeyboardEvent): void => {
    isByPointer.current = false
    const digit = /^\d$/.test(event.key) ? Number(event.key) : null
    if (digit !== null && digit <= MOST_STARS && !(digit === 0 && field.isRequired)) commit(digit)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) commit(count)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <EditorPopover {...props} onLeave={() => commit(count)} onCancel={onCancel} className="w-auto">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for what happens in it */}
      <div
        onKeyDownCapture={onKeyDown}
        onPointerDownCapture={() => {
          isByPointer.current = true
        }}
        className="flex items-center gap-1 p-1.5"
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be chosen from */}
        <StarInput label={field.label} count={count} onChange={choose} autoFocus />
        {!field.isRequired && count > 0 && (
          <Button size="sm" variant="ghost" onPress={() => commit(0)}>
            {t.fields.clear}
          </Button>
        )}
      </div>
    </EditorPopover>
  )
}
