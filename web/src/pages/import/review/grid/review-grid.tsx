/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react'
import { classNames } from '../../../../components/class-names.ts'
import { columnTemplate, gridStyle } from '../../../../grid/column-template.ts'
import { FADED } from '../../../../grid/cell-looks.ts'
import { useFocusBack } from '../../../../grid/use-focus-back.ts'
import { countOf, holds } from '../../../../grid/selection.ts'
import { useDrawnRows } from '../../../../grid/use-drawn-rows.ts'
import { it } from '../../../../texts/import-texts.ts'
import { t } from '../../../../texts/texts.ts'
import type { TargetGroup } from '../../map/targets.ts'
import type { Step } from './cell-editor.tsx'
import { CellNote } from './cell-note.tsx'
import type { ReviewColumnActions } from './review-column-actions.ts'
import { ReviewHead } from './review-head.tsx'
import { ReviewRow } from './review-row.tsx'
import { reviewCellId } from './review-row-props.ts'
import { useClipboard } from './use-clipboard.ts'
import type { EditedCell } from './use-review-cursor.ts'
import { FIXED_COLUMNS, type ReviewGridModel } from './use-review-grid.ts'
import { gridMoves, useReviewKeys, type GridMoves } from './use-review-keys.ts'
import { useReviewPointer } from './use-review-pointer.ts'

interface ReviewGridProps {
  readonly grid: ReviewGridModel
  readonly groups: readonly TargetGroup[]
  readonly columnActions: Omit<ReviewColumnActions, 'resize' | 'showWidth'>
}

/**
 * All rows of the file, those that are seen drawn. The focus stays on the grid, which tells the active cell
 * (`aria-activedescendant`): rows come and go.
 */
export function ReviewGrid({ grid, groups, columnActions }: ReviewGridProps): ReactNode {
  const { view, state, columns, widths, resize, scroller, setScroller, shown, rows, cursor, selection } = grid
  const gridId = useId()
  const moves = gridMoves(grid)
  const onKeyDown = useReviewKeys(grid, moves)
  const pointer = useReviewPointer(grid, moves)
  const clipboard = useClipboard(grid, moves)
  const { place } = cursor
  const isPlaceShown = place !== null && place.row >= rows.first && place.row < rows.end
  const showWidth = useCallback(
    (index: number, widthPx: number) =>
      scroller?.style.setProperty('--columns', columnTemplate(widths.with(index + FIXED_COLUMNS, widthPx))),
    [scroller, widths],
  )
  const actions = useMemo(() => ({ ...columnActions, resize, showWidth }), [columnActions, resize, showWidth])
  return (
    <>
      {/* The grid answers to keys and clicks for its cells. */}
      <div
        ref={setScroller}
        role="grid"
        tabIndex={0}
        aria-label={it.review.grid.label(view.fileName ?? t.import.unnamed)}
        aria-rowcount={shown.total + 1}
        aria-colcount={columns.length + FIXED_COLUMNS}
        aria-multiselectable
        aria-busy={shown.isStale}
        aria-activedescendant={isPlaceShown ? reviewCellId(gridId, place.row, place.column) : undefined}
        onKeyDown={onKeyDown}
        onPointerLeave={() => grid.hover(null)}
        {...pointer}
        {...clipboard}
        className="relative min-h-0 flex-1 overflow-auto overscroll-contain bg-surface outline-none select-none"
        style={gridStyle(widths)}
      >
        <div className="w-full min-w-(--grid-width)">
          <ReviewHead
            columns={columns}
            widths={widths}
            search={state.search}
            actions={actions}
            isAllSelected={shown.total > 0 && countOf(selection, shown.total) === shown.total}
            onSelectAll={grid.selectAll}
          />
          <Body grid={grid} gridId={gridId} moves={moves} />
        </div>
      </div>
      <CellNote grid={grid} gridId={gridId} groups={groups} />
    </>
  )
}

interface BodyProps {
  readonly grid: ReviewGridModel
  readonly gridId: string
  readonly moves: GridMoves
}

function Body({ grid, gridId, moves }: BodyProps): ReactNode {
  const { columns, rows, rowPx, shown, windows, cursor, selection, choose } = grid
  const { drawn, areaPx, topOf, setLayer } = rows
  const shownRows = useDrawnRows(rows, windows.rowAt)
  const { onCommit, onCancel } = useEdits(grid, moves)
  const { range, editing, place: active } = cursor
  const isRange = range !== null && (range.top !== range.bottom || range.left !== range.right)
  return (
    <div className="relative w-full" style={{ height: areaPx }}>
      <div role="rowgroup" ref={setLayer} className={classNames('absolute inset-x-0 top-0', shown.isStale && FADED)}>
        {shownRows.map(({ place, row }) => {
          const isInRange = isRange && place >= range.top && place <= range.bottom
          return (
            <ReviewRow
              // The row that comes takes the elements of the one that went.
              key={place % drawn}
              columns={columns}
              place={place}
              top={topOf(place)}
              height={rowPx}
              row={row}
              isSelected={row !== undefined && holds(selection, row.row)}
              activeColumn={active?.row === place ? active.column : null}
              rangeLeft={isInRange ? range.left : null}
              rangeRight={isInRange ? range.right : null}
              editing={row !== undefined && editing?.row === row.row ? editing : null}
              gridId={gridId}
              onCommit={onCommit}
              onCancel={onCancel}
              onChoose={choose}
            />
          )
        })}
      </div>
    </div>
  )
}

interface Edits {
  readonly onCommit: (cell: EditedCell, text: string, step: Step | null) => void
  readonly onCancel: () => void
}

/** What is written goes to the server; the grid has the focus again, one cell further. */
function useEdits({ acts, cursor, scroller, windows, columns }: ReviewGridModel, moves: GridMoves): Edits {
  const latest = useRef({ acts, moves, windows, cursor, columns })
  useEffect(() => {
    latest.current = { acts, moves, windows, cursor, columns }
  })
  const { edit, editing } = cursor
  const onCommit = useCallback(
    (cell: EditedCell, text: string, step: Step | null) => {
      edit(null)
      const now = latest.current
      const shown = now.cursor.place === null ? undefined : now.windows.rowAt(now.cursor.place.row)
      const isSame = shown?.row === cell.row && shown.cells[cell.column] === text
      if (!isSame || cell.refusal !== undefined) now.acts.write(cell, text)
      if (step !== null) now.moves.step(step.rows, step.columns)
    },
    [edit],
  )
  const onCancel = useCallback(() => edit(null), [edit])
  useFocusBack(scroller, editing !== null)
  return { onCommit, onCancel }
}
