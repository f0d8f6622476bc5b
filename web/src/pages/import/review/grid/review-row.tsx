/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { memo, type ReactNode } from 'react'
import { classNames } from '../../../../components/class-names.ts'
import { ACTIVE, AWAITED, rowLook, STAYS } from '../../../../grid/cell-looks.ts'
import { SelectionMark } from '../../../../grid/selection-mark.tsx'
import { it } from '../../../../texts/import-texts.ts'
import { ReviewCell } from './review-cell.tsx'
import { noteId, REVIEW_CELL, reviewCellId, type ReviewRowProps } from './review-row-props.ts'
import { StatusCell } from './status-cell.tsx'
import { NUMBER_COLUMN, STATUS_COLUMN } from './use-review-cursor.ts'

/** A row of the grid. What is clicked in it is found out by the grid: a row has no listeners of its own. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps): ReactNode {
  const { columns, place, top, height, row, isSelected, activeColumn, editing, gridId } = props
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-row={place}
      data-loading={row === undefined || undefined}
      className={rowLook(editing !== null)}
      style={{ top, height }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        id={activeColumn === NUMBER_COLUMN ? reviewCellId(gridId, place, NUMBER_COLUMN) : undefined}
        data-column={NUMBER_COLUMN}
        className={classNames(
          REVIEW_CELL,
          STAYS,
          'justify-center in-data-sideways:left-0',
          activeColumn === NUMBER_COLUMN && ACTIVE,
        )}
      >
        {row !== undefined && (
          <>
            <SelectionMark number={it.review.grid.rowNumber(row.row)} isSelected={isSelected} />
            <span className="sr-only">{numberWords(row.row, isSelected)}</span>
          </>
        )}
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        id={activeColumn === STATUS_COLUMN ? reviewCellId(gridId, place, STATUS_COLUMN) : undefined}
        aria-describedby={activeColumn === STATUS_COLUMN ? noteId(gridId) : undefined}
        data-column={STATUS_COLUMN}
        className={classNames(
          REVIEW_CELL,
          STAYS,
          'border-r border-line in-data-sideways:left-[72px]',
          row === undefined && AWAITED,
          activeColumn === STATUS_COLUMN && ACTIVE,
        )}
      >
        {row !== undefined && <StatusCell row={row} columns={columns} onChoose={props.onChoose} />}
      </div>
      {columns.map((column, index) => (
        <ReviewCell
          key={column.index}
          {...props}
          column={column}
          index={index}
          isActive={activeColumn === index}
          editing={editing?.column === column.index ? editing : null}
        />
      ))}
    </div>
  )
})

const numberWords = (row: number, isSelected: boolean): string => {
  const { rowNumber, selected, notSelected } = it.review.grid
  return `${rowNumber(row)}, ${isSelected ? selected : notSelected}`
}
