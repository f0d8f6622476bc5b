/** Where a table begins, among the rows that are not empty: below its title, its date, its group headings. */
import type { MergedCells } from './spreadsheet/sheet-scanner.ts'

/** A row of a sheet, with its number there, from 1. */
export interface NumberedRow {
  readonly number: number
  readonly cells: readonly string[]
}

const LOOKED_AT = 200
/** A row with no more than this share of the usual number of cells is no header. */
const NARROW = 0.34
const FEWEST_COLUMNS = 3
/** Titles that go on longer are data. */
const MOST_TITLE_ROWS = 30

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/**
 * @returns the index of the row with the names: the first that is as wide as a table, or 0. Nothing
 * is passed over that is wide, however little it looks like names.
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const widths = rows.slice(0, LOOKED_AT).map(filled)
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  if (usual < FEWEST_COLUMNS) return 0
  const first = widths.findIndex((width) => width > Math.max(1, usual * NARROW))
  return first === -1 || first > MOST_TITLE_ROWS ? 0 : first
}

/** Headers of two rows: group headings are merged over their columns, and columns without a group reach down. */
export function lastHeaderRow(rows: readonly NumberedRow[], first: number, merges: readonly MergedCells[]): number {
  const top = rows[first]?.number ?? 0
  const own = merges.filter(({ fromRow }) => fromRow === top)
  const hasGroups = own.some(({ fromColumn, toColumn, toRow }) => toColumn > fromColumn && toRow === top)
  const reach = Math.max(top, ...own.map(({ toRow }) => toRow))
  const bottom = reach > top && reach <= top + 2 ? reach : hasGroups ? top + 1 : top
  const last = rows.findIndex(({ number }) => number === bottom)
  return last > first && last < rows.length - 1 ? last : first
}

/** Names from the last row of the header; where it has none, from above; where two are the same, with their group. */
export function joinHeaderRows(
  rows: readonly NumberedRow[],
  first: number,
  last: number,
  merges: readonly MergedCells[],
): readonly string[] {
  const block = rows.slice(first, last + 1)
  const width = Math.max(0, ...block.map(({ cells }) => cells.length))
  const nameAt = (column: number): string =>
    block.findLast(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column]?.trim() ?? ''
  const names = Array.from({ length: width }, (_, column) => nameAt(column))
  if (first === last) return names
  return names.map((name, column) => {
    const isTwice = name !== '' && names.indexOf(name) !== names.lastIndexOf(name)
    const group = isTwice ? groupOf(block, column, merges) : ''
    return group === '' || group === name ? name : `${group} ${name}`
  })
}

function groupOf(block: readonly NumberedRow[], column: number, merges: readonly MergedCells[]): string {
  const above = block.slice(0, -1)
  for (const { number, cells } of above) {
    const range = merges.find(
      ({ fromRow, toRow, fromColumn, toColumn }) =>
        number >= fromRow && number <= toRow && column >= fromColumn && column <= toColumn,
    )
    const name = (cells[range?.fromColumn ?? column] ?? '').trim()
    if (name !== '') return name
  }
  return ''
}
