import type { ReactNode } from 'react'
import type { DateValue } from '@internationalized/date'
import { DateField, DateInput as Segments, DateSegment } from 'react-aria-components/DateField'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { classNames } from '../components/class-names.ts'
import { locale } from '../texts/conventions.ts'

interface DateInputProps<Value extends DateValue> {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
  /** What the parts begin with that are filled in while there is no value; decides whether there is a time. */
  readonly placeholder: Value
  readonly hasTime?: boolean
  readonly autoFocus?: boolean
  readonly className?: string
}

/** A day, or a day with its time, typed part by part in the reader's own order. */
export function DateInput<Value extends DateValue>(props: DateInputProps<Value>): ReactNode {
  const { label, value, onChange, placeholder, hasTime = false, autoFocus = false, className } = props
  return (
    <I18nProvider locale={locale}>
      <DateField<DateValue>
        aria-label={label}
        value={value}
        placeholderValue={placeholder}
        granularity={hasTime ? 'minute' : 'day'}
        hideTimeZone
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where it was opened to be typed into
        autoFocus={autoFocus}
        onChange={(next) => onChange(next as Value | null)}
        className={classNames('flex', className)}
      >
        <Segments className="flex h-8 w-full items-center rounded-md border border-line-strong bg-surface px-2.5 data-focus-within:border-accent data-focus-within:outline-2 data-focus-within:-outline-offset-1 data-focus-within:outline-accent">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-sm px-px outline-none data-focused:bg-accent-solid data-focused:text-on-accent data-placeholder:not-data-focused:text-faint data-[type=literal]:px-0 data-[type=literal]:whitespace-pre data-[type=literal]:text-faint"
            />
          )}
        </Segments>
      </DateField>
    </I18nProvider>
  )
}
