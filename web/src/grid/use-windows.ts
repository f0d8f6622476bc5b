/**
 * Which windows of a long list are to be loaded. Those that are seen, then those around them and ahead of where
 * the list goes. A jump is loaded at once; while the scrollbar is dragged nothing more is asked: only where it comes to rest.
 */
import { useEffect, useMemo, useState } from 'react'
import type { RowRange } from './scroll-scale.ts'
import { REST_MS } from './use-visible-rows.ts'

const AHEAD = 3
const BEHIND = 1
/** Windows farther away than that are to be forgotten, so that a list of any length takes the same memory. */
export const MOST_AWAY = 12

interface Seen {
  /** How many rows a window has. */
  readonly size: number
  /** Of the whole list. */
  readonly rows: number
  readonly seen: RowRange
  readonly direction: 1 | -1
  readonly isAfterRest: boolean
}

export interface WantedWindow {
  readonly index: number
  /** Now: what is seen, and what stands beside something that is loaded. */
  readonly isAsked: boolean
}

export function useWindows(
  { size, rows, seen, direction, isAfterRest }: Seen,
  isLoaded: (index: number) => boolean,
): readonly WantedWindow[] {
  const { first, last } = wantedWindows({ size, rows, seen, direction })
  const isNear = useRest(first, last, isAfterRest)
  const isSeen = (index: number): boolean => index * size < seen.end && (index + 1) * size > seen.first
  const wanted = Array.from({ length: last - first + 1 }, (_, place): WantedWindow => {
    const index = first + place
    return { index, isAsked: isNear && (isSeen(index) || isLoaded(index - 1) || isLoaded(index + 1)) }
  })
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in it, not which object holds it
  return useMemo(() => wanted, [wanted.map(({ index, isAsked }) => `${index} ${isAsked}`).join()])
}

interface WindowRange {
  readonly first: number
  readonly last: number
}

function wantedWindows({ size, rows, seen: { first, end }, direction }: Omit<Seen, 'isAfterRest'>): WindowRange {
  const [above, below] = direction === 1 ? [BEHIND, AHEAD] : [AHEAD, BEHIND]
  const lastOfAll = Math.max(0, Math.ceil(rows / size) - 1)
  return {
    first: Math.max(0, Math.floor(first / size) - above),
    last: Math.min(lastOfAll, Math.floor(Math.max(0, end - 1) / size) + below),
  }
}

/** @returns whether these windows are to be loaded: they touch those that were, or the list rests there, or it did before it came */
function useRest(first: number, last: number, isAfterRest: boolean): boolean {
  const [rest, setRest] = useState<WindowRange>({ first, last })
  const isNear = isAfterRest || (first <= rest.last + 1 && last >= rest.first - 1)
  if (isNear && (rest.first !== first || rest.last !== last)) setRest({ first, last })
  useEffect(() => {
    if (isNear) return undefined
    const timer = setTimeout(() => setRest({ first, last }), REST_MS)
    return () => clearTimeout(timer)
  }, [isNear, first, last])
  return isNear
}
