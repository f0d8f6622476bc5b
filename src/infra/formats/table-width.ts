/** How wide the table of a sheet is, among cells that may lie anywhere. */
import type { NumberedRow } from './find-header-row.ts'
import { cellName, FAR_OUTSIDE_COLUMNS } from './spreadsheet/table-writer.ts'

/**
 * Up to the last column with a name, and on over columns without a name that have cells, unless they
 * lie far away.
 */
export function tableWidth(names: readonly string[], body: readonly NumberedRow[]): number {
  const named = names.findLastIndex((name) => name.trim() !== '') + 1
  const used = new Set<number>()
  for (const { cells } of body)
    for (let column = named; column < cells.length; column += 1)
      if ((cells[column] ?? '').trim() !== '') used.add(column)
  let width = named
  for (const column of [...used].toSorted((a, b) => a - b)) {
    if (column >= width + FAR_OUTSIDE_COLUMNS) break
    width = column + 1
  }
  return width
}

/** Whether the row has any cell that is not far outside: those that have none are no rows of the table. */
export const isWithin = ({ cells }: NumberedRow, width: number): boolean =>
  cells.slice(0, width + FAR_OUTSIDE_COLUMNS).some((cell) => cell !== '')

/** Names of the cells that are: `XFD1048576`. */
export const cellsOutside = (rows: readonly NumberedRow[], width: number): readonly string[] =>
  rows.flatMap(({ number, cells }) =>
    cells
      .slice(width + FAR_OUTSIDE_COLUMNS)
      .flatMap((cell, index) => (cell === '' ? [] : [cellName(number, width + FAR_OUTSIDE_COLUMNS + index)])),
  )
