import type { ReactNode } from 'react'
import type { StageProps } from '../../stage-props.ts'

interface FindReplaceDialogProps extends StageProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Field path of the column that it begins with. */
  readonly column?: string
  /** Numbers of the rows that are selected: then it begins with these. */
  readonly rows?: readonly number[]
}

/** Finds and replaces in a column, or cleans it, with a preview of what changes. */
export function FindReplaceDialog({ isOpen }: FindReplaceDialogProps): ReactNode {
  return isOpen && null
}
