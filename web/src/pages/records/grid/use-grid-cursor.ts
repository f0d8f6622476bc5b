/** The cell that the keyboard is at, and the one that is being edited. */
import { useCallback, useMemo, useState } from 'react'
import type { Place } from '../../../grid/place-of.ts'
import type { Editing } from './grid-row.tsx'

export interface GridCursor {
  /** Column -1 is the cell of the selection. */
  readonly place: Place | null
  /** Where a range of rows begins. */
  readonly anchor: number
  readonly editing: Editing | null
  /** @param keepsAnchor for a range that grows */
  go(place: Place, keepsAnchor?: boolean): void
  edit(editing: Editing | null): void
  reset(): void
}

export function useGridCursor(): GridCursor {
  const [place, setPlace] = useState<Place | null>(null)
  const [anchor, setAnchor] = useState(0)
  const [editing, setEditing] = useState<Editing | null>(null)
  const go = useCallback((next: Place, keepsAnchor = false) => {
    setPlace(next)
    if (!keepsAnchor) setAnchor(next.row)
  }, [])
  const reset = useCallback(() => {
    setPlace(null)
    setAnchor(0)
    setEditing(null)
  }, [])
  return useMemo(() => ({ place, anchor, editing, go, edit: setEditing, reset }), [place, anchor, editing, go, reset])
}
