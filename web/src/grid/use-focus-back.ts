import { useEffect, useRef } from 'react'

/** What had the focus is gone with the editor of a cell: the keys belong to the grid again. */
export function useFocusBack(grid: HTMLElement | null, isEditing: boolean): void {
  const wasEditing = useRef(false)
  useEffect(() => {
    const isOver = wasEditing.current && !isEditing
    if (isOver && document.activeElement === document.body) grid?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing, grid])
}
