import type { ReactNode } from 'react'
import { it } from '../../../../texts/import-texts.ts'
import type { StageProps } from '../../stage-props.ts'

/** What the panel shows. Values are those of one column, given by its field path. */
export type MendPart =
  | { readonly kind: 'problems' }
  | { readonly kind: 'values'; readonly column: string | null }
  | { readonly kind: 'history' }

interface MendPanelProps extends StageProps {
  /** Where whoever shows the panel leads to a part of it. */
  readonly part?: MendPart
  readonly onPartChange?: (part: MendPart) => void
}

/** Beside the rows under review: what is wrong by cause with its fixes, the values of a column, what was done. */
export function MendPanel(_: MendPanelProps): ReactNode {
  return <section aria-label={it.mend.label} />
}
