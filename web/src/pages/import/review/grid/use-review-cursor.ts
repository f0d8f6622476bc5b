/** The cell that the keyboard is at, the range that reaches to it, and the cell that is being edited. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { rangeBetween, type CellRange } from '../../../../grid/cell-range.ts'
import type { Place } from '../../../../grid/place-of.ts'

/** Columns before those of the file. */
export const NUMBER_COLUMN = -2
export const STATUS_COLUMN = -1

export interface EditedCell {
  /** Where it stands in the grid. */
  readonly place: Place
  /** Number of the row in the file. */
  readonly row: number
  /** Column of the file. */
  readonly column: number
  /** What was typed on the cell to begin with, or what was refused. */
  readonly draft?: string
  /** Why the last attempt was refused. */
  readonly refusal?: string
}

export interface ReviewCursor {
  readonly place: Place | null
  /** Of cells of the file; null where the cursor is at none. */
  readonly range: CellRange | null
  readonly editing: EditedCell | null
  /** @param isExtending the range grows from where it began */
  go(place: Place, isExtending?: boolean): void
  edit(cell: EditedCell | null): void
  /** Opens the editor again, unless another one is open or the grid is left. @returns whether it did */
  giveBack(cell: EditedCell): boolean
  reset(): void
}

interface Standing {
  readonly place: Place
  readonly anchor: Place
}

export function useReviewCursor(): ReviewCursor {
  const [standing, setStanding] = useState<Standing | null>(null)
  const [editing, setEditing] = useState<EditedCell | null>(null)
  const go = useCallback((place: Place, isExtending = false) => {
    setStanding((before) => ({ place, anchor: isExtending ? (before?.anchor ?? place) : place }))
  }, [])
  const latest = useRef({ editing, isHere: false })
  useEffect(() => {
    latest.current = { editing, isHere: true }
  })
  useEffect(
    () => () => {
      latest.current.isHere = false
    },
    [],
  )
  const giveBack = useCallback((cell: EditedCell) => {
    const isFree = latest.current.isHere && latest.current.editing === null
    if (isFree) {
      setEditing(cell)
      setStanding({ place: cell.place, anchor: cell.place })
    }
    return isFree
  }, [])
  const reset = useCallback(() => {
    setStanding(null)
    setEditing(null)
  }, [])
  return useMemo(() => {
    const range = standing === null ? null : rangeBetween(standing.anchor, standing.place)
    return {
      place: standing?.place ?? null,
      range: range === null || range.right < 0 ? null : { ...range, left: Math.max(0, range.left) },
      editing,
      go,
      edit: setEditing,
      giveBack,
      reset,
    }
  }, [standing, editing, go, giveBack, reset])
}
