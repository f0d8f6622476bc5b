import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'

interface ChoiceGroupProps<Value extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly meaning: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly isDisabled?: boolean
}

/** A few choices side by side, with a line that says what the chosen one means. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>): ReactNode {
  const { label, choices, value, onChange, isDisabled = false } = props
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <RadioGroup
      value={value}
      isDisabled={isDisabled}
      orientation="horizontal"
      className="flex flex-col gap-1.5"
      onChange={(next) => {
        const choice = choices.find((candidate) => candidate.value === next)
        if (choice !== undefined) onChange(choice.value)
      }}
    >
      <Label className="font-medium">{label}</Label>
      <div className="grid auto-cols-fr grid-flow-col gap-0.5 rounded-md border border-line bg-sunken p-0.5">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className="flex h-7 cursor-default items-center justify-center rounded-sm border border-transparent px-2 text-muted data-disabled:opacity-60 data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:text-ink data-selected:border-line-strong data-selected:bg-surface data-selected:text-ink data-selected:shadow-card"
          >
            {choice.label}
          </Radio>
        ))}
      </div>
      <Text slot="description" className="text-sm text-muted">
        {chosen?.meaning}
      </Text>
    </RadioGroup>
  )
}
