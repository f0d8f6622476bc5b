import { isUtf8 } from 'node:buffer'
import type { SourceRow } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import { CsvRecord, quoteNotClosed } from './csv-record.ts'
import { withoutCutCharacter } from './to-utf8.ts'

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22

const NOT_HERE = -1
const UNKNOWN = -1
/** Past the end of any buffer, so that "the next one" compares as far away when there is none. */
const NONE = 0x3fff_ffff

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf)

/** The longest row that is read. A quote that is never closed is found after this much, not at the end of the file. */
export const LONGEST_ROW_BYTES = 1024 * 1024

interface CsvScannerOptions {
  readonly delimiter: string
  /** Number of the first row that is not empty. */
  readonly firstRow: number
  /** How the file is encoded, for the message when its bytes are not; the scanner itself reads UTF-8. */
  readonly encoding: string
}

/**
 * Reads the rows of a CSV text in UTF-8 from chunks that may be cut anywhere.
 *
 * Lines are found among the bytes, where a line feed, a carriage return and a quote cannot be part of
 * another character, and each line is decoded by itself: cells share memory with their line and
 * never with the chunk, so that keeping a cell does not keep a chunk. Bytes that are not UTF-8 are
 * refused, not replaced.
 *
 * A row in which no cell holds anything (an empty line, or one of delimiters only) is no row: it is
 * passed over and gets no number. Its line counts. Rows keep the number of cells that they have.
 */
export class CsvScanner {
  readonly #record: CsvRecord
  readonly #encoding: string
  #bytes: Buffer = Buffer.alloc(0)
  #position = 0
  /** Where `#bytes` begins in the text. */
  #base = 0
  #isLastChunk = false
  #isAtStart = true
  #isValidUtf8 = true
  #nextLf = UNKNOWN
  #nextCr = UNKNOWN
  #nextQuote = UNKNOWN
  #nextRow: number
  /** 1-based number of the line at `#position`. */
  #line = 1
  #rowLine = 1
  #rowBytes = 0

  constructor({ delimiter, firstRow, encoding }: CsvScannerOptions) {
    this.#record = new CsvRecord(delimiter)
    this.#nextRow = firstRow
    this.#encoding = encoding
  }

  /** The line on which a quoted cell begins that no line so far has closed. */
  get openQuoteLine(): number | null {
    return this.#record.isOpen ? this.#record.openLine : null
  }

  get looseQuotes(): number {
    return this.#record.looseQuotes
  }

  /** The number that the next row will have. */
  get nextRow(): number {
    return this.#nextRow
  }

  /** Where in the text the next row begins, in bytes; only after `read` has given as many rows as it was asked for. */
  get offset(): number {
    return this.#base + this.#position
  }

  /** Bytes that belong to no row yet, because the end of the row at the position has not come. */
  get pendingBytes(): number {
    return this.#bytes.length - this.#position + (this.#record.isOpen ? this.#rowBytes : 0)
  }

  /** Adds bytes. All rows of the earlier ones should have been read: what is left over is copied. */
  write(chunk: Buffer): void {
    const rest = this.#bytes.subarray(this.#position)
    if (this.pendingBytes > LONGEST_ROW_BYTES) throw this.rowTooLong()
    this.#look(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]))
  }

  /** No more bytes will come: the last line needs no line break. */
  end(): void {
    this.#isLastChunk = true
    this.#look(this.#bytes.subarray(this.#position))
  }

