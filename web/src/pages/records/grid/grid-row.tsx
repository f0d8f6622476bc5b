/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import { memo, type ReactNode } from 'react'
import { Maximize2 } from 'lucide-react'
import type { RecordValues } from '../../../api/change-record.ts'
import type { FieldView, ObjectView, RecordView } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { FieldValue } from '../../../fields/field-value.tsx'
import { formatField } from '../../../fields/format-field.ts'
import { ACTIVE, AWAITED, rowLook, STAYS } from '../../../grid/cell-looks.ts'
import { SelectionMark } from '../../../grid/selection-mark.tsx'
import { t } from '../../../texts/texts.ts'
import type { Column } from '../list/columns.ts'
import { FieldEditor } from '../on-demand.tsx'

/** A cell that is being edited. */
export interface Editing {
  readonly recordId: string
  readonly path: string
  /** What was typed on the cell to begin with. */
  readonly typed?: string
  /** What the server refused. */
  readonly draft?: RecordValues
}

export interface RowProps {
  readonly object: ObjectView
  readonly columns: readonly Column[]
  readonly row: number
  readonly top: number
  readonly height: number
  /** Undefined while it loads. */
  readonly record: RecordView | undefined
  readonly isSelected: boolean
  readonly isOpen: boolean
  /** Place of the cell that has the focus of the grid, -1 for the one of the selection. */
  readonly activeColumn: number | null
  readonly editing: Editing | null
  readonly gridId: string
  readonly onCommit: (record: RecordView, field: FieldView, values: RecordValues) => void
  readonly onCancel: () => void
}

export const cellId = (gridId: string, row: number, column: number): string => `${gridId}-${row}-${column}`

const CELL = 'flex min-w-0 items-center overflow-clip'

/** A row of the grid. What is clicked in it is found out by the grid: a row has no listeners of its own. */
export const GridRow = memo(function GridRow(props: RowProps): ReactNode {
  const { columns, row, top, height, record, isSelected, isOpen, activeColumn, editing, gridId } = props
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      data-row={row}
      data-loading={record === undefined || undefined}
      data-open={isOpen || undefined}
      className={classNames(rowLook(editing !== null), 'data-open:bg-sunken')}
      style={{ top, height }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={`${t.list.rowNumber(row + 1)}, ${isSelected ? t.list.selected : t.list.notSelected}`}
        id={activeColumn === -1 ? cellId(gridId, row, -1) : undefined}
        data-column={-1}
        className={classNames(CELL, STAYS, 'left-0 justify-center', activeColumn === -1 && ACTIVE)}
      >
        <SelectionMark number={t.list.rowNumber(row + 1)} isSelected={isSelected} />
      </div>
      {columns.map((column, index) => (
        <GridCell
          key={column.path}
          {...props}
          column={column}
          index={index}
          isActive={activeColumn === index}
          editing={editing?.path === column.path ? editing : null}
        />
      ))}
    </div>
  )
})

interface CellProps extends RowProps {
  readonly column: Column
  readonly index: number
  readonly isActive: boolean
}

function GridCell(props: CellProps): ReactNode {
  const { object, column, index, row, record, isActive, editing, gridId, onCommit, onCancel } = props
  const isName = index === 0
  return (
    <div
      role={isName ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 2}
      id={isActive ? cellId(gridId, row, index) : undefined}
      data-column={index}
      className={classNames(
        CELL,
        isName && classNames(STAYS, 'left-11 border-r border-line font-medium'),
        record === undefined && AWAITED,
        isActive && editing === null && ACTIVE,
        editing === null ? 'px-3' : 'relative z-2 overflow-visible! *:min-w-0 *:flex-1',
      )}
    >
      {record === undefined ? null : editing === null ? (
        <CellValue column={column} record={record} isName={isName} />
      ) : (
        <FieldEditor
          object={object}
          field={column.field}
          record={record}
          isInline
          onCommit={(values) => onCommit(record, column.field, values)}
          onCancel={onCancel}
          {...(editing.draft !== undefined && { draft: editing.draft })}
          {...(editing.typed !== undefined && { typed: editing.typed })}
        />
      )}
    </div>
  )
}

interface CellValueProps {
  readonly column: Column
  readonly record: RecordView
  readonly isName: boolean
}

function CellValue({ column: { field, part }, record, isName }: CellValueProps): ReactNode {
  if (isName) {
    const name = formatField(field, record)
    return (
      <>
        <span className="min-w-0 flex-1">
          <span data-opens className="block w-fit max-w-full truncate hover:underline" title={name}>
            {name === '' ? <span className="text-faint">{t.list.noName}</span> : name}
          </span>
        </span>
        <span
          data-opens
          title={t.list.open}
          className="ml-1 hidden size-6 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface text-muted group-hover:flex"
        >
          <Maximize2 size={12} strokeWidth={1.75} aria-hidden />
        </span>
      </>
    )
  }
  if (part !== null) return <span className="truncate">{partText(record[field.apiName], part.path)}</span>
  return (
    <span className="min-w-0 flex-1">
      <FieldValue field={field} record={record} />
    </span>
  )
}

function partText(value: unknown, path: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const part = (value as Readonly<Record<string, unknown>>)[path.slice(path.indexOf('.') + 1)]
  return Array.isArray(part) ? part.join(', ') : part === null || part === undefined ? '' : String(part)
}
