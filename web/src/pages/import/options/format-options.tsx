import { useState, type ReactNode } from 'react'
import type { ImportOptions } from '../../../api/types.ts'
import { SelectField } from '../../../components/select-field.tsx'
import { TagInput, withText } from '../../../fields/tag-input.tsx'
import { list } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { phoneCountryChoices } from '../../settings/model/phone-countries.ts'
import { TIME_ZONES } from '../../settings/account/regions.ts'
import { OptionSection } from './option-section.tsx'
import type { OptionsProps } from './options-props.ts'

const NONE = 'none'

/** How dates, numbers, phones, times and blanks are written in the whole file, where a column does not say it. */
export function FormatOptions({ view: { options }, onChange }: OptionsProps): ReactNode {
  const { byColumn, noCountry, noTimeZone } = it.options
  const { point, comma } = it.options.decimalSigns
  return (
    <OptionSection title={it.options.format} summary={summaryOf(options)}>
      <p className="text-muted">{it.options.formatHint}</p>
      <div className="grid grid-cols-2 gap-4">
        <SelectField
          label={it.options.dateOrder}
          value={options.dateOrder ?? NONE}
          choices={[{ value: NONE, label: byColumn }, ...DATE_ORDERS()]}
          onChange={(order) => onChange({ dateOrder: order === NONE ? null : order })}
        />
        <SelectField
          label={it.options.decimalSign}
          value={options.decimalSign ?? NONE}
          choices={[
            { value: NONE, label: byColumn },
            { value: '.', label: point },
            { value: ',', label: comma },
          ]}
          onChange={(sign) => onChange({ decimalSign: sign === NONE ? null : sign })}
        />
        <SelectField
          label={it.options.phoneCountry}
          value={options.phoneCountry ?? NONE}
          choices={[{ value: NONE, label: noCountry }, ...phoneCountryChoices()]}
          onChange={(country) => onChange({ phoneCountry: country === NONE ? null : country })}
        />
        <SelectField
          label={it.options.timeZone}
          value={options.timeZone ?? NONE}
          choices={[
            { value: NONE, label: noTimeZone },
            ...TIME_ZONES.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
          ]}
          onChange={(zone) => onChange({ timeZone: zone === NONE ? null : zone })}
        />
      </div>
      <BlankWords words={options.blankWords ?? []} onChange={(blankWords) => onChange({ blankWords })} />
    </OptionSection>
  )
}

const DATE_ORDERS = () =>
  (['DMY', 'MDY', 'YMD'] as const).map((value) => ({ value, label: it.options.dateOrders[value] }))

interface BlankWordsProps {
  readonly words: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

function BlankWords({ words, onChange }: BlankWordsProps): ReactNode {
  const [text, setText] = useState('')
  return (
    <div
      role="presentation"
      className="flex flex-col gap-1.5"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget) || text.trim() === '') return
        onChange(withText(words, text))
        setText('')
      }}
    >
      <span aria-hidden className="font-medium">
        {it.options.blankWords}
      </span>
      <TagInput label={it.options.blankWords} values={words} onChange={onChange} text={text} onTextChange={setText} />
      <span className="text-sm text-muted">{it.options.blankWordsHint}</span>
    </div>
  )
}

function summaryOf({ dateOrder, decimalSign, phoneCountry, timeZone, blankWords = [] }: ImportOptions): string {
  const { dateOrders, decimalSigns, summary, byColumn } = it.options
  const told = [
    ...(dateOrder === undefined ? [] : [dateOrders[dateOrder]]),
    ...(decimalSign === undefined ? [] : [decimalSign === '.' ? decimalSigns.point : decimalSigns.comma]),
    ...(phoneCountry === undefined ? [] : [phoneCountry]),
    ...(timeZone === undefined ? [] : [timeZone]),
    ...(blankWords.length === 0 ? [] : [summary.blankWords(blankWords.length)]),
  ]
  return told.length === 0 ? byColumn : list(told)
}
