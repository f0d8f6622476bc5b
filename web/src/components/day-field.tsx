import { useId, type ReactNode } from 'react'
import { INPUT_LOOK } from './text-field.tsx'

interface DayFieldProps {
  readonly label: string
  /** "2026-11-21"; '' for none. */
  readonly value: string
  readonly onChange: (day: string) => void
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day, picked as the browser lets its user pick one. */
export function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={`${INPUT_LOOK} h-8! w-36 px-2 text-base!`}
        value={value}
        onChange={({ target }) => {
          if (target.value === '' || DAY.test(target.value)) onChange(target.value)
        }}
      />
    </div>
  )
}
