import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { toCalendarDate, type CalendarDate, type ZonedDateTime } from '@internationalized/date'
import { Button } from '../../components/button.tsx'
import { t } from '../../texts/texts.ts'
import { DateCalendar } from '../date-calendar.tsx'
import { DateInput } from '../date-input.tsx'
import { presentDay, presentMinute, readDay, readInstant, writeInstant } from '../read-date.ts'
import { EditorPopover } from './editor-popover.tsx'
import type { KindEditorProps } from './kind-editor.ts'

/** Dates and date-times, typed or chosen. */
export function DateEditor(props: KindEditorProps): ReactNode {
  return props.field.kind === 'dateTime' ? <InstantEditor {...props} /> : <DayEditor {...props} />
}

/** Choosing a day is all. */
function DayEditor(props: KindEditorProps): ReactNode {
  const { field, value, onCommit, onCancel } = props
  const [day, setDay] = useState(() => readDay(value))
  const present = presentDay()
  const commit = (chosen: CalendarDate | null): void => onCommit(chosen?.toString() ?? null)
  return (
    <EditorPopover {...props} onLeave={() => commit(day)} onCancel={onCancel} className="w-62">
      <OnEnter commit={() => commit(day)}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into */}
        <DateInput label={field.label} value={day} onChange={setDay} placeholder={present} autoFocus />
      </OnEnter>
      <Below>
        <DateCalendar label={field.label} value={day} onChange={commit} />
      </Below>
      <Buttons
        isRequired={field.isRequired}
        nowLabel={t.fields.today}
        onNow={() => commit(present)}
        onClear={() => commit(null)}
      />
    </EditorPopover>
  )
}

/** A day of the calendar keeps the time that is there. */
function InstantEditor(props: KindEditorProps): ReactNode {
  const { field, value, onCommit, onCancel } = props
  const [instant, setInstant] = useState(() => readInstant(value))
  const [present] = useState(presentMinute)
  const commit = (chosen: ZonedDateTime | null): void => onCommit(chosen === null ? null : writeInstant(chosen))
  const setDay = ({ year, month, day }: CalendarDate): void =>
    setInstant((instant ?? present).set({ year, month, day }))
  return (
    <EditorPopover {...props} onLeave={() => commit(instant)} onCancel={onCancel} className="w-62">
      <OnEnter commit={() => commit(instant)}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed into */}
        <DateInput label={field.label} value={instant} onChange={setInstant} placeholder={present} hasTime autoFocus />
      </OnEnter>
      <Below>
        <DateCalendar label={field.label} value={instant === null ? null : toCalendarDate(instant)} onChange={setDay} />
      </Below>
      <Buttons
        isRequired={field.isRequired}
        nowLabel={t.fields.now}
        onNow={() => commit(present)}
        onClear={() => commit(null)}
        onSave={() => commit(instant)}
      />
    </EditorPopover>
  )
}

function OnEnter({ commit, children }: { readonly commit: () => void; readonly children: ReactNode }): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    commit()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens for what happens in it
    <div onKeyDownCapture={onKeyDown} className="px-3 pt-3">
      {children}
    </div>
  )
}

const Below = ({ children }: { readonly children: ReactNode }): ReactNode => <div className="px-3 pt-2">{children}</div>

interface ButtonsProps {
  readonly isRequired: boolean
  readonly nowLabel: string
  readonly onNow: () => void
  readonly onClear: () => void
  readonly onSave?: () => void
}

function Buttons({ isRequired, nowLabel, onNow, onClear, onSave }: ButtonsProps): ReactNode {
  return (
    <div className="mt-2 flex items-center gap-1 border-t border-line p-2">
      <Button size="sm" variant="ghost" onPress={onNow}>
        {nowLabel}
      </Button>
      {!isRequired && (
        <Button size="sm" variant="ghost" onPress={onClear}>
          {t.fields.clear}
        </Button>
      )}
      {onSave !== undefined && (
        <Button size="sm" variant="primary" onPress={onSave} className="ml-auto">
          {t.fields.save}
        </Button>
      )}
    </div>
  )
}
