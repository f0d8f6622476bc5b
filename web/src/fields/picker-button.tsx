import { useState, type ReactNode } from 'react'
import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { t } from '../texts/texts.ts'

interface PickerButtonProps {
  readonly label: string
  /** What is chosen, for the ear. */
  readonly text: string
  /** The same for the eye; nothing when nothing is chosen. */
  readonly shown: ReactNode
  readonly children: (close: () => void) => ReactNode
  readonly autoFocus?: boolean
}

/** Looks like an input, and opens a list to choose from. */
export function PickerButton({ label, text, shown, children, autoFocus = false }: PickerButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
        autoFocus={autoFocus}
        aria-label={`${label}: ${text === '' ? t.fields.choose : text}`}
        className="flex min-h-8 w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left shadow-card data-hovered:bg-sunken"
      >
        <span className="flex min-w-0 flex-1 flex-wrap gap-1">
          {text === '' ? <span className="text-muted">{t.fields.choose}</span> : shown}
        </span>
        <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <Popover
        placement="bottom start"
        offset={4}
        className="appear w-72 min-w-(--trigger-width) rounded-lg border border-line bg-raised shadow-float outline-none"
      >
        <Dialog aria-label={label} className="outline-none">
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
