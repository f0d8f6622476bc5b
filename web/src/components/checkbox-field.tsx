import { useId, type ReactNode } from 'react'
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox'
import { CheckBox } from './check-box.tsx'

interface CheckboxFieldProps extends Omit<CheckboxProps, 'className' | 'children' | 'style'> {
  readonly label: string
  readonly hint?: string
  /** A long label is cut. */
  readonly isOneLine?: boolean
}

export function CheckboxField({ label, hint, isOneLine = false, ...rest }: CheckboxFieldProps): ReactNode {
  const id = useId()
  return (
    <div className="min-w-0">
      <Checkbox
        {...rest}
        {...(hint !== undefined && { 'aria-describedby': id })}
        className="group flex items-center gap-2 font-medium"
      >
        <CheckBox />
        {isOneLine ? (
          <span className="min-w-0 truncate" title={label}>
            {label}
          </span>
        ) : (
          label
        )}
      </Checkbox>
      {hint !== undefined && (
        <p id={id} className="mt-0.5 ml-6 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  )
}
