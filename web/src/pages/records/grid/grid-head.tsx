/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { memo, type ReactNode } from 'react'
import { Tick } from '../../../components/tick.tsx'
import { t } from '../../../texts/texts.ts'
import type { Column } from '../list/columns.ts'
import { directionOf } from './column-changes.ts'
import { ColumnHead, type ColumnActions } from './column-head.tsx'
import { useColumnDrag } from './use-column-drag.ts'

interface GridHeadProps {
  readonly columns: readonly Column[]
  readonly sort: readonly string[]
  readonly actions: ColumnActions
  readonly isAllSelected: boolean
  readonly onSelectAll: (isSelected: boolean) => void
  readonly showWidth: (index: number, widthPx: number) => void
}

/** Does not change while the list is scrolled. */
export const GridHead = memo(function GridHead(props: GridHeadProps): ReactNode {
  const { columns, sort, actions, isAllSelected, onSelectAll, showWidth } = props
  const drag = useColumnDrag(actions.move)
  return (
    <div role="rowgroup" className="sticky top-0 z-3">
      <div role="row" aria-rowindex={1} className="grid h-9 min-w-full grid-cols-(--columns)">
        <div
          role="columnheader"
          aria-colindex={1}
          className="sticky left-0 z-3 flex items-center justify-center border-b border-line bg-surface"
        >
          <Tick label={t.list.selectAll} isSelected={isAllSelected} onChange={onSelectAll} />
        </div>
        {columns.map((column, index) => {
          const direction = column.sortPath === null ? null : directionOf(sort, column.sortPath)
          const place = sort.findIndex((each) => each.replace(/^-/, '') === column.sortPath)
          return (
            <ColumnHead
              key={column.path}
              column={column}
              index={index}
              columnCount={columns.length}
              direction={direction}
              rank={sort.length > 1 && place >= 0 ? place + 1 : null}
              drag={drag}
              actions={actions}
              showWidth={showWidth}
            />
          )
        })}
        <div role="presentation" className="border-b border-line bg-surface" />
      </div>
    </div>
  )
})
