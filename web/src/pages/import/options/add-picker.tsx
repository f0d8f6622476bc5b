import { useState, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../../components/button.tsx'

interface AddPickerProps {
  readonly label: string
  /** The list to choose from. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a list to add something from. */
export function AddPicker({ label, children }: AddPickerProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="sm" icon={Plus} className="self-start">
        {label}
      </Button>
      <Popover
        placement="bottom start"
        offset={4}
        className="appear w-80 rounded-lg border border-line bg-raised shadow-float outline-none"
      >
        <Dialog aria-label={label} className="outline-none">
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
