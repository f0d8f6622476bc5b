import type { ReactNode } from 'react'
import { TextField } from '../../components/text-field.tsx'
import { t } from '../../texts/texts.ts'
import { PasswordMeter } from './password-meter.tsx'
import { SHORTEST_PASSWORD, strengthOf } from './password-strength.ts'

interface NewPasswordFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What others know of the person: a password made of it is a weak one. */
  readonly own: readonly string[]
  readonly autoFocus?: boolean
}

/** A password that is being chosen, and how soon it would be guessed. */
export function NewPasswordField({ value, onChange, own, ...rest }: NewPasswordFieldProps): ReactNode {
  return (
    <TextField
      {...rest}
      label={t.setup.password}
      hint={<PasswordMeter strength={strengthOf(value, own)} length={[...value].length} />}
      error={t.setup.missing.password(SHORTEST_PASSWORD)}
      isHintLasting
      name="password"
      type="password"
      autoComplete="new-password"
      isRequired
      minLength={SHORTEST_PASSWORD}
      value={value}
      onChange={onChange}
    />
  )
}
