/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react'
import { useChangeRecord, type RecordValues } from '../../../api/change-record.ts'
import type { FieldView, RecordView } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { tellRefusal } from '../../../components/toast.tsx'
import { t } from '../../../texts/texts.ts'
import { FADED } from '../../../grid/cell-looks.ts'
import { columnTemplate, gridStyle } from '../../../grid/column-template.ts'
import { useFocusBack } from '../../../grid/use-focus-back.ts'
import { countOf, holds } from '../../../grid/selection.ts'
import { useDrawnRows } from '../../../grid/use-drawn-rows.ts'
import type { List } from '../list/use-list.ts'
import { columnWidths } from './column-changes.ts'
import type { ColumnActions } from './column-head.tsx'
import { GridHead } from './grid-head.tsx'
import { cellId, GridRow } from './grid-row.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'

interface RecordGridProps {
  readonly list: List
  readonly columnActions: ColumnActions
  /** Whether the member may write to the records of this list at all. */
  readonly mayEdit: boolean
  readonly onOpen: (row: number) => void
}

/**
 * The table: only the rows that are seen are there, each a grid of its own with the columns of the whole. The
 * focus stays on the table, which tells the active cell (`aria-activedescendant`): rows come and go.
 */
export function RecordGrid({ list, columnActions, mayEdit, onOpen }: RecordGridProps): ReactNode {
  const { object, columns, scroller, setScroller, shown, rows, cursor, selection, state } = list
  const gridId = useId()
  const mayEditCell = useMayEdit(list, mayEdit)
  const onKeyDown = useGridKeys(list, { mayEdit: mayEditCell, onOpen })
  const pointer = useGridPointer(list, { mayEdit: mayEditCell, onOpen })
  const { place } = cursor
  const isPlaceShown = place !== null && place.row >= rows.first && place.row < rows.end
  const widths = useMemo(() => columnWidths(columns), [columns])
  const showWidth = useCallback(
    (index: number, widthPx: number) =>
      scroller?.style.setProperty('--columns', columnTemplate(widths.with(index + 1, widthPx))),
    [scroller, widths],
  )
  return (
    // The grid answers to keys and clicks for its cells.
    <div
      ref={setScroller}
      role="grid"
      tabIndex={0}
      aria-label={t.list.table(object.labelPlural)}
      aria-rowcount={shown.isCounted ? shown.rows + 1 : -1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-busy={shown.isStale}
      aria-activedescendant={isPlaceShown ? cellId(gridId, place.row, place.column) : undefined}
      onKeyDown={onKeyDown}
      {...pointer}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain bg-surface outline-none select-none"
      style={gridStyle(widths)}
    >
      <div className="w-full min-w-(--grid-width)">
        <GridHead
          columns={columns}
          sort={state.shown.sort}
          actions={columnActions}
          isAllSelected={shown.rows > 0 && countOf(selection, shown.rows) === shown.rows}
          onSelectAll={list.selectAll}
          showWidth={showWidth}
        />
        <GridBody list={list} gridId={gridId} />
      </div>
    </div>
  )
}

function GridBody({ list, gridId }: { readonly list: List; readonly gridId: string }): ReactNode {
  const { object, columns, rows, rowPx, shown, windows, cursor, selection, state } = list
  const { drawn, areaPx, topOf, setLayer } = rows
  const shownRows = useDrawnRows(rows, windows.recordAt)
  const { onCommit, onCancel } = useCellChanges(list)
  return (
    <div className="relative w-full" style={{ height: areaPx }}>
      <div role="rowgroup" ref={setLayer} className={classNames('absolute inset-x-0 top-0', shown.isStale && FADED)}>
        {shownRows.map(({ place: row, row: record }) => (
          <GridRow
            // The row that comes takes the elements of the one that went.
            key={row % drawn}
            object={object}
            columns={columns}
            row={row}
            top={topOf(row)}
            height={rowPx}
            record={record}
            isSelected={record !== undefined && holds(selection, record.id)}
            isOpen={record !== undefined && record.id === state.record}
            activeColumn={cursor.place?.row === row ? cursor.place.column : null}
            editing={record !== undefined && cursor.editing?.recordId === record.id ? cursor.editing : null}
            gridId={gridId}
            onCommit={onCommit}
            onCancel={onCancel}
          />
        ))}
      </div>
    </div>
  )
}

function useMayEdit({ columns, windows }: List, mayEdit: boolean): (row: number, column: number) => boolean {
  return (row, column) => {
    const field = columns[column]?.field
    const record = windows.recordAt(row)
    if (!mayEdit || field === undefined || record === undefined) return false
    return !field.isReadOnly && !field.isSystem && (record['deletedAt'] ?? null) === null
  }
}

interface CellChanges {
  readonly onCommit: (record: RecordView, field: FieldView, values: RecordValues) => void
  readonly onCancel: () => void
}

/** What is refused comes back into its cell, to be put right there. */
function useCellChanges({ object, cursor, scroller }: List): CellChanges {
  const { mutate } = useChangeRecord(object.apiName)
  const { editing, edit } = cursor
  const latest = useRef(editing)
  useEffect(() => {
    latest.current = editing
  })
  const onCommit = useCallback(
    (record: RecordView, _: FieldView, values: RecordValues) => {
      const edited = editing
      edit(null)
      mutate(
        { id: record.id, values },
        {
          onError: (error) => {
            tellRefusal(error)
            // Not in place of what is being typed in another cell by now.
            if (edited !== null && latest.current === null)
              edit({ recordId: record.id, path: edited.path, draft: values })
          },
        },
      )
    },
    [editing, edit, mutate],
  )
  const onCancel = useCallback(() => edit(null), [edit])
  useFocusBack(scroller, editing !== null)
  return { onCommit, onCancel }
}
