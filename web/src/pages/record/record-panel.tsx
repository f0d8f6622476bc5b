import type { ReactNode } from 'react'
import type { ObjectView } from '../../api/types.ts'

export interface RecordPanelProps {
  readonly object: ObjectView
  readonly id: string
  readonly onClose: () => void
  /** To the next record of the list (1) or the one before (-1). */
  readonly onMove: (step: 1 | -1) => void
  readonly canMove: { readonly previous: boolean; readonly next: boolean }
}

/** A record beside the list that it was opened from. */
export function RecordPanel({ object, id }: RecordPanelProps): ReactNode {
  return (
    <aside aria-label={object.labelSingular} className="w-110 shrink-0 border-l border-line bg-surface">
      {id}
    </aside>
  )
}
