import type { ReactNode } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { CheckboxField } from './checkbox-field.tsx'

interface CheckboxListProps {
  readonly label: string
  readonly emptyText: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Any number of several choices; a long list scrolls. */
export function CheckboxList({ label, emptyText, choices, value, onChange }: CheckboxListProps): ReactNode {
  return (
    <CheckboxGroup value={[...value]} onChange={onChange} className="flex flex-col gap-1.5">
      <Label className="font-medium">{label}</Label>
      {choices.length === 0 ? (
        <p className="text-muted">{emptyText}</p>
      ) : (
        <div className="flex max-h-48 flex-col gap-2 overflow-y-auto rounded-md border border-line p-2.5">
          {choices.map((choice) => (
            <CheckboxField key={choice.value} value={choice.value} label={choice.label} />
          ))}
        </div>
      )}
    </CheckboxGroup>
  )
}
