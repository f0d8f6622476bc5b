import type { ReactNode } from 'react'
import { CalendarDays } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../../../../components/button.tsx'
import { classNames } from '../../../../components/class-names.ts'
import { FLOATING } from '../../../../components/floating.ts'
import { DateCalendar } from '../../../../fields/date-calendar.tsx'
import { readDay } from '../../../../fields/read-date.ts'
import { it } from '../../../../texts/import-texts.ts'

interface CellCalendarProps {
  readonly text: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** As `2026-11-21`, which is read whatever the order of the column's dates. */
  readonly onChoose: (day: string) => void
}

export function CellCalendar({ text, isOpen, onOpenChange, onChoose }: CellCalendarProps): ReactNode {
  const { calendar } = it.review.grid
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button variant="ghost" size="sm" icon={CalendarDays} label={calendar} className="h-full! bg-raised" />
      <Popover placement="bottom end" offset={4} className={classNames(FLOATING, 'p-3')}>
        <Dialog aria-label={calendar} className="outline-none">
          <DateCalendar label={calendar} value={readDay(text)} onChange={(day) => onChoose(day.toString())} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
