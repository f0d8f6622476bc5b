import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { NumberField } from 'react-aria-components/NumberField'
import { SelectField, type Choice } from '../../../components/select-field.tsx'
import { t } from '../../../texts/texts.ts'
import { NAMED_PERIODS, readRolling, writeRolling, type RollingPeriod } from './period.ts'

interface PeriodInputProps {
  readonly value: unknown
  readonly onChange: (value: string) => void
}

const ROLLING = 'rolling'
const LAST_WEEK_OR_SO: RollingPeriod = { direction: 'last', count: 7, unit: 'days' }

/** A period by name, or a number of days, weeks or months up to today or from today on. */
export function PeriodInput({ value, onChange }: PeriodInputProps): ReactNode {
  const text = typeof value === 'string' ? value : ''
  const rolling = readRolling(text)
  const choices: readonly Choice<string>[] = [
    ...NAMED_PERIODS.map((name) => ({ value: name, label: t.list.filter.periods[name] })),
    { value: ROLLING, label: t.list.filter.otherPeriod },
  ]
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t.list.filter.period}
        isLabelHidden
        choices={choices}
        value={rolling === null ? text || null : ROLLING}
        placeholder={t.fields.choose}
        onChange={(next) => onChange(next === ROLLING ? writeRolling(LAST_WEEK_OR_SO) : next)}
      />
      {rolling !== null && <RollingInput rolling={rolling} onChange={(next) => onChange(writeRolling(next))} />}
    </div>
  )
}

interface RollingInputProps {
  readonly rolling: RollingPeriod
  readonly onChange: (rolling: RollingPeriod) => void
}

function RollingInput({ rolling, onChange }: RollingInputProps): ReactNode {
  const { direction, howMany, unit, units, rolling: directions } = t.list.filter
  return (
    <div className="grid grid-cols-[1fr_64px_1fr] gap-1.5">
      <SelectField
        label={direction}
        isLabelHidden
        choices={(['last', 'next'] as const).map((each) => ({ value: each, label: directions[each] }))}
        value={rolling.direction}
        onChange={(next) => onChange({ ...rolling, direction: next })}
      />
      <NumberField
        aria-label={howMany}
        value={rolling.count}
        minValue={1}
        maxValue={9999}
        onChange={(count) => Number.isFinite(count) && onChange({ ...rolling, count })}
      >
        <Input className="h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-right focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent" />
      </NumberField>
      <SelectField
        label={unit}
        isLabelHidden
        choices={(['days', 'weeks', 'months'] as const).map((each) => ({ value: each, label: units[each] }))}
        value={rolling.unit}
        onChange={(next) => onChange({ ...rolling, unit: next })}
      />
    </div>
  )
}
