/** Inputs for the types that are typed, or that have few values. */
import { useState, type ReactNode } from 'react'
import { SelectField } from '../../components/select-field.tsx'
import { t } from '../../texts/texts.ts'
import { CurrencyPicker } from '../currency-picker.tsx'
import { FORM_INPUT } from '../editors/editor-look.ts'
import { readNumber, writeNumber } from '../read-number.ts'
import { textOf, textsOf } from '../read-value.ts'
import { StarInput } from '../star-input.tsx'
import { TagInput, withText } from '../tag-input.tsx'
import type { PartInputProps } from './part-input.ts'

export function TextInput({ value, onChange, label, autoFocus }: PartInputProps): ReactNode {
  return (
    <input
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
      aria-label={label}
      autoComplete="off"
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      className={FORM_INPUT}
    />
  )
}

/** What is no number is handed on as it was typed, for the server to refuse: it must never count as empty. */
export function NumberInput({ value, onChange, label, autoFocus }: PartInputProps): ReactNode {
  const [text, setText] = useState(() => writeNumber(value))
  const isInvalid = text.trim() !== '' && readNumber(text) === null
  return (
    <>
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
        autoFocus={autoFocus}
        aria-label={label}
        aria-invalid={isInvalid}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          onChange(target.value.trim() === '' ? null : (readNumber(target.value) ?? target.value))
        }}
        className={FORM_INPUT}
      />
      {isInvalid && <span className="text-sm text-bad">{t.fields.numberInvalid}</span>}
    </>
  )
}

const ANSWERS = [
  { value: 'true', label: t.common.yes },
  { value: 'false', label: t.common.no },
] as const

export function BooleanInput({ value, onChange, label }: PartInputProps): ReactNode {
  return (
    <SelectField
      label={label}
      isLabelHidden
      choices={ANSWERS}
      value={value === null || value === undefined ? null : value === true || value === 'true' ? 'true' : 'false'}
      placeholder={t.fields.choose}
      onChange={(answer) => onChange(answer === 'true')}
    />
  )
}

export const CurrencyInput = ({ value, onChange }: PartInputProps): ReactNode => (
  <CurrencyPicker value={textOf(value)} onChange={onChange} />
)

export const RatingInput = ({ value, onChange, label, autoFocus }: PartInputProps): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
  <StarInput label={label} count={Number(value ?? 0)} onChange={onChange} autoFocus={autoFocus} />
)

/** Several values; what is typed last counts also without Enter. */
export function ListInput({ field, value, onChange, label, autoFocus }: PartInputProps): ReactNode {
  const [values, setValues] = useState(() => textsOf(value))
  const [text, setText] = useState('')
  const tell = (all: readonly string[]): void =>
    onChange(field.kind === 'number' ? all.flatMap((each) => readNumber(each) ?? []) : all)
  return (
    <TagInput
      label={label}
      values={values}
      onChange={(next) => {
        setValues(next)
        tell(next)
      }}
      text={text}
      onTextChange={(next) => {
        setText(next)
        tell(withText(values, next))
      }}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a form was opened at it
      autoFocus={autoFocus}
    />
  )
}
