import type { ReactNode } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { CheckboxField } from './checkbox-field.tsx'
import { classNames } from './class-names.ts'

interface CheckboxListProps {
  readonly label: string
  readonly emptyText: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
  /** Side by side, and a few of them seen, where there is more to look at than the list. */
  readonly isShort?: boolean
}

/** Any number of several choices; a long list scrolls. */
export function CheckboxList(props: CheckboxListProps): ReactNode {
  const { label, emptyText, choices, value, onChange, isShort = false } = props
  return (
    <CheckboxGroup value={[...value]} onChange={onChange} className="flex flex-col gap-1.5">
      <Label className="font-medium">{label}</Label>
      {choices.length === 0 ? (
        <p className="text-muted">{emptyText}</p>
      ) : (
        <div
          className={classNames(
            'overflow-y-auto rounded-md border border-line p-2.5',
            isShort ? 'grid max-h-24 grid-cols-2 gap-x-4 gap-y-2' : 'flex max-h-48 flex-col gap-2',
          )}
        >
          {choices.map((choice) => (
            <CheckboxField key={choice.value} value={choice.value} label={choice.label} isOneLine={isShort} />
          ))}
        </div>
      )}
    </CheckboxGroup>
  )
}
