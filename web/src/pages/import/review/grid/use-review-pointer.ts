import { useEffect, useRef, type MouseEvent, type PointerEvent } from 'react'
import { isEditing, placeOf } from '../../../../grid/place-of.ts'
import type { GridMoves } from './use-review-keys.ts'
import { NUMBER_COLUMN } from './use-review-cursor.ts'
import type { ReviewGridModel } from './use-review-grid.ts'

interface GridPointer {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void
}

/** So far beyond the edge the list is scrolled by with each frame while a range is drawn. */
const SCROLL_PX = 24

/** One listener for all cells: which one was meant stands in its attributes. A range is drawn with the button held. */
export function useReviewPointer(grid: ReviewGridModel, moves: GridMoves): GridPointer {
  const { cursor, scroller } = grid
  const isDrawing = useRef(false)
  const latest = useRef({ cursor })
  useEffect(() => {
    latest.current = { cursor }
  })

  /** Until the button is let go, also outside of the grid; beyond its edges the list goes on. */
  function draw(element: HTMLElement): void {
    isDrawing.current = true
    let beyond = 0
    let frame = 0
    const scroll = (): void => {
      element.scrollTop += beyond
      frame = requestAnimationFrame(scroll)
    }
    const move = ({ clientX, clientY }: globalThis.PointerEvent): void => {
      const { top, bottom, left, right } = element.getBoundingClientRect()
      beyond = clientY > bottom ? SCROLL_PX : clientY < top ? -SCROLL_PX : 0
      if (beyond !== 0 && frame === 0) frame = requestAnimationFrame(scroll)
      if (beyond === 0) stopScrolling()
      const x = Math.min(right - 20, Math.max(left + 1, clientX))
      const y = Math.min(bottom - 20, Math.max(top + 1, clientY))
      const place = placeOf(document.elementFromPoint(x, y))
      if (place !== null) latest.current.cursor.go(place, true)
    }
    const stopScrolling = (): void => {
      cancelAnimationFrame(frame)
      frame = 0
    }
    const end = (): void => {
      stopScrolling()
      isDrawing.current = false
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }

  return {
    onPointerDown(event) {
      const place = placeOf(event.target)
      if (event.button !== 0 || place === null || isEditing(event.target)) return
      if (place.column === NUMBER_COLUMN) {
        cursor.go(place)
        return event.shiftKey ? void grid.selectTo(place.row) : grid.toggle(place.row)
      }
      moves.go(place, event.shiftKey)
      if (scroller !== null) draw(scroller)
    },
    onPointerMove(event) {
      if (!isDrawing.current) grid.hover(event.target)
    },
    onDoubleClick(event) {
      if (placeOf(event.target) !== null && !isEditing(event.target)) moves.edit()
    },
  }
}
