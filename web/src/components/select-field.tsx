import type { ReactNode } from 'react'
import { ChevronsUpDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Select, SelectValue } from 'react-aria-components/Select'
import { classNames } from './class-names.ts'
import { SelectList, type Choice } from './select-list.tsx'

export type { Choice }

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly isLabelHidden?: boolean
  readonly isDisabled?: boolean
  readonly className?: string
}

/** One of a few choices. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { label, choices, value, onChange, placeholder, isLabelHidden = false, isDisabled = false, className } = props
  return (
    <Select
      className={classNames('flex flex-col gap-1.5', className)}
      value={value}
      isDisabled={isDisabled}
      {...(placeholder !== undefined && { placeholder })}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Label className={isLabelHidden ? 'sr-only' : 'font-medium'}>{label}</Label>
      <Button className="flex h-8 w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-left shadow-card data-disabled:text-faint data-hovered:bg-sunken">
        <SelectValue className="flex min-w-0 flex-1 items-center gap-2 truncate data-placeholder:text-muted" />
        <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-faint" />
      </Button>
      <SelectList choices={choices} />
    </Select>
  )
}
