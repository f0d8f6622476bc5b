/** What a spreadsheet puts on the clipboard, laid over the rows from the cell where it is pasted. */
import type { CellEdit } from '../../../api/failed-rows.ts'

/** @returns null for a single cell, which the browser pastes by itself */
export function readRange(clipboard: string): readonly (readonly string[])[] | null {
  const lines = clipboard.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const cells = lines.map((line) => line.split('\t'))
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null
}

/**
 * What reaches beyond the last column, or below the last row, is left out.
 *
 * @param rows numbers of the rows from the one that is pasted into
 * @param columns positions in the file of the columns from the one that is pasted into, as they are shown
 */
export const editsOf = (
  range: readonly (readonly string[])[],
  rows: readonly number[],
  columns: readonly number[],
): readonly CellEdit[] =>
  range.flatMap((cells, index) => {
    const row = rows[index]
    if (row === undefined) return []
    return cells.flatMap((text, place) => {
      const column = columns[place]
      return column === undefined ? [] : [{ row, column, text }]
    })
  })
