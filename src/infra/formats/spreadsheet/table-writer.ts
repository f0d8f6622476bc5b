/**
 * Writes the rows of a sheet as text divided by tabs, in UTF-8: the form in which everything after the
 * conversion reads them. Row n of the sheet begins after n - 1 line breaks that end rows, so that empty
 * rows are empty lines. Of a beginning, empty rows are left out: it has the numbers of its rows instead.
 *
 * Sheets have cells far outside of their table that nobody knows of. Where it is known how wide the table is,
 * such a cell is no part of any row: all that is written of it is a mark, behind the row in which it
 * stands or the last one before it.
 */
import { OUTSIDE_MARK, unmarked } from '../../../core/import/cell-mark.ts'
import { Refusal } from '../../../core/refusal.ts'

const TAB = 0x09
const LF = 0x0a
const QUOTE = 0x22

const BUFFER_BYTES = 1024 * 1024

const NEEDS_QUOTES = /["\t\r\n]/

export const MOST_SHEET_ROWS = 1_048_576

/** Beyond the last column of the table: what is nearer may well belong to it. */
export const FAR_OUTSIDE_COLUMNS = 100

/** Told of one row. More of them say nothing more. */
const MOST_OUTSIDE_CELLS = 10
const LONGEST_OUTSIDE_TEXT = 200

export interface TableLimits {
  readonly bytes: number
  /** The writer says that it has enough after so many rows that hold anything. */
  readonly rows?: number
  /** Of the table; absent while it is not known. */
  readonly columns?: number
}

export class TableWriter {
  readonly #write: (bytes: Buffer) => void
  readonly limits: TableLimits
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #at = 0
  #flushed = 0
  /** Number of the row that is being read, or was last. */
  #row = 0
  #isRowOpen = false
  #hasText = false
  /** The column behind the last cell of that row. */
  #nextColumn = 0
  /** Number of the row at the end of the text; rows without cells are not written until one with cells follows. */
  #textRow = 1
  /** Columns of the row at the end of the text that were begun. */
  #column = 0
  /** Cells far outside that were told of behind that row. */
  #outsideCells = 0
  #outside: 'no' | 'told' | 'passed over' = 'no'
  #filledRows = 0
  /** Numbers of the rows that hold anything; only of a beginning. */
  readonly numbers: number[] = []

  constructor(write: (bytes: Buffer) => void, limits: TableLimits) {
    this.#write = write
    this.limits = limits
  }

  get bytes(): number {
    return this.#flushed + this.#at
  }

  /** Whether the whole sheet is wanted, not its beginning. */
  get wantsAll(): boolean {
    return this.limits.rows === undefined
  }

  /** Rows that hold anything. */
  get filledRows(): number {
    return this.#filledRows
  }

  get row(): number {
    return this.#row
  }

  /** With enough rows or bytes; of a whole conversion too many bytes are refused. */
  get isFull(): boolean {
    const { rows, bytes } = this.limits
    if (rows === undefined && this.bytes > bytes) throw new Refusal('FILE_TOO_COMPLEX')
    return rows !== undefined && (this.#filledRows >= rows || this.bytes >= bytes)
  }

  /** @param number counted from 1; what is not above the last one is taken for the next. */
  startRow(number: number): void {
    this.#row = number > this.#row && number <= MOST_SHEET_ROWS ? number : this.#row + 1
    this.#isRowOpen = true
    this.#hasText = false
    this.#nextColumn = 0
  }

  endRow(): void {
    this.#isRowOpen = false
    if (!this.#hasText) return
    this.#filledRows += 1
    if (!this.wantsAll) this.numbers.push(this.#row)
  }

  /** Begins the cell at this column, from 0. @returns false when the row is past it. */
  startCell(column: number): boolean {
    if (column < this.#nextColumn) return false
    this.#nextColumn = column + 1
    const { columns } = this.limits
    if (columns !== undefined && column >= columns + FAR_OUTSIDE_COLUMNS) this.#startOutside(column, columns)
    else this.#goTo(column)
    return true
  }

  #goTo(column: number): void {
    this.#outside = 'no'
    if (this.#textRow !== this.#row) this.#goToRow()
    // The first cell has no delimiter before it.
    for (let at = Math.max(1, this.#column); at <= column; at += 1) this.#putByte(TAB)
    this.#column = column + 1
  }

  #goToRow(): void {
    const breaks = this.wantsAll ? this.#row - this.#textRow : Math.min(1, this.bytes)
    for (let each = 0; each < breaks; each += 1) this.#putByte(LF)
    this.#textRow = this.#row
    this.#column = 0
    this.#outsideCells = 0
  }

  /** Above the first row there is nothing to tell it behind: that was seen when the table was looked at. */
  #startOutside(column: number, columns: number): void {
    this.#outside = this.bytes === 0 || this.#outsideCells === MOST_OUTSIDE_CELLS ? 'passed over' : 'told'
    if (this.#outside === 'passed over') return
    for (let at = Math.max(1, this.#column); at <= columns; at += 1) this.#putByte(TAB)
    if (this.#column > columns) this.#putByte(TAB)
    this.#column = Math.max(this.#column, columns) + 1
    this.#outsideCells += 1
    this.#putPlain(`${OUTSIDE_MARK}${cellName(this.#row, column)} `)
  }

  /** In a cell that is begun already nothing may stand that would have to be quoted. */
  #putOutside(text: string): void {
    if (this.#outside === 'told')
      this.#putPlain(
        unmarked(text)
          .slice(0, LONGEST_OUTSIDE_TEXT)
          .replaceAll(/["\t\r\n]/g, ' '),
      )
  }

  #putPlain(text: string): void {
    const bytes = Buffer.from(text)
    if (this.#at + bytes.length > BUFFER_BYTES) this.flush()
    this.#at += bytes.copy(this.#buffer, this.#at)
  }

  /** Bytes that are known to need no quotes, or have them. */
  putBytes(bytes: Buffer, start: number, end: number): void {
    const length = end - start
    if (this.#outside !== 'no') return this.#putOutside(bytes.toString('utf8', start, end))
    if (length > 0) this.#hasText = true
    if (this.#at + length > BUFFER_BYTES) this.flush()
    if (length > BUFFER_BYTES) return this.#writeOut(bytes.subarray(start, end))
    const buffer = this.#buffer
    let at = this.#at
    if (length > 40) {
      bytes.copy(buffer, at, start, end)
      at += length
    } else {
      for (let from = start; from < end; from += 1) buffer[at++] = bytes[from] ?? 0
    }
    this.#at = at
  }

  putText(text: string): void {
    if (this.#outside !== 'no') return this.#putOutside(text)
    if (text !== '') this.#hasText = true
    const written = quoted(text)
    if (this.#at + written.length * 3 > BUFFER_BYTES) this.flush()
    if (written.length * 3 > BUFFER_BYTES) return this.#writeOut(Buffer.from(written))
    this.#at += this.#buffer.write(written, this.#at)
  }

  /** Ends the last row, unless there was not room for all of it, and writes what is left. */
  end(): void {
    if (!this.#isRowOpen && this.bytes > 0) this.#putByte(LF)
    this.flush()
  }

  flush(): void {
    if (this.#at > 0) this.#writeOut(this.#buffer.subarray(0, this.#at))
    this.#at = 0
  }

  #writeOut(bytes: Buffer): void {
    this.#write(bytes)
    this.#flushed += bytes.length
    if (this.#flushed > this.limits.bytes && this.limits.rows === undefined) throw new Refusal('FILE_TOO_COMPLEX')
  }

  #putByte(byte: number): void {
    if (this.#at === BUFFER_BYTES) this.flush()
    this.#buffer[this.#at] = byte
    this.#at += 1
  }
}

/** As spreadsheet programs name it: XFD1048576. @param column from 0 */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** As it stands in the table: with quotes where the text needs them. */
export const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Whether a byte may stand in a cell without quotes and without being decoded first. */
export const isPlainByte = (byte: number): boolean => byte !== QUOTE && byte !== TAB && byte !== LF && byte !== 0x0d
