/** The rows of a file as they stand in it, with the one that holds the names of the columns among them. */
import type { Inspection } from '../../../api/types.ts'

type FileRow = Inspection['firstRows'][number]

/**
 * The number that makes a row the header, as the API takes it.
 *
 * @returns null where the file has its header elsewhere, as NDJSON has
 */
export function headerRowOf({ dialect }: Inspection, row: FileRow | 'header'): number | null {
  if (dialect.kind === 'ndjson') return null
  if (row === 'header') return dialect.headerRow
  return dialect.kind === 'spreadsheet' ? row.line - 1 : dialect.headerRow + row.row
}

export interface HeaderLine {
  readonly headerRow: number
  readonly line: number
}

/** Further down a header row is not looked for. */
const MOST_BELOW = 10

/** Rows that can be made the header, in their order. */
export function linesToChoose(inspection: Inspection): readonly HeaderLine[] {
  const { rowsAbove = [], firstRows, dialect } = inspection
  const toLine = (row: FileRow): readonly HeaderLine[] => {
    const headerRow = headerRowOf(inspection, row)
    return headerRow === null ? [] : [{ headerRow, line: row.line }]
  }
  const header =
    dialect.kind === 'ndjson'
      ? []
      : [{ headerRow: dialect.headerRow, line: lineOfHeader(inspection, dialect.headerRow) }]
  return [...rowsAbove.flatMap(toLine), ...header, ...firstRows.slice(0, MOST_BELOW).flatMap(toLine)]
}

/** @returns the line of the header; an estimate for files that were looked at before it was kept */
export const lineOfHeader = ({ headerLine }: Inspection, headerRow: number): number => headerLine ?? headerRow + 1
