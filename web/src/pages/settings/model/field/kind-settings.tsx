/** Settings that fields of single kinds have. */
import type { ReactNode } from 'react'
import { SelectField, type Choice } from '../../../../components/select-field.tsx'
import { st } from '../../../../texts/settings-texts.ts'
import { phoneCountryChoices } from '../phone-countries.ts'
import type { FieldDraft } from './field-draft.ts'
import { language } from '../../../../texts/language.ts'

interface SettingProps {
  readonly draft: FieldDraft
  readonly onChange: (change: Partial<FieldDraft>) => void
}

interface ChosenProps {
  readonly label: string
  readonly hint: string
  readonly none: string
  readonly choices: readonly Choice<string>[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const NONE = ''

function Chosen({ label, hint, none, choices, value, onChange }: ChosenProps): ReactNode {
  return (
    <div className="flex max-w-xs flex-col gap-1">
      <SelectField
        label={label}
        choices={[{ value: NONE, label: none }, ...choices]}
        value={value ?? NONE}
        onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      />
      <p className="text-sm text-muted">{hint}</p>
    </div>
  )
}

const CURRENCY_NAMES = new Intl.DisplayNames(language, { type: 'currency' })

const currencyChoices = (): readonly Choice<string>[] =>
  Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${CURRENCY_NAMES.of(code) ?? code}`,
  }))

export const CurrencySetting = ({ draft, onChange }: SettingProps): ReactNode => (
  <Chosen
    label={st.model.currency}
    hint={st.model.currencyHint}
    none={st.model.noCurrency}
    choices={currencyChoices()}
    value={draft.currency}
    onChange={(currency) => onChange({ currency })}
  />
)

export const PhoneCountrySetting = ({ draft, onChange }: SettingProps): ReactNode => (
  <Chosen
    label={st.model.phoneCountry}
    hint={st.model.phoneCountryHint}
    none={st.model.noCountry}
    choices={phoneCountryChoices()}
    value={draft.phoneCountry}
    onChange={(phoneCountry) => onChange({ phoneCountry })}
  />
)

/** More are rather a mistake; the API takes up to ten. */
const DECIMALS = [0, 1, 2, 3, 4, 5, 6]

export const DecimalsSetting = ({ draft, onChange }: SettingProps): ReactNode => (
  <Chosen
    label={st.model.decimals}
    hint={st.model.decimalsHint}
    none={st.model.decimalsAll}
    choices={DECIMALS.map((count) => ({ value: String(count), label: st.model.decimalsCount(count) }))}
    value={draft.decimals === null ? null : String(draft.decimals)}
    onChange={(count) => onChange({ decimals: count === null ? null : Number(count) })}
  />
)
