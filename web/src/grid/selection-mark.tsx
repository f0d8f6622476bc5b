import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { classNames } from '../components/class-names.ts'

interface SelectionMarkProps {
  /** Of the row. */
  readonly number: string
  readonly isSelected: boolean
}

/** The number of the row, until the pointer comes near (to the `group` that it stands in) or the row is selected. */
export function SelectionMark({ number, isSelected }: SelectionMarkProps): ReactNode {
  return (
    <>
      <span
        aria-hidden
        className="truncate text-xs text-faint tabular-nums group-hover:hidden group-aria-selected:hidden"
      >
        {number}
      </span>
      <span
        aria-hidden
        className={classNames(
          'hidden size-4 items-center justify-center rounded-sm border group-hover:flex group-aria-selected:flex',
          isSelected
            ? 'border-transparent bg-accent-solid text-on-accent'
            : 'border-line-strong bg-surface text-transparent',
        )}
      >
        <Check size={12} strokeWidth={3} />
      </span>
    </>
  )
}
