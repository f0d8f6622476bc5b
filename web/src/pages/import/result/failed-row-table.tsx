import type { ReactNode } from 'react'
import type { FailedRowPage } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { Cell, HeadCell, Table } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { t } from '../../../texts/texts.ts'

type FailedRow = FailedRowPage['rows'][number]

interface FailedRowTableProps {
  readonly headers: readonly string[]
  readonly rows: readonly FailedRow[]
}

/** Failed rows with all cells of the file; what is wrong stands beside them, and the cells at fault are marked. */
export function FailedRowTable({ headers, rows }: FailedRowTableProps): ReactNode {
  const columns = faultyFirst(headers, rows)
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
              <Reasons row={row} />
            </Cell>
            {columns.map((column) => (
              <FailedCell key={column} row={row} column={column} />
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

/** What was wrong with a cell that says something else by now is not wrong any more; what is, the review tells. */
function Reasons({ row }: { readonly row: FailedRow }): ReactNode {
  const left = row.errors.filter((error) => stillHolds(row, error))
  if (left.length === 0) return <span className="text-muted">{it.run.changedSince}</span>
  return (
    <ul className="flex flex-col gap-1">
      {left.map(({ code, column, header, message, remedy }) => (
        <li key={`${code} ${column ?? ''}`}>
          {header !== undefined && <span className="font-medium">{`${header}${t.common.colon} `}</span>}
          {message} <span className="text-muted">{remedy}</span>
        </li>
      ))}
    </ul>
  )
}

function FailedCell({ row, column }: { readonly row: FailedRow; readonly column: number }): ReactNode {
  const text = row.cells[column] ?? ''
  const reason = row.errors.find((error) => error.column === column && stillHolds(row, error))?.message
  const isEdited = row.edited.includes(column)
  const told = reason ?? (isEdited ? it.review.grid.edited : undefined)
  return (
    <Cell className="py-2">
      <span
        title={told ?? text}
        className={classNames(
          '-mx-1.5 inline-block min-h-5 max-w-64 min-w-8 truncate rounded-sm px-1.5',
          reason !== undefined ? 'bg-warn-soft' : isEdited && 'bg-accent-soft',
        )}
      >
        {text}
        {isEdited && <span className="sr-only">{` (${it.review.grid.edited})`}</span>}
      </span>
    </Cell>
  )
}

/** The text that was at fault is still there, or a part of it. */
function stillHolds({ cells, edited }: FailedRow, { column, text = '' }: FailedRow['errors'][number]): boolean {
  if (column === undefined || !edited.includes(column)) return true
  const now = cells[column] ?? ''
  return text === '' ? now === '' : now.includes(text)
}
