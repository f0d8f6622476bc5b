import { useId, type ReactNode } from 'react'
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox'
import { CheckBox } from './check-box.tsx'

interface CheckboxFieldProps extends Omit<CheckboxProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly hint?: string
}

export function CheckboxField({ label, hint, ...rest }: CheckboxFieldProps): ReactNode {
  const id = useId()
  return (
    <div>
      <Checkbox
        {...rest}
        {...(hint !== undefined && { 'aria-describedby': id })}
        className="group flex items-center gap-2 font-medium"
      >
        <CheckBox />
        {label}
      </Checkbox>
      {hint !== undefined && (
        <p id={id} className="mt-0.5 ml-6 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
