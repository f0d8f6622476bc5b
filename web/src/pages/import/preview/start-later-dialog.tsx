import { toCalendarDate } from '@internationalized/date'
import { useState, type ReactNode } from 'react'
import { Clock } from 'lucide-react'
import type { ImportView } from '../../../api/types.ts'
import { useStartImport } from '../../../api/import-start.ts'
import { Button } from '../../../components/button.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { DateCalendar } from '../../../fields/date-calendar.tsx'
import { DateInput } from '../../../fields/date-input.tsx'
import { presentMinute, readInstant, writeInstant } from '../../../fields/read-date.ts'
import { timeZone } from '../../../texts/conventions.ts'
import { it } from '../../../texts/import-texts.ts'
import { isPast, suggestedStart, type Suggestion } from './start-time.ts'

interface StartLaterDialogProps {
  readonly view: ImportView
  readonly onClose: () => void
}

const SUGGESTIONS: readonly Suggestion[] = ['inAnHour', 'tonight', 'tomorrow']

/** Chooses a day and a time at which the import begins by itself, in the member's own time zone. */
export function StartLaterDialog({ view, onClose }: StartLaterDialogProps): ReactNode {
  const start = useStartImport(view.id)
  const [present] = useState(presentMinute)
  const [at, setAt] = useState<string | null>(view.startAt ?? writeInstant(suggestedStart('tonight', present)))
  const value = readInstant(at)
  // The time that is chosen may pass while the dialog is open: then the server says so.
  const hasPassed = at !== null && isPast(at, present.toDate().getTime())
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      title={it.preview.later.title}
      intro={it.preview.later.intro}
      width="md"
      submitLabel={it.preview.later.submit}
      isReady={at !== null && !hasPassed}
      onSubmit={() => (at === null ? Promise.resolve() : start.mutateAsync({ at, revision: () => view.revision }))}
      aside={it.preview.later.timeZone(timeZone.replaceAll('_', ' '))}
    >
      <div className="flex gap-5">
        <DateCalendar
          label={it.preview.later.day}
          value={value === null ? null : toCalendarDate(value)}
          onChange={({ year, month, day }) => setAt(writeInstant((value ?? present).set({ year, month, day })))}
        />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <DateInput
            label={it.preview.later.time}
            value={value}
            onChange={(next) => setAt(next === null ? null : writeInstant(next))}
            placeholder={present}
            hasTime
          />
          {SUGGESTIONS.map((suggestion) => (
            <Button
              key={suggestion}
              size="sm"
              variant="ghost"
              className="justify-start"
              icon={Clock}
              onPress={() => setAt(writeInstant(suggestedStart(suggestion, presentMinute())))}
            >
              {it.preview.later.suggestions[suggestion]}
            </Button>
          ))}
        </div>
      </div>
      {hasPassed && (
        <p role="alert" className="text-bad">
          {it.preview.later.hasPassed}
        </p>
      )}
    </FormDialog>
  )
}
