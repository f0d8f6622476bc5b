/** Cells from the clipboard become a file that is imported like any other. */
import { readCells, writeCells } from '../../../grid/clipboard-cells.ts'
import { holdsCells, type Clipboard } from './clipboard.ts'

type Cells = readonly (readonly string[])[]

/** @returns every row as wide as the widest; null when there are no cells, or only a single one */
export function readPasted(clipboard: Clipboard): Cells | null {
  const { text, html } = clipboard
  if (!holdsCells(clipboard)) return null
  const rows = (text.includes('\t') ? readCells(text) : readTable(html)).filter((cells) => cells.some(isFilled))
  const width = Math.max(0, ...rows.map(({ length }) => length))
  if (rows.length * width < 2) return null
  return rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''))
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

/** The document is never shown: nothing of it is loaded or run. */
function readTable(html: string): Cells {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return [...(table?.rows ?? [])].map((row) => [...row.cells].map(({ textContent }) => textContent.trim()))
}

/** Addresses, numbers and dates name no columns. */
const IS_VALUE = /@|^[\s+-]*\d|^$/

export const looksLikeHeader = ([first = []]: Cells): boolean => first.every((cell) => !IS_VALUE.test(cell.trim()))

export interface PastedFile {
  readonly cells: Cells
  /** Absent where the first row of the cells holds them. */
  readonly columnNames?: readonly string[]
  readonly name: string
}

/** With tabs, the names of the columns in the first line: read it as it is, nothing is to be detected. */
export const toFile = ({ cells, columnNames, name }: PastedFile): File =>
  new File([writeCells(columnNames === undefined ? cells : [columnNames, ...cells])], name, { type: 'text/csv' })

export const AS_PASTED = { encoding: 'utf-8', delimiter: '\t', headerRow: 0 } as const
