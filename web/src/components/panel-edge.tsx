import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { PanelBounds } from './use-panel-width.ts'

interface PanelEdgeProps {
  readonly label: string
  /** Which edge of the panel it is. */
  readonly side: 'left' | 'right'
  readonly width: number
  readonly bounds: PanelBounds
  readonly onResize: (width: number) => void
}

const STEP = 24

/** The edge of a panel, which is `relative`: dragged, or moved by the arrows. */
export function PanelEdge({ label, side, width, bounds, onResize }: PanelEdgeProps): ReactNode {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const isLeft = side === 'left'
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (start.current === null) return
    const moved = clientX - start.current.x
    onResize(start.current.width + (isLeft ? -moved : moved))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    onResize(width + ((event.key === 'ArrowLeft') === isLeft ? STEP : -STEP))
  }
  return (
    // A separator that can be moved is a widget.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `hr` takes no focus
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={bounds.narrowest}
      aria-valuemax={bounds.widest}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={onKeyDown}
      className={classNames(
        'absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:left-[3px] after:w-0.5 hover:after:bg-line-strong focus-visible:after:bg-accent',
        isLeft ? '-left-1' : '-right-1',
      )}
    />
  )
}
