/**
 * The records that a list shows, by their places. Windows of a hundred are loaded around what is seen and
 * ahead of where the list goes; those far away are forgotten, so that a list of any length takes the same
 * memory. While the scrollbar is dragged nothing is asked: only where it comes to rest.
 */
import { useEffect, useMemo, useState } from 'react'
import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { forgetFarWindows, recordWindowQuery, WINDOW_SIZE, type RecordSelection } from '../../../api/records.ts'
import type { RecordPage, RecordView } from '../../../api/types.ts'
import type { RowRange } from './scroll-scale.ts'

const AHEAD = 3
const BEHIND = 1
const MOST_AWAY = 12
/** A jump is loaded when the list has stood still for so long. */
const REST_MS = 90

export interface RecordWindows {
  recordAt(row: number): RecordView | undefined
  readonly error: Error | null
  retry(): void
}

export function useRecordWindows(
  object: string,
  selection: RecordSelection,
  rows: number,
  { seen, direction }: { readonly seen: RowRange; readonly direction: 1 | -1 },
): RecordWindows {
  const client = useQueryClient()
  const wanted = wantedWindows(seen, rows, direction)
  const isNear = useRest(wanted.first, wanted.last)
  const indices = Array.from({ length: wanted.last - wanted.first + 1 }, (_, place) => wanted.first + place)
  const isLoaded = (index: number): boolean =>
    client.getQueryData(recordWindowQuery(client, object, selection, index).queryKey) !== undefined
  const { pages, error } = useQueries({
    // What comes next is read by the cursor of what is seen, so it waits for that.
    queries: indices.map((index) =>
      recordWindowQuery(
        client,
        object,
        selection,
        index,
        isNear && (isSeen(seen, index) || isLoaded(index - 1) || isLoaded(index + 1)),
      ),
    ),
    combine,
  })
  useEffect(() => forgetFarWindows(client, object, wanted.first, MOST_AWAY), [client, object, wanted.first])

  return useMemo(
    () => ({
      recordAt: (row) => pages[Math.floor(row / WINDOW_SIZE) - wanted.first]?.records[row % WINDOW_SIZE],
      error,
      retry: () => void client.refetchQueries({ queryKey: ['records', object], type: 'active' }),
    }),
    [pages, wanted.first, error, client, object],
  )
}

interface Loaded {
  readonly pages: readonly (RecordPage | undefined)[]
  readonly error: Error | null
}

const combine = (results: readonly UseQueryResult<RecordPage>[]): Loaded => ({
  pages: results.map(({ data }) => data),
  error: results.find((result) => result.error !== null && result.data === undefined)?.error ?? null,
})

const isSeen = ({ first, end }: RowRange, index: number): boolean =>
  index * WINDOW_SIZE < end && (index + 1) * WINDOW_SIZE > first

interface WindowRange {
  readonly first: number
  readonly last: number
}

function wantedWindows({ first, end }: RowRange, rows: number, direction: 1 | -1): WindowRange {
  const [above, below] = direction === 1 ? [BEHIND, AHEAD] : [AHEAD, BEHIND]
  const lastOfAll = Math.max(0, Math.ceil(rows / WINDOW_SIZE) - 1)
  return {
    first: Math.max(0, Math.floor(first / WINDOW_SIZE) - above),
    last: Math.min(lastOfAll, Math.floor(Math.max(0, end - 1) / WINDOW_SIZE) + below),
  }
}

/** @returns whether these windows are to be loaded: they touch those that were, or the list has come to rest there */
function useRest(first: number, last: number): boolean {
  const [rest, setRest] = useState<WindowRange>({ first, last })
  const isNear = first <= rest.last + 1 && last >= rest.first - 1
  if (isNear && (rest.first !== first || rest.last !== last)) setRest({ first, last })
  useEffect(() => {
    if (isNear) return undefined
    const timer = setTimeout(() => setRest({ first, last }), REST_MS)
    return () => clearTimeout(timer)
  }, [isNear, first, last])
  return isNear
}
