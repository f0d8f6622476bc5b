import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'

export const INPUT_LOOK =
  'h-9 w-full rounded-md border border-line-strong bg-surface px-3 text-md text-ink transition-colors duration-100 data-hovered:border-faint data-invalid:border-bad focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string
  readonly placeholder?: string
  /** The hint itself says what is wrong: the error is only read out. */
  readonly isHintLasting?: boolean
}

/** The hint and the error share one line, so that nothing below them moves when one takes the other's place. */
export function TextField({
  label,
  hint,
  error,
  placeholder,
  isHintLasting = false,
  ...rest
}: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} className="group flex flex-col gap-1.5">
      <Label className="font-medium">{label}</Label>
      <Input
        {...(placeholder !== undefined && { placeholder })}
        className={classNames(INPUT_LOOK, 'read-only:bg-sunken read-only:text-muted')}
      />
      <div className="min-h-4 text-sm">
        {hint !== undefined && (
          <Text
            slot="description"
            className={classNames('block text-muted', !isHintLasting && 'group-data-invalid:hidden')}
          >
            {hint}
          </Text>
        )}
        <FieldError className={isHintLasting ? 'sr-only' : 'block text-bad'}>{error}</FieldError>
      </div>
    </AriaTextField>
  )
}
