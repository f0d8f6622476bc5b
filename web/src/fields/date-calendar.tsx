import type { ReactNode } from 'react'
import type { CalendarDate } from '@internationalized/date'
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
import { t } from '../texts/texts.ts'

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
  return (
    <Calendar aria-label={label} value={value} onChange={onChange} className="w-56">
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
  )
}
