/** Which selection is shown, and how many records it has. */
import { useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  recordCountQuery,
  recordWindowQuery,
  WINDOW_SIZE,
  type RecordChoice,
  type RecordSelection,
} from '../../../api/records.ts'
import type { ObjectView } from '../../../api/types.ts'

export interface ShownList {
  readonly selection: RecordSelection
  /** Rows to lay out: the exact number as soon as it is known. */
  readonly rows: number
  readonly isCounted: boolean
  /** Other records were asked for and are on their way. */
  readonly isStale: boolean
  /** Nothing was shown yet. */
  readonly isFirst: boolean
  readonly error: Error | null
  retry(): void
}

/** What was shown stays until the first records of what was asked for are there: a list does not flicker. */
export function useRecordList(object: ObjectView, wanted: RecordSelection): ShownList {
  const client = useQueryClient()
  const [shown, setShown] = useState<RecordSelection | null>(null)
  const first = useQuery(recordWindowQuery(client, object.apiName, wanted, 0))
  const isThere = first.data !== undefined || first.error !== null
  if (isThere && shown !== wanted) setShown(wanted)
  const selection = shown ?? wanted
  const head = useQuery(recordWindowQuery(client, object.apiName, selection, 0, false)).data
  const count = useQuery({ ...recordCountQuery(object.apiName, selection), enabled: head?.next !== null }).data
  const known = head === undefined ? undefined : head.next === null ? head.records.length : count
  return useMemo(
    () => ({
      selection,
      rows: known ?? Math.max(guess(object, selection), head === undefined ? 0 : WINDOW_SIZE),
      isCounted: known !== undefined,
      isStale: selection !== wanted,
      isFirst: head === undefined && first.error === null,
      error: first.data === undefined ? first.error : null,
      retry: () => void first.refetch(),
    }),
    [object, selection, wanted, known, head, first],
  )
}

/** Of everything the object has, the number is known before it is asked for. */
const guess = ({ records }: ObjectView, { filter, search, deleted }: RecordChoice): number =>
  filter === null && search === '' && deleted === 'exclude' ? records.count : 0
