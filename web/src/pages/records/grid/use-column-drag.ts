/** Heads of columns that are dragged to another place, or pulled wider. The keyboard has the menu of the column. */
import { useCallback, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'

/** So far the pointer may slip without a click becoming a drag. */
const SLIP_PX = 5

export interface ColumnDrag {
  /** Before which column the dragged one would be put, and which one it is. */
  readonly target: { readonly from: number; readonly before: number } | null
  begin(event: ReactPointerEvent<HTMLElement>, index: number): void
  /** True right after a drag: the click that ends it is none. */
  wasDragged(): boolean
}

/** @param onMove `before` is a place among the columns as they are; the first column stays where it is */
export function useColumnDrag(onMove: (from: number, before: number) => void): ColumnDrag {
  const [target, setTarget] = useState<ColumnDrag['target']>(null)
  const dragged = useRef(false)
  const begin = useCallback(
    (event: ReactPointerEvent<HTMLElement>, from: number) => {
      dragged.current = false
      if (event.button !== 0 || from === 0) return
      const head = event.currentTarget.closest('[role=row]')
      const startX = event.clientX
      let before = from
      const move = ({ clientX }: PointerEvent): void => {
        if (!dragged.current && Math.abs(clientX - startX) < SLIP_PX) return
        dragged.current = true
        before = placeAt(head, clientX)
        setTarget({ from, before })
      }
      const stop = (): void => {
        removeEventListener('pointermove', move)
        removeEventListener('pointerup', end)
        removeEventListener('pointercancel', stop)
        setTarget(null)
      }
      const end = (): void => {
        stop()
        if (dragged.current && before !== from && before !== from + 1) onMove(from, before)
      }
      addEventListener('pointermove', move)
      addEventListener('pointerup', end)
      addEventListener('pointercancel', stop)
    },
    [onMove],
  )
  return { target, begin, wasDragged: () => dragged.current }
}

/** The place before the first head whose middle is right of the pointer. */
function placeAt(head: Element | null, x: number): number {
  const cells = [...(head?.querySelectorAll('[role=columnheader][data-index]') ?? [])]
  const place = cells.findIndex((cell) => {
    const { left, width } = cell.getBoundingClientRect()
    return x < left + width / 2
  })
  return Math.max(1, place === -1 ? cells.length : place)
}
