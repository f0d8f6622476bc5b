import { useDeferredValue } from 'react'
import { STEP, type VisibleRows } from './use-visible-rows.ts'

export interface DrawnRow<Row> {
  readonly place: number
  /** Undefined while it loads. */
  readonly row: Row | undefined
}

/**
 * Where the list comes to a place that it was not at, what is seen comes first. What stands beyond the edges is drawn when
 * there is time for it, and once it is loaded: a list that goes on has to have it at hand.
 */
export function useDrawnRows<Row>(
  { first, end, seen }: VisibleRows,
  rowAt: (place: number) => Row | undefined,
): readonly DrawnRow<Row>[] {
  const rowLater = useDeferredValue(rowAt)
  const goesOn = rowLater(seen.first) === rowAt(seen.first)
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => {
    const place = first + index
    const isSeen = place >= seen.first - STEP && place < seen.end + STEP
    return { place, isSeen, row: isSeen || goesOn ? rowAt(place) : rowLater(place) }
  }).filter(({ isSeen, row }) => isSeen || row !== undefined)
}
