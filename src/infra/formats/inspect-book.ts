/** What can be said of a spreadsheet, or of NDJSON, from its beginning. */
import type { DialectChange, Inspection, SourceRow } from '../../core/import/dialect.ts'
import { unmarked } from '../../core/import/cell-mark.ts'
import { Refusal } from '../../core/refusal.ts'
import { CsvScanner } from './csv-scanner.ts'
import { findHeaderRow, joinHeaderRows, lastHeaderRow, type NumberedRow } from './find-header-row.ts'
import { profileColumns } from './profile-columns.ts'
import { cellsOutside, isWithin, tableWidth } from './table-width.ts'
import type { SheetLook } from './spreadsheet/conversion.ts'
import { runConverter } from './spreadsheet/run-converter.ts'
import { LOOK_LIMITS } from './spreadsheet/limits.ts'

const LOOKED_AT_ROWS = 2000
const LOOKED_AT_BYTES = 1024 * 1024
const SHOWN_ROWS = 20

/** Each is looked at beside each field of the object: 16,384 take a quarter of a minute. */
const MOST_COLUMNS = 5000

/** So many columns may well have no names. */
const SPARSE_FROM_COLUMNS = 500
const LEAST_NAMED = 0.1

/** @throws Refusal SHEET_UNKNOWN, SHEET_SPARSE, TOO_MANY_COLUMNS, HEADER_ROW_MISSING and the FILE_… codes */
export async function inspectBook(path: string, sizeBytes: number, chosen: DialectChange): Promise<Inspection> {
  const { sheet } = chosen
  const order = { kind: 'look', path, rows: LOOKED_AT_ROWS, bytes: LOOKED_AT_BYTES } as const
  const answer = await runConverter(sheet === undefined ? order : { ...order, sheet }, { limits: LOOK_LIMITS })
  if (answer.kind !== 'looked') throw new Error('The converter answered something else')
  const { look } = answer
  const rows = readRows(look)
  if (rows.length === 0) throw new Refusal('FILE_EMPTY')
  const header = look.format === 'ndjson' ? plainHeader(rows) : chooseHeader(rows, look, chosen.headerRow)
  refuseSparse(header.names, look)
  const width = tableWidth(header.names, rows.slice(header.last + 1))
  if (width > MOST_COLUMNS) throw new Refusal('TOO_MANY_COLUMNS', { found: width, limit: MOST_COLUMNS })
  const names = nameColumns(header.names, width)
  const body = rows.slice(header.last + 1).filter((row) => isWithin(row, width))
  const shown = body.map(({ number, cells }, index): SourceRow => ({
    row: index + 1,
    line: number,
    cells: cells.slice(0, width).map(unmarked),
  }))
  return {
    dialect: dialectOf(look, header, rows, width),
    sizeBytes,
    columns: profileColumns(names, shown),
    firstRows: shown.slice(0, SHOWN_ROWS),
    rowsAbove: rowsAbove(rows.slice(0, header.last), width),
    headerLine: rows[header.last]?.number ?? 1,
    rows:
      look.share === 1
        ? { count: body.length, isExact: true }
        : { count: Math.round(body.length / look.share), isExact: false },
    notices: [...noticesOf(look, header, rows), ...outsideNotices(cellsOutside(rows, width))],
  }
}

const rowsAbove = (rows: readonly NumberedRow[], width: number): readonly SourceRow[] =>
  rows
    .map(({ number, cells }, index): SourceRow => ({
      row: index - rows.length,
      line: number,
      cells: cells.slice(0, width).map(unmarked),
    }))
    .slice(-SHOWN_ROWS)

interface Header {
  readonly first: number
  /** Index of the row above the data. */
  readonly last: number
  readonly names: readonly string[]
}

function readRows({ text, rowNumbers, share }: SheetLook): readonly NumberedRow[] {
  const scanner = new CsvScanner({ delimiter: '\t', firstRow: 0, encoding: 'utf-8' })
  scanner.write(Buffer.from(text))
  if (share === 1 || text.endsWith('\n')) scanner.end()
  return scanner
    .read(Number.POSITIVE_INFINITY)
    .map(({ cells }, index) => ({ number: rowNumbers[index] ?? index + 1, cells }))
}