  /** @returns at most `limit` rows; fewer when more bytes are needed. */
  read(limit: number): SourceRow[] {
    const rows: SourceRow[] = []
    while (rows.length < limit) {
      const end = this.#lineEnd()
      if (end === NOT_HERE) break
      const cells = this.#takeLine(end)
      if (cells !== null && !isEmptyRow(cells)) {
        rows.push({ row: this.#nextRow, line: this.#rowLine, cells })
        this.#nextRow += 1
      }
    }
    if (this.#isLastChunk && rows.length < limit && this.#record.isOpen) {
      throw quoteNotClosed(this.#record.openLine, 'before the end of the file')
    }
    return rows
  }

  /** Why the row at the position cannot be read, when it does not end within `LONGEST_ROW_BYTES`. */
  rowTooLong(): Refusal {
    if (this.#record.isOpen) return quoteNotClosed(this.#record.openLine, 'within 1 MiB')
    return new Refusal('FILE_UNREADABLE', {
      line: this.#line,
      reason: 'the row is longer than 1 MiB',
      hint: 'Check that each row ends with a line break, and that the encoding is right.',
    })
  }

  #look(bytes: Buffer): void {
    this.#base += this.#position
    this.#bytes = bytes
    this.#position = 0
    if (this.#isAtStart) this.#skipByteOrderMark()
    this.#isValidUtf8 = isUtf8(this.#isLastChunk ? bytes : withoutCutCharacter(bytes))
    this.#nextLf = UNKNOWN
    this.#nextCr = UNKNOWN
    this.#nextQuote = UNKNOWN
  }

  #skipByteOrderMark(): void {
    if (this.#bytes.length < BYTE_ORDER_MARK.length) return
    this.#isAtStart = false
    if (this.#bytes.indexOf(BYTE_ORDER_MARK) === 0) this.#position = BYTE_ORDER_MARK.length
  }

  /** Where the line at the position ends, before its line break. NOT_HERE: its end has not arrived. */
  #lineEnd(): number {
    const length = this.#bytes.length
    if (this.#position >= length || this.#isUndecided()) return NOT_HERE
    this.#nextLf = this.#next(LF, this.#nextLf)
    this.#nextCr = this.#next(CR, this.#nextCr)
    const end = Math.min(this.#nextLf, this.#nextCr)
    if (this.#isLastChunk) return Math.min(end, length)
    // After a carriage return at the very end a line feed may come that belongs to it.
    return end === NONE || (end === this.#nextCr && end + 1 === length) ? NOT_HERE : end
  }

  /** The first bytes may be the beginning of a byte order mark. */
  #isUndecided(): boolean {
    return this.#isAtStart && !this.#isLastChunk
  }

  #next(byte: number, known: number): number {
    if (known >= this.#position) return known
    const found = this.#bytes.indexOf(byte, this.#position)
    return found === -1 ? NONE : found
  }

  #takeLine(end: number): string[] | null {
    const start = this.#position
    const line = this.#line
    const lineBreak = this.#lineBreakAt(end)
    if (!this.#record.isOpen) {
      this.#rowLine = line
      this.#rowBytes = 0
    }
    this.#nextQuote = this.#next(QUOTE, this.#nextQuote)
    this.#position = end + lineBreak.length
    this.#rowBytes += this.#position - start
    if (this.#rowBytes > LONGEST_ROW_BYTES) throw this.rowTooLong()
    if (!this.#isValidUtf8 && !isUtf8(this.#bytes.subarray(start, end))) throw notInEncoding(line, this.#encoding)
    const text = this.#bytes.toString('utf8', start, end)
    this.#line += 1
    if (this.#nextQuote >= end && !this.#record.isOpen) return this.#record.addPlainLine(text)
    return this.#record.addLine(text, lineBreak, line)
  }

  #lineBreakAt(end: number): '\n' | '\r\n' | '\r' | '' {
    if (end === this.#nextLf) return '\n'
    if (end !== this.#nextCr) return ''
    return this.#bytes[end + 1] === LF ? '\r\n' : '\r'
  }
}

const isEmptyRow = (cells: readonly string[]): boolean => cells[0] === '' && cells.every((cell) => cell === '')

const notInEncoding = (line: number, encoding: string): Refusal =>
  new Refusal('FILE_UNREADABLE', {
    line,
    reason: `it holds bytes that are not ${encoding}`,
    hint: 'Choose the encoding in which the file was saved, such as windows-1252, or save it again as UTF-8.',
  })
