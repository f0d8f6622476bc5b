import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { t } from '../../texts/texts.ts'
import { NARROWEST, WIDEST } from './use-panel-width.ts'

interface PanelEdgeProps {
  readonly width: number
  readonly onResize: (width: number) => void
}

const STEP = 24

/** The left edge of the panel: dragged, or moved by the arrows. */
export function PanelEdge({ width, onResize }: PanelEdgeProps): ReactNode {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (start.current !== null) onResize(start.current.width + start.current.x - clientX)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    onResize(width + (event.key === 'ArrowLeft' ? STEP : -STEP))
  }
  return (
    // A separator that can be moved is a widget.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an `hr` takes no focus
      role="separator"
      aria-orientation="vertical"
      aria-label={t.record.resize}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={onKeyDown}
      className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none outline-none after:absolute after:inset-y-0 after:left-[3px] after:w-0.5 hover:after:bg-line-strong focus-visible:after:bg-accent"
    />
  )
}
