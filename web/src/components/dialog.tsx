import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { t } from '../texts/texts.ts'
import { Button } from './button.tsx'
import { ModalFrame } from './modal-frame.tsx'

interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly title: string
  readonly confirmLabel: string
  readonly isDangerous?: boolean
  readonly children: ReactNode
}

/** Asks before something that is not easily taken back. Says what will happen in the button's own words. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { isOpen, onClose, onConfirm, title, confirmLabel, isDangerous = false, children } = props
  return (
    <ModalFrame isOpen={isOpen} onClose={onClose} isQuestion>
      <AriaDialog role="alertdialog" className="p-5 outline-none">
        <Heading slot="title" className="text-lg font-semibold">
          {title}
        </Heading>
        <div className="mt-2 text-md text-muted">{children}</div>
        <div className="mt-5 flex justify-end gap-2">
          <Button onPress={onClose}>{t.common.cancel}</Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {confirmLabel}
          </Button>
        </div>
      </AriaDialog>
    </ModalFrame>
  )
}
