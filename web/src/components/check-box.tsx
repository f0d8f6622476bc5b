import type { ReactNode } from 'react'
import { Check } from 'lucide-react'

/** The box of a `Checkbox`, which is the `group` around it. */
export function CheckBox(): ReactNode {
  return (
    <span className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-transparent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-accent group-data-selected:border-transparent group-data-selected:bg-accent-solid group-data-selected:text-on-accent">
      <Check size={12} strokeWidth={3} aria-hidden />
    </span>
  )
}
