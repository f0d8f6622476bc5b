import { useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { t } from '../texts/texts.ts'
import { Button } from './button.tsx'
import { ModalFrame, type ModalWidth } from './modal-frame.tsx'
import { OwnForm } from './own-form.tsx'
import { RefusalNote } from './refusal-note.tsx'

interface FormDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What the form is for, where the title does not say it all. */
  readonly intro?: ReactNode
  readonly submitLabel: string
  /** Carries it out. The dialog closes when it is done; a refusal is shown in it and everything typed stays. */
  readonly onSubmit: () => Promise<unknown>
  /** False while there is nothing that could be submitted. */
  readonly isReady?: boolean
  readonly isDangerous?: boolean
  readonly width?: ModalWidth
  /** Beside the buttons: another way on, a hint. */
  readonly aside?: ReactNode
  /** The fields. The first one should take the focus with `autoFocus`. */
  readonly children: ReactNode
}

/**
 * A few fields that are submitted together. Enter submits, Escape closes, the focus goes back to where it was.
 * What is in the fields is kept by the one who shows the dialog, who mounts it anew for a new form.
 */
export function FormDialog({ isOpen, onClose, width = 'sm', ...form }: FormDialogProps): ReactNode {
  return (
    <ModalFrame isOpen={isOpen} onClose={onClose} width={width}>
      <AriaDialog className="outline-none">
        <DialogForm onClose={onClose} {...form} />
      </AriaDialog>
    </ModalFrame>
  )
}

function DialogForm(props: Omit<FormDialogProps, 'isOpen' | 'width'>): ReactNode {
  const { onClose, title, intro, submitLabel, onSubmit, isReady = true, isDangerous = false, aside, children } = props
  const { submit, isPending, error } = useSubmit(onSubmit, onClose)
  return (
    <OwnForm className="flex flex-col" onSubmit={() => isReady && submit()}>
      <div className="flex items-start gap-3 px-5 pt-4">
        <div className="min-w-0 flex-1">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          {intro !== undefined && <div className="mt-1 text-md text-muted">{intro}</div>}
        </div>
        <Button variant="ghost" size="sm" icon={X} label={t.common.close} onPress={onClose} className="-mr-1.5" />
      </div>
      <div className="flex flex-col gap-3 px-5 py-4">
        {error !== null && <RefusalNote error={error} />}
        {children}
      </div>
      <div className="flex items-center gap-2 border-t border-line px-5 py-3">
        <div className="min-w-0 flex-1 text-sm text-muted">{aside}</div>
        <Button onPress={onClose}>{t.common.cancel}</Button>
        <Button type="submit" variant={isDangerous ? 'danger' : 'primary'} isPending={isPending} isDisabled={!isReady}>
          {submitLabel}
        </Button>
      </div>
    </OwnForm>
  )
}

interface Submit {
  readonly submit: () => void
  readonly isPending: boolean
  readonly error: unknown
}

function useSubmit(carryOut: () => Promise<unknown>, onDone: () => void): Submit {
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (): void => {
    if (isPending) return
    setPending(true)
    setError(null)
    carryOut()
      .then(onDone, setError)
      .finally(() => setPending(false))
  }
  return { submit, isPending, error }
}
