import type { PointerEvent as ReactPointerEvent } from 'react'
import { clampWidth } from './column-width.ts'

/**
 * Pulls the right edge of a column. The width shows at once by a property of the grid's style; the list is
 * told when the pointer is let go.
 */
export function pullWidth(
  event: ReactPointerEvent<HTMLElement>,
  startPx: number,
  show: (widthPx: number) => void,
  onDone: (widthPx: number) => void,
): void {
  if (event.button !== 0) return
  event.preventDefault()
  event.stopPropagation()
  const startX = event.clientX
  let widthPx = startPx
  const move = ({ clientX }: PointerEvent): void => {
    widthPx = clampWidth(startPx + clientX - startX)
    show(widthPx)
  }
  const stop = (): void => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', stop)
    removeEventListener('pointercancel', stop)
    if (widthPx !== startPx) onDone(widthPx)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', stop)
  addEventListener('pointercancel', stop)
}
