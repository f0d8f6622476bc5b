import type { ReactNode } from 'react'
import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Select, SelectValue } from 'react-aria-components/Select'
import { SelectList, type Choice } from './select-list.tsx'

interface SelectChipProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** Stands where nothing is known or chosen yet. */
  readonly placeholder?: string
}

/** One of a few choices, told and changed in a line of text. */
export function SelectChip<Value extends string>(props: SelectChipProps<Value>): ReactNode {
  const { label, choices, value, onChange, placeholder } = props
  return (
    <Select
      className="relative flex h-7 max-w-80 items-center rounded-full border border-line-strong bg-surface hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
      value={value}
      {...(placeholder !== undefined && { placeholder })}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined && chosen.value !== value) onChange(chosen.value)
      }}
    >
      {/* Beside the button, whose name begins with the value; the button reaches over it. */}
      <Label className="shrink-0 pl-3 text-muted">{label}</Label>
      <Button className="flex min-w-0 items-center gap-1.5 pr-2 pl-1.5 text-left outline-none after:absolute after:inset-0">
        <SelectValue className="min-w-0 truncate font-medium data-placeholder:font-normal data-placeholder:text-muted" />
        <ChevronDown size={13} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <SelectList choices={choices} />
    </Select>
  )
}

/** Beside those that can be changed: something that is as it is. */
export function PlainChip({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <span className="flex h-7 max-w-80 items-center gap-1.5 rounded-full border border-line bg-sunken px-3">
      <span className="shrink-0 text-muted">{label}</span>
      <span className="min-w-0 truncate font-medium">{children}</span>
    </span>
  )
}
