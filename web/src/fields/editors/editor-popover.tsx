import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from '../../components/class-names.ts'
import { FieldValue } from '../field-value.tsx'
import type { KindEditorProps } from './kind-editor.ts'

interface EditorPopoverProps extends Pick<KindEditorProps, 'field' | 'record' | 'isInline'> {
  /** Somewhere else was clicked. */
  readonly onLeave: () => void
  readonly onCancel: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** An editor that needs more room than its value: it floats above it. Escape cancels, leaving it commits. */
export function EditorPopover(props: EditorPopoverProps): ReactNode {
  const { field, record, isInline, onLeave, onCancel, className = 'w-72', children } = props
  const anchor = useRef<HTMLSpanElement>(null)
  const content = useRef<HTMLDivElement>(null)
  // Before anything inside makes use of it; what floats above this one keeps its own Escape.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(event.target instanceof Node) || !content.current?.contains(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <span ref={anchor} className={classNames('block min-h-5', isInline && 'truncate')}>
      <FieldValue field={field} record={record} isWhole={!isInline} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => isOpen || onLeave()}
        placement="bottom start"
        offset={4}
        className={classNames('appear rounded-lg border border-line bg-raised shadow-float outline-none', className)}
      >
        <Dialog aria-label={field.label} className="outline-none">
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for what happens in it */}
          <div ref={content} onKeyDownCapture={onKeyDownCapture}>
            {children}
          </div>
        </Dialog>
      </Popover>
    </span>
  )
}
