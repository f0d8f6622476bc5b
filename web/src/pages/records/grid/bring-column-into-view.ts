import type { Column } from '../list/columns.ts'

/** What the cell of the selection takes at the left edge. */
export const SELECTION_PX = 44

/** Scrolls sideways until the column is seen whole beside the first one, which stays where it is. */
export function bringColumnIntoView(scroller: HTMLElement, columns: readonly Column[], index: number): void {
  const [first] = columns
  const column = columns[index]
  if (first === undefined || column === undefined || index === 0) return
  const left = columns.slice(0, index).reduce((sum, { width }) => sum + width, SELECTION_PX)
  const covered = SELECTION_PX + first.width
  const { scrollLeft, clientWidth } = scroller
  if (left - covered < scrollLeft) scroller.scrollTo({ left: left - covered })
  else if (left + column.width > scrollLeft + clientWidth)
    scroller.scrollTo({ left: left + column.width - clientWidth })
}
