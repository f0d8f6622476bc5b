import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckBox } from './check-box.tsx'
import { classNames } from './class-names.ts'

interface TickProps {
  /** Read out and shown on hover: there is no text beside it. */
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
  /** For what follows from elsewhere rather than being chosen here. */
  readonly isFaint?: boolean
}

/** A checkbox of a table: the row and the column say what it is about. */
export function Tick({ label, isSelected, onChange, isDisabled = false, isFaint = false }: TickProps): ReactNode {
  return (
    <Checkbox
      aria-label={label}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className={classNames(
        'group inline-flex size-7 items-center justify-center rounded-md data-hovered:bg-hover',
        isFaint && 'opacity-60',
      )}
    >
      <CheckBox />
    </Checkbox>
  )
}