const plainHeader = (rows: readonly NumberedRow[]): Header => ({ first: 0, last: 0, names: rows[0]?.cells ?? [] })

function chooseHeader(rows: readonly NumberedRow[], { merges }: SheetLook, chosen: number | undefined): Header {
  if (chosen === undefined) {
    const first = findHeaderRow(rows.map(({ cells }) => cells))
    const last = lastHeaderRow(rows, first, merges)
    return { first, last, names: joinHeaderRows(rows, first, last, merges) }
  }
  const row = rows.findIndex(({ number }) => number > chosen)
  if (row === -1) throw new Refusal('HEADER_ROW_MISSING', { row: chosen + 1 })
  return { first: row, last: row, names: joinHeaderRows(rows, row, row, merges) }
}

/** A column without a name that has cells is one all the same. */
function nameColumns(names: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => unmarked((names[index] ?? '').trim()) || `Column ${index + 1}`)
}

function refuseSparse(names: readonly string[], { sheet }: SheetLook): void {
  const named = names.filter((name) => name.trim() !== '').length
  if (names.length < SPARSE_FROM_COLUMNS || named >= names.length * LEAST_NAMED) return
  throw new Refusal('SHEET_SPARSE', { sheet, columns: names.length, named })
}

function dialectOf(
  { format, sheet, sheets }: SheetLook,
  { last }: Header,
  rows: readonly NumberedRow[],
  columns: number,
): Inspection['dialect'] {
  if (format === 'ndjson') return { kind: 'ndjson' }
  const headerRow = (rows[last]?.number ?? 1) - 1
  const filledRowsAbove = rows.slice(0, last).filter((row) => isWithin(row, columns)).length
  return { kind: 'spreadsheet', format, sheet, sheets, headerRow, filledRowsAbove, columns }
}

function noticesOf(look: SheetLook, { first, last }: Header, rows: readonly NumberedRow[]): readonly string[] {
  const { sheets, sheet, hiddenRows } = look
  const notices: string[] = []
  const others = sheets.filter(({ name }) => name !== sheet)
  if (others.length > 0) {
    const names = others.map(({ name, isHidden }) => `"${name}"${isHidden ? ' (hidden)' : ''}`)
    notices.push(
      `The sheet "${sheet}" is read. ${others.length === 1 ? 'There is one more' : `There are ${others.length} more`}: ${list(names)}.`,
    )
  }
  if (sheets.find(({ name }) => name === sheet)?.isHidden === true)
    notices.push(`The sheet "${sheet}" is hidden in the file.`)
  const number = rows[last]?.number ?? 1
  if (first > 0) notices.push(`The names of the columns stand in row ${number}; the rows above it are not imported.`)
  if (last > first)
    notices.push(`The header takes ${last - first + 1} rows with merged cells; the names are joined from them.`)
  if (hiddenRows > 0) {
    const count = hiddenRows === 1 ? 'One row is' : `${hiddenRows} rows are`
    notices.push(
      `${count} hidden in the sheet${look.share < 1 ? ', as far as it was looked through' : ''}; hidden rows are imported too.`,
    )
  }
  const mergedBelow = look.merges.filter(({ fromRow }) => fromRow > number).length
  if (mergedBelow > 0)
    notices.push('Some cells below the header are merged: their value counts for the first row and column only.')
  return notices
}

function outsideNotices(cells: readonly string[]): readonly string[] {
  if (cells.length === 0) return []
  const verb = cells.length === 1 ? 'A cell lies' : `${cells.length} cells lie`
  return [`${verb} far to the right of the table and will not be imported: ${list(cells)}.`]
}

const MOST_LISTED = 5
const list = (names: readonly string[]): string =>
  names.length <= MOST_LISTED ? names.join(', ') : `${names.slice(0, MOST_LISTED).join(', ')} and others`
