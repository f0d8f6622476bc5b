/** Which rows of a list are seen. Rows are all of one height: nothing is measured, and nothing kept for each. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { listOffset, rowsAt, scaleOf, scrollTopFor, topOf, type RowRange } from './scroll-scale.ts'

/** Rows beyond the edges, so that a frame that comes late shows no gap: more of them where the list goes. */
const AHEAD = 32
const BEHIND = 8
/** The range moves in steps of so many rows: not every px of scrolling is a new picture. */
const STEP = 4

export interface VisibleRows extends RowRange {
  /** Those that are seen, without the rows beyond the edges. */
  readonly seen: RowRange
  readonly areaPx: number
  /** How many rows are drawn at most: one that goes out of sight makes room for one that comes. */
  readonly drawn: number
  /** Rows of a page, for the keys that move by one. */
  readonly pageRows: number
  /** Which way the list goes. */
  readonly direction: 1 | -1
  topOf(row: number): number
  bringIntoView(row: number): void
  toTop(): void
}

interface Place {
  readonly scrollTop: number
  readonly viewPx: number
  readonly direction: 1 | -1
}

const START: Place = { scrollTop: 0, viewPx: 900, direction: 1 }

/** @param headPx what a head that stays covers of the scroller */
export function useVisibleRows(element: HTMLElement | null, rows: number, rowPx: number, headPx: number): VisibleRows {
  const [place, setPlace] = useState(START)
  const scale = useMemo(() => scaleOf(rows, rowPx, place.viewPx), [rows, rowPx, place.viewPx])

  const look = useCallback(() => {
    if (element === null) return
    const { scrollTop, scrollLeft, clientHeight } = element
    element.toggleAttribute('data-sideways', scrollLeft > 0)
    const viewPx = Math.max(rowPx, clientHeight - headPx)
    setPlace((before) => {
      if (before.scrollTop === scrollTop && before.viewPx === viewPx) return before
      const direction = scrollTop < before.scrollTop ? -1 : 1
      const next = { scrollTop, viewPx, direction } as const
      return isSamePicture(before, next, rows, rowPx) ? before : next
    })
  }, [element, rows, rowPx, headPx])

  useEffect(() => {
    if (element === null) return undefined
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [element, look])

  return useMemo(() => {
    const { scrollTop, viewPx, direction } = place
    const offset = listOffset(scale, scrollTop)
    const seen = rowsAt(offset, rows, rowPx, viewPx)
    const drawn = Math.ceil(viewPx / rowPx) + 1 + AHEAD + BEHIND + STEP
    const above = Math.max(0, seen.first - (direction === 1 ? BEHIND : AHEAD))
    const first = above - (above % STEP)
    return {
      first,
      end: Math.min(rows, first + drawn),
      drawn,
      seen,
      areaPx: scale.areaPx,
      pageRows: Math.max(1, Math.floor(viewPx / rowPx) - 1),
      direction,
      topOf: (row) => topOf(scale, row, rowPx, scrollTop),
      bringIntoView(row) {
        if (element === null) return
        const next = scrollTopFor(scale, row, rowPx, Math.max(rowPx, element.clientHeight - headPx), element.scrollTop)
        if (next !== null) element.scrollTo({ top: next })
      },
      toTop() {
        element?.scrollTo({ top: 0 })
      },
    }
  }, [place, scale, rows, rowPx, headPx, element])
}

/** In a list of its own length the browser moves the rows; only another range of them has to be drawn. */
function isSamePicture(before: Place, next: Place, rows: number, rowPx: number): boolean {
  if (before.viewPx !== next.viewPx || before.direction !== next.direction) return false
  if (scaleOf(rows, rowPx, next.viewPx).ratio !== 1) return false
  return Math.floor(before.scrollTop / rowPx / STEP) === Math.floor(next.scrollTop / rowPx / STEP)
}
