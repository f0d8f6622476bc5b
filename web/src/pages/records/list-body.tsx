import type { ReactNode } from 'react'
import { mayDo, useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { EmptyList } from './empty-list.tsx'
import { moved, sortedBy, toChoices, without, withWidth } from './grid/column-changes.ts'
import type { ColumnActions } from './grid/column-head.tsx'
import { RecordGrid } from './grid/record-grid.tsx'
import type { List } from './list/use-list.ts'
import { SelectionBar } from './selection/selection-bar.tsx'

interface ListBodyProps {
  readonly list: List
  /** Absent for who may not create records. */
  readonly onCreate: (() => void) | null
  /** Begins a filter by that field. */
  readonly onFilter: (path: string) => void
  readonly onOpen: (row: number) => void
}

/** The records, or why there are none. */
export function ListBody({ list, onCreate, onFilter, onOpen }: ListBodyProps): ReactNode {
  const session = useSession()
  const { object, state, shown, windows } = list
  const error = shown.error ?? windows.error
  if (error !== null) {
    const retry = (): void => (shown.error === null ? windows.retry() : shown.retry())
    return (
      <div className="p-6">
        <RefusalNote error={error} action={<Button onPress={retry}>{t.common.retry}</Button>} />
      </div>
    )
  }
  if (shown.isFirst) return <SkeletonRows rows={16} className="h-row bg-surface" />
  if (shown.isCounted && shown.rows === 0) return <EmptyList object={object} state={state} onCreate={onCreate} />
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <RecordGrid
        list={list}
        columnActions={columnActions(list, onFilter)}
        mayEdit={mayDo(session, 'edit', object.apiName) && !state.isDeletedShown}
        onOpen={onOpen}
      />
      <SelectionBar list={list} />
    </div>
  )
}

function columnActions({ columns, state }: List, onFilter: (path: string) => void): ColumnActions {
  const { sort } = state.shown
  const choices = toChoices(columns, state.shown.columns)
  return {
    sort: (path, direction) => state.change({ sort: [direction === 'up' ? path : `-${path}`] }),
    sortNext: (path, isAdded) => state.change({ sort: sortedBy(sort, path, isAdded) }),
    filter: onFilter,
    move: (from, before) => state.change({ columns: moved(choices, from, before) }),
    resize: (path, widthPx) => state.change({ columns: withWidth(choices, path, widthPx) }),
    hide: (path) => state.change({ columns: without(choices, path) }),
  }
}
