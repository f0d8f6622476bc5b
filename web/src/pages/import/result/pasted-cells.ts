/** What a spreadsheet puts on the clipboard, laid over the rows from the cell where it is pasted. */
import type { CellEdit } from '../../../api/failed-rows.ts'

/** @returns null for a single cell, which the browser pastes by itself */
export function readRange(clipboard: string): readonly (readonly string[])[] | null {
  const lines = clipboard.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const cells = lines.map((line) => line.split('\t'))
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null
}

/**
 * @param rows numbers of the rows from the one that is pasted into
 * @param width of the table: what reaches beyond it, or below the last row, is left out
 */
export const editsOf = (
  range: readonly (readonly string[])[],
  rows: readonly number[],
  firstColumn: number,
  width: number,
): readonly CellEdit[] =>
  range.flatMap((cells, index) => {
    const row = rows[index]
    if (row === undefined) return []
    return cells.slice(0, width - firstColumn).map((text, offset) => ({ row, column: firstColumn + offset, text }))
  })
