/** The records that a list shows, by their places: windows of a hundred around what is seen. */
import { useEffect, useMemo } from 'react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { forgetFarWindows, recordWindowQuery, WINDOW_SIZE, type RecordSelection } from '../../../api/records.ts'
import type { RecordView } from '../../../api/types.ts'
import type { VisibleRows } from '../../../grid/use-visible-rows.ts'
import { combineWindows } from '../../../grid/combine-windows.ts'
import { MOST_AWAY, useWindows } from '../../../grid/use-windows.ts'

export interface RecordWindows {
  recordAt(row: number): RecordView | undefined
  readonly error: Error | null
  retry(): void
}

export function useRecordWindows(
  object: string,
  selection: RecordSelection,
  rows: number,
  { seen, direction, isAfterRest }: Pick<VisibleRows, 'seen' | 'direction' | 'isAfterRest'>,
): RecordWindows {
  const client = useQueryClient()
  // What comes next is read by the cursor of what is seen, so it waits for that.
  const wanted = useWindows(
    { size: WINDOW_SIZE, rows, seen, direction, isAfterRest },
    (index) => client.getQueryData(recordWindowQuery(client, object, selection, index).queryKey) !== undefined,
  )
  const first = wanted[0]?.index ?? 0
  const { pages, error } = useQueries({
    queries: useMemo(
      () => wanted.map(({ index, isAsked }) => recordWindowQuery(client, object, selection, index, isAsked)),
      [wanted, client, object, selection],
    ),
    combine: combineWindows,
  })
  useEffect(() => forgetFarWindows(client, object, first, MOST_AWAY), [client, object, first])

  return useMemo(
    () => ({
      recordAt: (row) => pages.get(Math.floor(row / WINDOW_SIZE) - first)?.records[row % WINDOW_SIZE],
      error,
      retry: () => void client.refetchQueries({ queryKey: ['records', object], type: 'active' }),
    }),
    [pages, first, error, client, object],
  )
}
