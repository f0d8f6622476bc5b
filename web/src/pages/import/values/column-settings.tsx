import type { ReactNode } from 'react'
import type { ImportChange, ImportView, SettledFormat } from '../../../api/types.ts'
import { Panel } from '../../../components/panel.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import { it } from '../../../texts/import-texts.ts'
import { BlankWordsField } from './blank-words-field.tsx'
import { formatChoices, formatKeys, formatValue, type FormatKey } from './format-choices.ts'
import { ProvingRows } from './proving-rows.tsx'
import type { ValueColumn } from './value-columns.ts'

interface ColumnSettingsProps {
  readonly view: ImportView
  readonly column: ValueColumn
  readonly onChange: (change: ImportChange) => void
}

type Rule = Omit<NonNullable<ImportChange['rules']>[number], 'column'>

/** How the cells of the column are written, who decided it, and what blank ones do. */
export function ColumnSettings({ view, column, onChange }: ColumnSettingsProps): ReactNode {
  const { index, profile, field, mapping } = column
  const rule = (change: Rule): void => onChange({ rules: [{ column: index, ...change }] })
  return (
    <Panel title={it.values.settings}>
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 p-4 max-md:grid-cols-1">
        {formatKeys(profile.type, field).map((key) => (
          <FormatField key={key} column={column} name={key} onRule={rule} />
        ))}
        {field.kind === 'relation' && <MissingField view={view} column={column} onChange={onChange} />}
        <SelectField
          label={it.values.blankCells}
          choices={BLANK_CHOICES.map((value) => ({ value, label: it.values.blankPolicies[value] }))}
          value={mapping.blank ?? 'import'}
          onChange={(blank) => rule({ blank: blank === 'import' ? null : blank })}
        />
        <BlankWordsField
          words={mapping.format?.blankWords ?? []}
          onChange={(words) => rule({ format: { blankWords: words.length === 0 ? null : [...words] } })}
        />
      </div>
    </Panel>
  )
}

const BLANK_CHOICES = ['import', 'clear', 'keep', 'fill'] as const

interface FormatFieldProps {
  readonly column: ValueColumn
  readonly name: FormatKey
  readonly onRule: (rule: Rule) => void
}

const OPEN = 'open'

function FormatField({ column: { profile, mapping }, name, onRule }: FormatFieldProps): ReactNode {
  const choices = formatChoices(name)
  const chosen = mapping.format?.[name]
  const settled = name === 'dateOrder' || name === 'decimalSign' ? profile[name] : undefined
  const holds = settled?.by === 'you' ? undefined : (settled?.value ?? profile.format[name])
  const held = choices.find(({ value }) => value === String(holds))?.label ?? null
  return (
    <div className="flex flex-col gap-1.5">
      <SelectField
        label={it.values.format[name]}
        choices={[{ value: OPEN, label: it.values.asShown(chosen === undefined ? held : null) }, ...choices]}
        value={chosen === undefined ? OPEN : String(chosen)}
        onChange={(value) => onRule({ format: { [name]: value === OPEN ? null : formatValue(name, value) } })}
      />
      {settled !== undefined && <Settled settled={settled} isChosen={chosen !== undefined} />}
    </div>
  )
}

/** Who decided it, and the rows that prove it. */
function Settled({ settled, isChosen }: { readonly settled: SettledFormat; readonly isChosen: boolean }): ReactNode {
  const by = isChosen ? 'you' : settled.by
  return (
    <div className="flex flex-col gap-1.5 text-sm text-muted">
      {it.values.by[by]}
      {by !== 'nobody' && <ProvingRows cells={settled.cells} />}
    </div>
  )
}

interface MissingFieldProps {
  readonly view: ImportView
  readonly column: ValueColumn
  readonly onChange: (change: ImportChange) => void
}

const MISSING_CHOICES = ['refuse', 'leaveEmpty', 'create'] as const

function MissingField({ view, column: { field, missing }, onChange }: MissingFieldProps): ReactNode {
  return (
    <SelectField
      label={it.values.missingRelation}
      choices={MISSING_CHOICES.map((value) => ({ value, label: it.values.missingPolicies[value] }))}
      value={missing}
      onChange={(policy) =>
        onChange({ options: { missingByField: { ...view.options.missingByField, [field.apiName]: policy } } })
      }
    />
  )
}
