import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'

interface NoticeDialogProps {
  readonly title: string
  readonly doneLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Shows something that is seen only once: it closes by its button or Escape, never by a click beside it. */
export function NoticeDialog({ title, doneLabel, onClose, children }: NoticeDialogProps): ReactNode {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-30 flex items-start justify-center overflow-y-auto bg-scrim px-4 py-[10vh]"
    >
      <Modal className="appear w-full max-w-xl rounded-xl border border-line bg-raised shadow-float outline-none">
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
      </Modal>
    </ModalOverlay>
  )
}
