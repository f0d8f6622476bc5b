import { useState, type ReactNode } from 'react'
import { DateInput } from '../date-input.tsx'
import { presentDay, presentMinute, readDay, readInstant, writeInstant } from '../read-date.ts'
import type { PartInputProps } from './part-input.ts'

export function DayInput({ value, onChange, label, autoFocus }: PartInputProps): ReactNode {
  return (
    <DateInput
      label={label}
      value={readDay(value)}
      onChange={(day) => onChange(day?.toString() ?? null)}
      placeholder={presentDay()}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
    />
  )
}

export function InstantInput({ value, onChange, label, autoFocus }: PartInputProps): ReactNode {
  const [present] = useState(presentMinute)
  return (
    <DateInput
      label={label}
      value={readInstant(value)}
      onChange={(instant) => onChange(instant === null ? null : writeInstant(instant))}
      placeholder={present}
      hasTime
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
    />
  )
}
