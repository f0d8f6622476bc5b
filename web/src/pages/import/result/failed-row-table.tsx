import type { ReactNode } from 'react'
import type { CellEdit } from '../../../api/failed-rows.ts'
import type { FailedRowPage } from '../../../api/types.ts'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'
import { MendCell } from './mend-cell.tsx'
import { editsOf, readRange } from './pasted-cells.ts'

type FailedRow = FailedRowPage['rows'][number]

interface FailedRowTableProps {
  readonly headers: readonly string[]
  readonly rows: readonly FailedRow[]
  /** Absent where nothing can be tried again: then the cells are only shown. */
  readonly onEdit?: (edits: readonly CellEdit[]) => void
}

/** Failed rows with all cells of the file; what is wrong stands beside them, and the cells at fault are marked. */
export function FailedRowTable({ headers, rows, onEdit }: FailedRowTableProps): ReactNode {
  const columns = faultyFirst(headers, rows)
  const paste = (clipboard: string, row: number, column: number): boolean => {
    const range = readRange(clipboard)
    if (range === null || onEdit === undefined) return false
    const numbers = rows.map((each) => each.row)
    onEdit(editsOf(range, numbers.slice(numbers.indexOf(row)), columns.slice(columns.indexOf(column))))
    return true
  }
  return (
    <Table label={t.result.failedRows}>
      <thead>
        <tr>
          <HeadCell className="sticky left-0 z-1 w-16 text-right">{t.result.row}</HeadCell>
          <HeadCell className="min-w-104">{it.run.wrong}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column}>{headers[column]}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>td]:border-b-0">
        {rows.map((row) => (
          <tr key={row.row} className="align-top">
            <Cell className="sticky left-0 bg-surface py-2 text-right text-faint">{number(row.row)}</Cell>
            <Cell className="py-2">
              <Reasons id={`failed-${row.row}`} row={row} />
            </Cell>
            {columns.map((column) => (
              <Cell key={column} className="px-1 py-1">
                <MendCell
                  label={it.run.cell(headers[column] ?? '', row.row)}
                  place={{ row: row.row, column }}
                  text={row.cells[column] ?? ''}
                  reason={row.errors.find((error) => error.column === column)?.message}
                  describedBy={`failed-${row.row}`}
                  isEdited={row.edited.includes(column)}
                  onChange={onEdit && ((text) => onEdit([{ row: row.row, column, text }]))}
                  onPaste={(clipboard) => paste(clipboard, row.row, column)}
                />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The columns in which something is wrong come first: nobody has to look for them in a wide file. */
function faultyFirst(headers: readonly string[], rows: readonly FailedRow[]): readonly number[] {
  const faulty = new Set(rows.flatMap(({ errors }) => errors.map(({ column }) => column)))
  const places = headers.map((_, column) => column)
  return [...places.filter((column) => faulty.has(column)), ...places.filter((column) => !faulty.has(column))]
}

function Reasons({ id, row: { errors } }: { readonly id: string; readonly row: FailedRow }): ReactNode {
  return (
    <ul id={id} className="flex flex-col gap-1">
      {errors.map(({ code, column, header, message, remedy }) => (
        <li key={`${code} ${column ?? ''}`}>
          {header !== undefined && <span className="font-medium">{`${header}${t.common.colon} `}</span>}
          {message} <span className="text-muted">{remedy}</span>
        </li>
      ))}
    </ul>
  )
}
