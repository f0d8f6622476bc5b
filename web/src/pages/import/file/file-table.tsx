import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { DialectChange, Inspection } from '../../../api/types.ts'
import { classNames } from '../../../components/class-names.ts'
import { Table } from '../../../components/table.tsx'
import { number } from '../../../texts/format.ts'
import { it } from '../../../texts/import-texts.ts'
import { headerRowOf, lineOfHeader } from './file-rows.ts'

/** A browser has trouble with more, and nobody reads them. */
const MOST_COLUMNS = 40

interface FileTableProps {
  readonly inspection: Inspection
  readonly onChange: (change: DialectChange) => void
}

/** The first rows as they stand in the file. Another row becomes the header by being clicked. */
export function FileTable({ inspection, onChange }: FileTableProps): ReactNode {
  const { rowsAbove = [], firstRows, columns, dialect } = inspection
  const shown = columns.slice(0, MOST_COLUMNS)
  const choose = (row: Inspection['firstRows'][number]): (() => void) | null => {
    const headerRow = headerRowOf(inspection, row)
    return headerRow === null ? null : () => onChange({ headerRow })
  }
  return (
    <>
      <Table label={it.file.firstRows} className="text-sm">
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {rowsAbove.map((row) => (
            <FileRow key={row.line} row={row} width={shown.length} onChoose={choose(row)} isAbove />
          ))}
          <tr className="bg-accent-soft text-accent">
            <th scope="row" className={NUMBER}>
              <span className="font-medium">
                {dialect.kind === 'ndjson' ? '' : number(lineOfHeader(inspection, dialect.headerRow))}
              </span>
              <span className="sr-only"> {it.file.isHeader}</span>
            </th>
            {shown.map(({ index, header }) => (
              <th key={index} scope="col" title={header} className={classNames(CELL, 'font-semibold')}>
                {header}
              </th>
            ))}
          </tr>
          {firstRows.map((row) => (
            <FileRow key={row.line} row={row} width={shown.length} onChoose={choose(row)} />
          ))}
        </tbody>
      </Table>
      {columns.length > shown.length && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">
          {it.file.moreColumns(columns.length - shown.length)}
        </p>
      )}
    </>
  )
}

const CELL = 'h-8 max-w-64 truncate border-b border-line px-3 text-left whitespace-pre'
const NUMBER =
  'sticky left-0 z-1 h-8 w-14 border-r border-b border-line bg-inherit px-3 text-right font-normal tabular-nums'

interface FileRowProps {
  readonly row: Inspection['firstRows'][number]
  readonly width: number
  readonly onChoose: (() => void) | null
  readonly isAbove?: boolean
}

function FileRow({ row: { line, cells }, width, onChoose, isAbove = false }: FileRowProps): ReactNode {
  return (
    <tr className={classNames('relative bg-surface', onChoose !== null && 'hover:bg-hover', isAbove && 'text-faint')}>
      <th scope="row" className={classNames(NUMBER, 'text-faint')}>
        {onChoose === null ? (
          number(line)
        ) : (
          // It reaches over the whole row.
          <Button onPress={onChoose} className="after:absolute after:inset-0 after:cursor-pointer">
            <span aria-hidden>{number(line)}</span>
            <span className="sr-only">{it.file.makeHeader(line)}</span>
          </Button>
        )}
      </th>
      {Array.from({ length: width }, (_, index) => (
        <td key={index} title={cells[index]} className={CELL}>
          {cells[index]}
        </td>
      ))}
    </tr>
  )
}
