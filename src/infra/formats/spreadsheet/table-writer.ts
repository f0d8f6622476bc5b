/**
 * Writes the rows of a sheet as text divided by tabs, in UTF-8: the form in which everything after the
 * conversion reads them. Row n of the sheet begins after n - 1 line breaks that end rows, so that empty
 * rows are empty lines.
 */
import { Refusal } from '../../../core/refusal.ts'

const TAB = 0x09
const LF = 0x0a
const QUOTE = 0x22

const BUFFER_BYTES = 1024 * 1024

const NEEDS_QUOTES = /["\t\r\n]/

export const MOST_SHEET_ROWS = 1_048_576

export interface TableLimits {
  readonly bytes: number
  /** The writer says that it has enough after so many rows that hold anything. */
  readonly rows?: number
}

export class TableWriter {
  readonly #write: (bytes: Buffer) => void
  readonly limits: TableLimits
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #at = 0
  #flushed = 0
  /** Number of the row that is being written, or was last. */
  #row = 0
  /** Columns of the row that were begun. */
  #column = 0
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
    const next = number > this.#row && number <= MOST_SHEET_ROWS ? number : this.#row + 1
    for (let row = this.#row + 1; row < next; row += 1) this.#putByte(LF)
    this.#row = next
    this.#column = 0
  }

  endRow(): void {
    if (this.#column > 0) {
      this.#filledRows += 1
      if (!this.wantsAll) this.numbers.push(this.#row)
    }
    this.#putByte(LF)
  }

  /** Begins the cell at this column, from 0. @returns false when the row is past it. */
  startCell(column: number): boolean {
    if (column < this.#column) return false
    // The first cell has no delimiter before it.
    for (let at = Math.max(1, this.#column); at <= column; at += 1) this.#putByte(TAB)
    this.#column = column + 1
    return true
  }

  /** Bytes that are known to need no quotes, or have them. */
  putBytes(bytes: Buffer, start: number, end: number): void {
    const length = end - start
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
    const written = quoted(text)
    if (this.#at + written.length * 3 > BUFFER_BYTES) this.flush()
    if (written.length * 3 > BUFFER_BYTES) return this.#writeOut(Buffer.from(written))
    this.#at += this.#buffer.write(written, this.#at)
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

/** As it stands in the table: with quotes where the text needs them. */
export const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Whether a byte may stand in a cell without quotes and without being decoded first. */
export const isPlainByte = (byte: number): boolean => byte !== QUOTE && byte !== TAB && byte !== LF && byte !== 0x0d
