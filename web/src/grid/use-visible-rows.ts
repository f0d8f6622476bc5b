/**
 * Which rows of a list are seen. Rows are all of one height: nothing is measured, and nothing kept for each.
 *
 * They stand in a layer, each at its place there. In a list that is longer than its area the layer is moved with every
 * px of scrolling, and not the rows: none of them has to be drawn again for it.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  listOffset,
  originOf,
  rowsAt,
  scaleOf,
  scrollTopFor,
  topOf,
  type RowRange,
  type ScrollScale,
} from './scroll-scale.ts'

/** Rows beyond the edges, so that a frame that comes late shows no gap: more of them where the list goes. */
const AHEAD = 32
const BEHIND = 8
/** The range moves in steps of so many rows: not every px of scrolling is a new picture, and what is seen may be off by less than a step. */
export const STEP = 4
/** A list that is dragged moves more often than that. */
export const REST_MS = 90

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
  /** It stood still before it came here: it is not being dragged past. */
  readonly isAfterRest: boolean
  /** In the layer. */
  topOf(row: number): number
  /** What the rows stand in, at the top of the area. */
  setLayer(layer: HTMLElement | null): void
  bringIntoView(row: number): void
  toTop(): void
}

interface Place {
  readonly scrollTop: number
  readonly viewPx: number
  readonly direction: 1 | -1
  /** When the list came here, and how long it had stood still. */
  readonly movedAt: number
  readonly restMs: number
}

const START: Place = { scrollTop: 0, viewPx: 900, direction: 1, movedAt: 0, restMs: Infinity }

/** @param headPx what a head that stays covers of the scroller */
export function useVisibleRows(element: HTMLElement | null, rows: number, rowPx: number, headPx: number): VisibleRows {
  const [place, setPlace] = useState(START)
  const scale = useMemo(() => scaleOf(rows, rowPx, place.viewPx), [rows, rowPx, place.viewPx])
  const origin = originOf(scale, Math.floor(listOffset(scale, place.scrollTop) / rowPx))
  const { setLayer, moveLayer } = useLayer({ scale, origin, rowPx })

  const look = useCallback(() => {
    if (element === null) return
    const { scrollTop, scrollLeft, clientHeight } = element
    element.toggleAttribute('data-sideways', scrollLeft > 0)
    moveLayer(scrollTop)
    const viewPx = Math.max(rowPx, clientHeight - headPx)
    const movedAt = performance.now()
    setPlace((before) => {
      if (before.scrollTop === scrollTop && before.viewPx === viewPx) return before
      const direction = scrollTop < before.scrollTop ? -1 : 1
      const next = { scrollTop, viewPx, direction, movedAt, restMs: movedAt - before.movedAt } as const
      return isSamePicture(before, next, rows, rowPx) ? before : next
    })
  }, [element, rows, rowPx, headPx, moveLayer])

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
    const { scrollTop, viewPx, direction, restMs } = place
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
      isAfterRest: restMs > REST_MS,
      topOf: (row) => (row - origin) * rowPx,
      setLayer,
      bringIntoView(row) {
        if (element === null) return
        const next = scrollTopFor(scale, row, rowPx, Math.max(rowPx, element.clientHeight - headPx), element.scrollTop)
        if (next !== null) element.scrollTo({ top: next })
      },
      toTop() {
        element?.scrollTo({ top: 0 })
      },
    }
  }, [place, scale, origin, rows, rowPx, headPx, element, setLayer])
}

interface LayerPlace {
  readonly scale: ScrollScale
  /** The row that stands at its top. */
  readonly origin: number
  readonly rowPx: number
}

interface Layer {
  readonly setLayer: (layer: HTMLElement | null) => void
  readonly moveLayer: (scrollTop: number) => void
}

/** How far the list is scrolled is told: to ask the browser amid a drawing makes it lay out all of it at once. */
function useLayer({ scale, origin, rowPx }: LayerPlace): Layer {
  const layer = useRef<HTMLElement | null>(null)
  const drawn = useRef({ scale, origin, rowPx, scrollTop: 0 })
  const put = useCallback(() => {
    if (layer.current !== null) layer.current.style.transform = transformOf(drawn.current)
  }, [])
  const setLayer = useCallback(
    (element: HTMLElement | null) => {
      layer.current = element
      put()
    },
    [put],
  )
  const moveLayer = useCallback(
    (scrollTop: number) => {
      drawn.current.scrollTop = scrollTop
      put()
    },
    [put],
  )
  // Together with the rows whose places are reckoned from it.
  useLayoutEffect(() => {
    Object.assign(drawn.current, { scale, origin, rowPx })
    put()
  }, [scale, origin, rowPx, put])
  return { setLayer, moveLayer }
}

/** By whole px: text is drawn sharp. */
function transformOf({ scale, origin, rowPx, scrollTop }: LayerPlace & { readonly scrollTop: number }): string {
  const top = Math.round(topOf(scale, origin, rowPx, scrollTop))
  return top === 0 ? '' : `translateY(${top}px)`
}

/** The browser moves the rows, or the layer is moved; only another range of them has to be drawn. */
function isSamePicture(before: Place, next: Place, rows: number, rowPx: number): boolean {
  if (before.viewPx !== next.viewPx || before.direction !== next.direction) return false
  const scale = scaleOf(rows, rowPx, next.viewPx)
  const stepOf = ({ scrollTop }: Place): number => Math.floor(listOffset(scale, scrollTop) / rowPx / STEP)
  return stepOf(before) === stepOf(next)
}
