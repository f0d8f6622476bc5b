import type { ReactNode, RefObject } from 'react'
import { mayDo, useSession } from '../../api/session.ts'
import { Button } from '../../components/button.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { EmptyList } from './empty-list.tsx'
import { moved, toChoices, without, withWidth } from './grid/column-changes.ts'
import { sortedBy } from './grid/column-changes.ts'
import type { ColumnActions } from './grid/column-head.tsx'
import { RecordGrid } from './grid/record-grid.tsx'
import { ListSearch } from './list-search.tsx'
import type { List } from './list/use-list.ts'

interface ListBodyProps {
  readonly list: List
  readonly search: RefObject<HTMLDivElement | null>
}

export function ListBody({ list, search }: ListBodyProps): ReactNode {
  const { object, state } = list
  return (
    <div className="flex h-[calc(100vh-var(--bar))] min-h-0 flex-col">
      <div className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line bg-surface px-4">
        <div className="min-w-0 flex-1" />
        <ListSearch objects={object.labelPlural} state={state} fieldRef={search} />
      </div>
      <Records list={list} />
    </div>
  )
}

function Records({ list }: { readonly list: List }): ReactNode {
  const session = useSession()
  const { object, state, shown } = list
  if (shown.error !== null) {
    return (
      <div className="p-6">
        <RefusalNote error={shown.error} action={<Button onPress={shown.retry}>{t.common.retry}</Button>} />
      </div>
    )
  }
  if (shown.isFirst) return <SkeletonRows rows={16} className="h-row" />
  if (shown.isCounted && shown.rows === 0) return <EmptyList object={object} state={state} onCreate={null} />
  const mayEdit = mayDo(session, 'edit', object.apiName) && !state.isDeletedShown
  return (
    <RecordGrid
      list={list}
      columnActions={columnActions(list)}
      mayEdit={mayEdit}
      onOpen={(row) => {
        const record = list.windows.recordAt(row)
        if (record !== undefined) state.openRecord(record.id)
      }}
    />
  )
}

function columnActions({ columns, state }: List): ColumnActions {
  const { sort } = state.shown
  const choices = toChoices(columns, state.shown.columns)
  return {
    sort: (path, direction) => state.change({ sort: [direction === 'up' ? path : `-${path}`] }),
    sortNext: (path, isAdded) => state.change({ sort: sortedBy(sort, path, isAdded) }),
    filter: () => {},
    move: (from, before) => state.change({ columns: moved(choices, from, before) }),
    resize: (path, widthPx) => state.change({ columns: withWidth(choices, path, widthPx) }),
    hide: (path) => state.change({ columns: without(choices, path) }),
  }
}
