/** What a list shows, whichever of its rows are seen. */
import { useMemo, useState } from 'react'
import { useObjects } from '../../../api/objects.ts'
import type { RecordSelection } from '../../../api/records.ts'
import type { ObjectView } from '../../../api/types.ts'
import { resolveColumns, type Column } from './columns.ts'
import type { ListState } from './use-list-state.ts'
import { useRecordList, type ShownList } from './use-record-list.ts'

export interface ListContent {
  readonly object: ObjectView
  readonly state: ListState
  readonly columns: readonly Column[]
  readonly shown: ShownList
}

export function useListContent(object: ObjectView, state: ListState): ListContent {
  const objects = useObjects()
  const columns = useMemo(() => resolveColumns(object, objects, state.shown.columns), [object, objects, state.shown])
  const shown = useRecordList(object, useWanted(state, columns))
  return useMemo(() => ({ object, state, columns, shown }), [object, state, columns, shown])
}

/** Fields are only added: a column that is hidden needs no other records, and is back at once. */
function useWanted({ shown, isDeletedShown }: ListState, columns: readonly Column[]): RecordSelection {
  const [fields, setFields] = useState<readonly string[]>([])
  const missing = columns.map(({ field }) => field.apiName).filter((name) => !fields.includes(name))
  if (missing.length > 0) setFields([...new Set([...fields, ...missing])])
  const key = JSON.stringify([shown.filter, shown.sort, shown.search, isDeletedShown, fields])
  return useMemo(
    () => ({
      filter: shown.filter,
      search: shown.search,
      deleted: isDeletedShown ? 'only' : 'exclude',
      sort: shown.sort,
      fields,
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is in it, not which object holds it
    [key],
  )
}
