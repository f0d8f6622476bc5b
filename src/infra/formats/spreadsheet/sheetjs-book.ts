/**
 * Old and foreign workbooks: XLS of every age, XLSB, and HTML or XML that calls itself XLS. They are
 * read whole, by a library, so that their size is limited; this runs only in the child process.
 */
import { readFileSync } from 'node:fs'
import { read, set_cptable, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full'
import { ERROR_MARK } from '../../../core/import/cell-mark.ts'
import type { SpreadsheetFormat } from '../../../core/import/dialect.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Book, BookSheet, SheetReport } from './book.ts'
import { PLAIN, readFormatCode, type NumberFormat } from './number-format.ts'
import { numberText } from './number-text.ts'
import { NOT_CALCULATED } from './sheet-scanner.ts'
import type { TableWriter } from './table-writer.ts'

set_cptable(codepages)

/** Enough to see how sheets are shaped, and to show the first rows. */
const ROWS_OF_BEGINNING = 2000

export type SheetJsFormat = Exclude<SpreadsheetFormat, 'xlsx' | 'ods'>

export class SheetJsBook implements Book {
  readonly format: SheetJsFormat
  readonly #bytes: Buffer
  readonly #beginning: WorkBook
  #whole: { readonly sheet: number; readonly book: WorkBook } | null = null

  constructor(path: string, format: SheetJsFormat) {
    this.format = format
    this.#bytes = readFileSync(path)
    this.#beginning = this.#parse({ sheetRows: ROWS_OF_BEGINNING })
    if (this.#beginning.SheetNames.length === 0) throw new Refusal('FILE_EMPTY')
  }

  get sheets(): readonly BookSheet[] {
    const states = this.#beginning.Workbook?.Sheets ?? []
    return this.#beginning.SheetNames.map((name, index) => ({ name, isHidden: (states[index]?.Hidden ?? 0) > 0 }))
  }

  close(): void {
    this.#whole = null
  }

  async read(sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const book = table.wantsAll ? this.#readWhole(sheet) : this.#beginning
    onProgress?.(0.5)
    return writeSheet(book, sheet, table)
  }

  async sketch(sheet: number, table: TableWriter): Promise<SheetReport> {
    return writeSheet(this.#beginning, sheet, table)
  }

  /** HTML has texts only: what looks like a number, a date or an error there was never told to be one. */
  #parse(options: { readonly sheetRows?: number; readonly sheets?: number }): WorkBook {
    return parse(this.#bytes, { ...options, raw: this.format === 'html' })
  }

  #readWhole(sheet: number): WorkBook {
    if (this.#whole?.sheet !== sheet) this.#whole = { sheet, book: this.#parse({ sheets: sheet }) }
    return this.#whole.book
  }
}

function parse(bytes: Buffer, options: ParsingOptions): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellText: true,
      cellNF: true,
      cellStyles: true,
      cellDates: false,
      ...options,
    })
  } catch (error) {
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error)
  if (/password|Encryption scheme|ECMA-376/.test(message)) return new Refusal('FILE_PROTECTED')
  return new Refusal('FILE_DAMAGED', { reason: 'its contents cannot be made out' })
}

function writeSheet(book: WorkBook, index: number, table: TableWriter): SheetReport {
  const sheet: WorkSheet | undefined = book.Sheets[book.SheetNames[index] ?? '']
  if (sheet === undefined) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet is missing' })
  const rows = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const is1904 = book.Workbook?.WBProps?.date1904 === true
  for (const [row, cells] of rows.entries()) {
    if (cells === undefined) continue
    table.startRow(row + 1)
    for (const [column, cell] of cells.entries()) {
      const text = cell === undefined ? '' : cellText(cell, is1904)
      if (text === '') continue
      table.startCell(column)
      table.putText(text)
    }
    table.endRow()
    if (table.isFull) break
  }
  const hiddenRows = (sheet['!rows'] ?? []).filter((row) => row?.hidden === true).length
  const full = String(sheet['!fullref'] ?? sheet['!ref'] ?? '')
  return { hiddenRows, merges: mergesOf(sheet), share: shareOf(full, table) }
}

const mergesOf = (sheet: WorkSheet): SheetReport['merges'] =>
  (sheet['!merges'] ?? []).slice(0, 1000).map(({ s, e }) => ({
    fromRow: s.r + 1,
    toRow: e.r + 1,
    fromColumn: s.c,
    toColumn: e.c,
  }))

function shareOf(range: string, table: TableWriter): number {
  const last = Number(/(\d+)$/.exec(range)?.[1] ?? 0)
  return table.wantsAll || last <= table.row ? 1 : table.row / last
}

const formats = new Map<string, NumberFormat>()

function formatOf(code: string | number | undefined): NumberFormat {
  if (typeof code !== 'string') return PLAIN
  let format = formats.get(code)
  if (format === undefined) formats.set(code, (format = readFormatCode(code)))
  return format
}

function cellText(cell: CellObject, is1904: boolean): string {
  if (cell.f !== undefined && cell.v === undefined && cell.t !== 'e') return `${ERROR_MARK}${NOT_CALCULATED}`
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? numberText(cell.v, formatOf(cell.z), is1904) : String(cell.v ?? '')
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
      return ERROR_MARK + (cell.w ?? '#ERROR!')
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().replace(/T00:00:00\.000Z$/, '') : String(cell.v ?? '')
    case 's':
      return String(cell.v ?? '')
    default:
      return ''
  }
}
