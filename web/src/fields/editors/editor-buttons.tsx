import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import { classNames } from '../../components/class-names.ts'
import { t } from '../../texts/texts.ts'

interface EditorButtonsProps {
  readonly onCancel: () => void
  /** Absent in a form, which is submitted. */
  readonly onSave?: () => void
  /** At the beginning of the line: another way on, what is wrong. */
  readonly children?: ReactNode
  readonly className?: string
}

/** The end of an editor that floats: give up, or keep. */
export function EditorButtons({ onCancel, onSave, children, className }: EditorButtonsProps): ReactNode {
  return (
    <div className={classNames('flex items-center justify-end gap-2', className)}>
      {children}
      <Button size="sm" onPress={onCancel}>
        {t.common.cancel}
      </Button>
      <Button size="sm" variant="primary" {...(onSave === undefined ? { type: 'submit' } : { onPress: onSave })}>
        {t.fields.save}
      </Button>
    </div>
  )
}
