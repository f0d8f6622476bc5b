import type { ReactNode } from 'react'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'

export type ModalWidth = 'sm' | 'md' | 'lg'

const WIDTHS: { readonly [width in ModalWidth]: string } = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl' }

interface ModalFrameProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: ModalWidth
  /** A short question, which a click beside it closes; anything else closes by its buttons and Escape alone. */
  readonly isQuestion?: boolean
  /** The dialog. */
  readonly children: ReactNode
}

/** What every dialog stands in, above the dimmed page. */
export function ModalFrame({
  isOpen,
  onClose,
  width = 'sm',
  isQuestion = false,
  children,
}: ModalFrameProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable={isQuestion}
      className={classNames(
        'fixed inset-0 z-30 flex items-start justify-center bg-scrim px-4',
        isQuestion ? 'pt-[18vh]' : 'overflow-y-auto py-[10vh]',
      )}
    >
      <Modal
        className={classNames(
          'appear w-full rounded-xl border border-line bg-raised shadow-float outline-none',
          WIDTHS[width],
        )}
      >
        {children}
      </Modal>
    </ModalOverlay>
  )
}
