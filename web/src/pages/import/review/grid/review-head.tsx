/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { memo, type ReactNode } from 'react'
import { Tick } from '../../../../components/tick.tsx'
import { it } from '../../../../texts/import-texts.ts'
import type { ReviewSearch } from '../../../../routes/review-search.ts'
import type { ReviewColumn } from './review-columns.ts'
import type { ReviewColumnActions } from './review-column-actions.ts'
import { ReviewColumnHead } from './review-column-head.tsx'
import { FIXED_COLUMNS } from './use-review-grid.ts'

interface ReviewHeadProps {
  readonly columns: readonly ReviewColumn[]
  readonly widths: readonly number[]
  readonly search: ReviewSearch
  readonly actions: ReviewColumnActions
  readonly isAllSelected: boolean
  readonly onSelectAll: (isSelected: boolean) => void
}

const HEAD_CELL = 'flex items-center border-b border-line bg-surface'

/** Does not change while the list is scrolled. */
export const ReviewHead = memo(function ReviewHead(props: ReviewHeadProps): ReactNode {
  const { columns, widths, search, actions, isAllSelected, onSelectAll } = props
  const { selectAll, status } = it.review.grid
  return (
    <div role="rowgroup" className="sticky top-0 z-3">
      <div role="row" aria-rowindex={1} className="grid h-11 min-w-full grid-cols-(--columns)">
        <div role="columnheader" aria-colindex={1} className={`${HEAD_CELL} sticky left-0 z-3 justify-center`}>
          <Tick label={selectAll} isSelected={isAllSelected} onChange={onSelectAll} />
        </div>
        <div
          role="columnheader"
          aria-colindex={2}
          className={`${HEAD_CELL} sticky left-[72px] z-3 border-r px-3 text-sm font-medium text-muted`}
        >
          <span className="truncate" title={status}>
            {status}
          </span>
        </div>
        {columns.map((column, index) => (
          <ReviewColumnHead
            key={column.index}
            column={column}
            place={index}
            width={widths[index + FIXED_COLUMNS] ?? column.width}
            search={search}
            actions={actions}
          />
        ))}
        <div role="presentation" className={HEAD_CELL} />
      </div>
    </div>
  )
})
