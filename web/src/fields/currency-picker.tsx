import type { ReactNode } from 'react'
import { SelectField, type Choice } from '../components/select-field.tsx'
import { t } from '../texts/texts.ts'
import { language } from '../texts/language.ts'

const CODES: readonly string[] = Intl.supportedValuesOf('currency')

const NAMES = new Intl.DisplayNames(language, { type: 'currency' })

const CHOICES: readonly Choice<string>[] = CODES.map((code) => ({
  value: code,
  label: `${code} · ${NAMES.of(code) ?? code}`,
}))

interface CurrencyPickerProps {
  /** The code, or nothing. */
  readonly value: string
  readonly onChange: (code: string) => void
}

/** Every currency in use; typing its code goes to it. */
export function CurrencyPicker({ value, onChange }: CurrencyPickerProps): ReactNode {
  const isKnown = value === '' || CODES.includes(value)
  const choices = isKnown ? CHOICES : [{ value, label: value }, ...CHOICES]
  return (
    <SelectField
      label={t.fields.currency}
      isLabelHidden
      choices={choices}
      value={value === '' ? null : value}
      placeholder={t.fields.currency}
      onChange={onChange}
      className="w-36 shrink-0"
    />
  )
}
