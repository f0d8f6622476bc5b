import { useId, type ReactNode } from 'react'
import { Check } from 'lucide-react'
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox'

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
        <span className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-transparent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-accent group-data-selected:border-transparent group-data-selected:bg-accent-solid group-data-selected:text-on-accent">
          <Check size={12} strokeWidth={3} aria-hidden />
        </span>
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
