import type { ReactNode } from 'react'
import type { StageProps } from '../../stage-props.ts'

interface MatchChooserProps extends StageProps {
  /** Number of the row to begin with. */
  readonly row: number
  readonly onClose: () => void
}

/** A row that several records match, beside each of them: one is chosen, or a new one is made, or the row is skipped. */
export function MatchChooser(_: MatchChooserProps): ReactNode {
  return null
}
