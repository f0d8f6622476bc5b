import { useId, type ReactNode } from 'react'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { INPUT_LOOK, TextField } from '../../../components/text-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { changeCron, FREQUENCIES, LAST_SAFE_DAY, type CronChoice } from './cron-choice.ts'
import { weekdayName } from './describe-cron.ts'

interface WhenFieldsProps {
  readonly choice: CronChoice
  readonly onChange: (choice: CronChoice) => void
  readonly timeZone: string
  readonly onTimeZoneChange: (timeZone: string) => void
}

const TIME_ZONES: readonly Choice<string>[] = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
  value,
  label: value.replaceAll('_', ' '),
}))

/** Monday first. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0]
const DAYS = Array.from({ length: LAST_SAFE_DAY }, (_, index) => index + 1)
const MINUTES = Array.from({ length: 12 }, (_, index) => String(index * 5).padStart(2, '0'))

/** When a recurring import runs. */
export function WhenFields({ choice, onChange, timeZone, onTimeZoneChange }: WhenFieldsProps): ReactNode {
  const { frequency, time, weekday, day, cron } = choice
  const words = it.schedules
  const change = (part: Partial<CronChoice>): void => onChange(changeCron(choice, part))
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={words.frequency}
        className="w-52"
        choices={FREQUENCIES.map((value) => ({ value, label: words.frequencies[value] }))}
        value={frequency}
        onChange={(value) => change({ frequency: value })}
      />
      {frequency === 'weekly' && (
        <SelectField
          label={words.weekday}
          className="w-36"
          choices={WEEKDAYS.map((value) => ({ value: String(value), label: weekdayName(value) }))}
          value={String(weekday)}
          onChange={(value) => change({ weekday: Number(value) })}
        />
      )}
      {frequency === 'monthly' && (
        <SelectField
          label={words.day}
          className="w-24"
          choices={DAYS.map((value) => ({ value: String(value), label: String(value) }))}
          value={String(day)}
          onChange={(value) => change({ day: Number(value) })}
        />
      )}
      {frequency === 'hourly' && (
        <SelectField
          label={words.minute}
          className="w-28"
          choices={minuteChoices(time)}
          value={time.slice(-2)}
          onChange={(minute) => onChange({ ...choice, time: `00:${minute}` })}
        />
      )}
      {frequency !== 'hourly' && frequency !== 'custom' && (
        <TimeField label={words.time} value={time} onChange={(value) => change({ time: value })} />
      )}
      <SelectField
        label={words.timeZone}
        className="w-56"
        choices={TIME_ZONES}
        value={timeZone}
        onChange={onTimeZoneChange}
      />
      {frequency === 'custom' && (
        <div className="w-full">
          <TextField
            label={words.cron}
            hint={words.cronHint}
            error={words.cronMissing}
            isRequired
            value={cron}
            onChange={(value) => change({ cron: value })}
          />
        </div>
      )}
    </div>
  )
}

/** A minute that an earlier line has is there too. */
function minuteChoices(time: string): readonly Choice<string>[] {
  const own = time.slice(-2)
  const minutes = MINUTES.includes(own) ? MINUTES : [...MINUTES, own].toSorted()
  return minutes.map((value) => ({ value, label: value }))
}

interface TimeFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (time: string) => void
}

function TimeField({ label, value, onChange }: TimeFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        type="time"
        required
        className={`${INPUT_LOOK} h-8! w-30 px-2 text-base!`}
        value={value}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
      />
    </div>
  )
}
