import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Button } from './button.tsx'
import { ModalFrame } from './modal-frame.tsx'

interface NoticeDialogProps {
  readonly title: string
  readonly doneLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Shows something that is seen only once: it closes by its button or Escape, never by a click beside it. */
export function NoticeDialog({ title, doneLabel, onClose, children }: NoticeDialogProps): ReactNode {
  return (
    <ModalFrame isOpen onClose={onClose} width="md">
      <AriaDialog className="flex flex-col gap-4 p-5 outline-none">
        <Heading slot="title" className="text-lg font-semibold">
          {title}
        </Heading>
        {children}
        <div className="flex justify-end">
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- something in the dialog has to have the focus */}
          <Button variant="primary" autoFocus onPress={onClose}>
            {doneLabel}
          </Button>
        </div>
      </AriaDialog>
    </ModalFrame>
  )
}
