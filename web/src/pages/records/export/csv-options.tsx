import type { ReactNode } from 'react'
import { CheckboxField } from '../../../components/checkbox-field.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { t } from '../../../texts/texts.ts'
import { EXCEL, type Dialect } from './export-choice.ts'

type Reader = 'any' | 'excel' | 'custom'

interface CsvOptionsProps {
  readonly dialect: Dialect
  readonly onChange: (dialect: Dialect) => void
}

/** For whom a CSV is written: any program, Excel with a double click, or one that wants it its own way. */
export function CsvOptions({ dialect, onChange }: CsvOptionsProps): ReactNode {
  const words = t.list.exporting.csv
  const { guardFormulas = true } = dialect
  const guard = guardFormulas ? {} : { guardFormulas }
  const written: { readonly [reader in Reader]: Dialect } = {
    any: {},
    excel: EXCEL,
    custom: { delimiter: ';', lineEnd: 'crlf', decimalSign: '.', byteOrderMark: false },
  }
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={words.reader}
        value={readerOf(dialect)}
        onChange={(reader) => onChange({ ...written[reader], ...guard })}
        choices={Object.entries(words.readers).map(([value, label]) => ({ value: value as Reader, label }))}
      />
      {readerOf(dialect) === 'custom' && <CustomDialect dialect={dialect} onChange={onChange} />}
      <CheckboxField
        label={words.guard}
        hint={words.guardHint}
        isSelected={guardFormulas}
        onChange={(isOn) => {
          const { guardFormulas: _, ...rest } = dialect
          onChange(isOn ? rest : { ...rest, guardFormulas: false })
        }}
      />
    </div>
  )
}

const readerOf = ({ excelRegion, delimiter }: Dialect): Reader =>
  excelRegion !== undefined ? 'excel' : delimiter !== undefined ? 'custom' : 'any'

function CustomDialect({ dialect, onChange }: CsvOptionsProps): ReactNode {
  const words = t.list.exporting.csv
  const { delimiter = ';', lineEnd = 'crlf', decimalSign = '.', byteOrderMark = false } = dialect
  return (
    <div className="grid grid-cols-2 gap-3">
      <SelectField
        label={words.delimiter}
        value={delimiter}
        // A comma cannot be both.
        onChange={(next) => onChange({ ...dialect, delimiter: next, ...(next === ',' && { decimalSign: '.' }) })}
        choices={DELIMITERS.map((value) => ({ value, label: words.delimiters[value] }))}
      />
      <SelectField
        label={words.decimalSign}
        value={decimalSign}
        isDisabled={delimiter === ','}
        onChange={(next) => onChange({ ...dialect, decimalSign: next })}
        choices={(['.', ','] as const).map((value) => ({ value, label: words.decimalSigns[value] }))}
      />
      <SelectField
        label={words.lineEnd}
        value={lineEnd}
        onChange={(next) => onChange({ ...dialect, lineEnd: next })}
        choices={(['crlf', 'lf'] as const).map((value) => ({ value, label: words.lineEnds[value] }))}
      />
      <div className="flex items-end pb-1.5">
        <CheckboxField
          label={words.byteOrderMark}
          isSelected={byteOrderMark}
          onChange={(isOn) => onChange({ ...dialect, byteOrderMark: isOn })}
        />
      </div>
    </div>
  )
}

const DELIMITERS = [',', ';', '\t', '|'] as const
