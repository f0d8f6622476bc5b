/**
 * Cells as spreadsheets put them on the clipboard: a line for each row, tabs between its cells. A cell that holds a
 * tab, a line break or a quotation mark stands in quotation marks, and those in it are doubled.
 */

export function readCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    rows.at(-1)?.push(cell)
    if (text[end] !== '\t') {
      const next = text.startsWith('\r\n', end) ? end + 2 : end + 1
      // The line break at the end is not the beginning of another row.
      if (next >= text.length) break
      rows.push([])
      at = next
    } else at = end + 1
  }
  return rows
}

interface Read {
  readonly cell: string
  /** Where the tab or the line break stands that ends it. */
  readonly end: number
}

function readPlain(text: string, from: number): Read {
  const found = text.slice(from).search(/[\t\r\n]/)
  const end = found === -1 ? text.length : from + found
  return { cell: text.slice(from, end), end }
}

/** A quotation mark that nothing closes, or that something else than a cell's end follows, is a sign like others. */
function readQuoted(text: string, from: number): Read {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y
  pattern.lastIndex = from
  const [whole, cell] = pattern.exec(text) ?? []
  if (whole === undefined || cell === undefined) return readPlain(text, from)
  return { cell: cell.replaceAll('""', '"'), end: from + whole.length }
}

export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(writeCell).join('\t')).join('\n')

const writeCell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
