import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { classNames } from '../components/class-names.ts'
import { CUT } from './cell-looks.ts'

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
        className={`${CUT} min-w-0 text-xs text-faint tabular-nums group-hover:invisible group-aria-selected:invisible`}
      >
        {number}
      </span>
      <span
        aria-hidden
        className={classNames(
          'invisible absolute flex size-4 items-center justify-center rounded-sm border group-hover:visible group-aria-selected:visible',
          isSelected ? 'border-transparent bg-accent-solid text-on-accent' : 'border-line-strong bg-surface',
        )}
      >
        {isSelected && <Check size={12} strokeWidth={3} />}
      </span>
    </>
  )
}
