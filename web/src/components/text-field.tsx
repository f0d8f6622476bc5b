import type { ReactNode } from 'react'
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
}

export function TextField({ label, hint, error, ...rest }: TextFieldProps): ReactNode {
  return (
    <AriaTextField {...rest} className="flex flex-col gap-1.5">
      <Label className="font-medium">{label}</Label>
      <Input className={INPUT_LOOK} />
      {hint !== undefined && (
        <Text slot="description" className="text-sm text-muted">
          {hint}
        </Text>
      )}
      <FieldError className="text-sm text-bad">{error}</FieldError>
    </AriaTextField>
  )
}
