import { useState, type ReactNode } from 'react'
import { isSameDay, type CalendarDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { locale } from '../texts/conventions.ts'
import { t } from '../texts/texts.ts'
import { presentDay } from './read-date.ts'

interface DateCalendarProps {
  readonly label: string
  readonly value: CalendarDate | null
  readonly onChange: (day: CalendarDate) => void
}

const ARROW =
  'flex size-7 items-center justify-center rounded-md text-muted data-hovered:bg-hover data-hovered:text-ink'

const CELL =
  'flex size-8 cursor-default items-center justify-center rounded-md outline-none data-hovered:bg-hover data-focus-visible:outline-2 data-focus-visible:outline-accent data-outside-month:hidden data-selected:bg-accent-solid data-selected:text-on-accent data-today:font-semibold data-today:not-data-selected:text-accent'

/** A month to choose a day from. Weeks begin as the reader's do. */
export function DateCalendar({ label, value, onChange }: DateCalendarProps): ReactNode {
  const [focused, setFocused] = useFollowing(value)
  return (
    <I18nProvider locale={locale}>
      <Calendar
        aria-label={label}
        value={value}
        onChange={onChange}
        focusedValue={focused}
        onFocusChange={setFocused}
        className="w-56"
      >
        <header className="flex items-center gap-1 pb-1">
          <CalendarHeading className="flex-1 pl-1.5 font-medium" />
          <Button slot="previous" className={ARROW}>
            <ChevronLeft size={15} aria-hidden />
            <span className="sr-only">{t.fields.previousMonth}</span>
          </Button>
          <Button slot="next" className={ARROW}>
            <ChevronRight size={15} aria-hidden />
            <span className="sr-only">{t.fields.nextMonth}</span>
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="h-7 text-xs font-medium text-faint">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>{(date) => <CalendarCell date={date} className={CELL} />}</CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  )
}

/** The day that the calendar is at: where the arrows led, until another value is typed beside it. */
function useFollowing(value: CalendarDate | null): readonly [CalendarDate, (day: CalendarDate) => void] {
  const [focused, setFocused] = useState(value ?? presentDay())
  const [known, setKnown] = useState(value)
  const isNew = value !== null && (known === null || !isSameDay(known, value))
  if (isNew) {
    setKnown(value)
    setFocused(value)
  }
  return [isNew ? value : focused, setFocused]
}
