import { memo, lazy, Suspense, useMemo, type ReactNode } from 'react'
import { mayDo, useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { countOf } from '../../grid/selection.ts'
import { t } from '../../texts/texts.ts'
import { moved, sortedBy, toChoices, without, withWidth } from './grid/column-changes.ts'
import type { ColumnActions } from './grid/column-head.tsx'
import { RecordGrid } from './grid/record-grid.tsx'
import type { ListContent } from './list/use-list-content.ts'
import { useList, type List } from './list/use-list.ts'
import { useOpenRecord } from './list/use-open-record.ts'
import { EmptyList, SelectionBar } from './on-demand.tsx'

const RecordPanel = memo(lazy(async () => ({ default: (await import('../record/record-panel.tsx')).RecordPanel })))

interface ListBodyProps {
  readonly content: ListContent
  /** What stands above the records. */
  readonly toolbar: ReactNode
  /** Absent for who may not create records. */
  readonly onCreate: (() => void) | null
  /** Begins a filter by that field. */
  readonly onFilter: (path: string) => void
}

/** The records, and beside them the one that is open. All that changes while the list is scrolled is in here. */
export function ListBody({ content, toolbar, onCreate, onFilter }: ListBodyProps): ReactNode {
  const list = useList(content)
  const open = useOpenRecord(list)
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        {toolbar}
        <Records list={list} content={content} onCreate={onCreate} onFilter={onFilter} onOpen={open.open} />
      </div>
      {open.id !== null && (
        <Suspense>
          <RecordPanel
            object={content.object}
            id={open.id}
            onClose={open.close}
            onMove={open.move}
            canMove={open.canMove}
          />
        </Suspense>
      )}
    </>
  )
}

interface RecordsProps extends Omit<ListBodyProps, 'toolbar'> {
  readonly list: List
  readonly onOpen: (row: number) => void
}

/** The records, or why there are none. */
function Records({ list, content, onCreate, onFilter, onOpen }: RecordsProps): ReactNode {
  const session = useSession()
  const { object, state, shown, windows } = list
  const columnActions = useColumnActions(content, onFilter)
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
        columnActions={columnActions}
        mayEdit={mayDo(session, 'edit', object.apiName) && !state.isDeletedShown}
        onOpen={onOpen}
      />
      {countOf(list.selection, shown.rows) > 0 && (
        <SelectionBar content={content} selection={list.selection} onSelect={list.select} />
      )}
    </div>
  )
}

function useColumnActions({ columns, state }: ListContent, onFilter: (path: string) => void): ColumnActions {
  return useMemo(() => {
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
  }, [columns, state, onFilter])
}
