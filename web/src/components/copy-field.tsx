import { useId, type ReactNode } from 'react'
import { Copy } from 'lucide-react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'

interface CopyFieldProps {
  readonly label: string
  readonly value: string
  readonly copyLabel: string
  readonly copiedText: string
}

/** A long text to take along: selected by a click, copied by a button. */
export function CopyField({ label, value, copyLabel, copiedText }: CopyFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          onFocus={({ target }) => target.select()}
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-sunken px-2.5 font-mono text-sm text-ink"
        />
        <Button icon={Copy} onPress={() => void copyText(value, copiedText)}>
          {copyLabel}
        </Button>
      </div>
    </div>
  )
}
