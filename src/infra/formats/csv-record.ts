import { Refusal } from '../../core/refusal.ts'

const QUOTE = 0x22

/** What `addLine` needs instead of a position when there is no next cell in the line. */
const RECORD_ENDS = -1
const CELL_GOES_ON = -2

/**
 * The grammar of CSV, one line of text at a time.
 *
 * A cell that begins with a quote ends at the next quote that is not doubled; delimiters and line
 * breaks in it are text. Any other quote is text: `5" pipe`. When something other than a delimiter
 * or a line break follows the closing quote (`"Jim" Smith`), the cell was not meant to be quoted and
 * its quotes are kept; but when such a cell spans lines, a quote was left open somewhere and
 * whole rows have run into one cell: that is refused, never guessed.
 */
export class CsvRecord {
  readonly #delimiter: string
  readonly #delimiterCode: number
  #cells: string[] = []
  /** Text so far of a quoted cell that was not closed on its line. */
  #openText: string | null = null
  #openLine = 0
  #looseQuotes = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
    this.#delimiterCode = delimiter.charCodeAt(0)
  }

  /** Whether a quoted cell goes on in the next line. */
  get isOpen(): boolean {
    return this.#openText !== null
  }

  /** The line on which the quoted cell that is still open begins. */
  get openLine(): number {
    return this.#openLine
  }

  /** How many cells began with a quote that turned out to be text. */
  get looseQuotes(): number {
    return this.#looseQuotes
  }

  /**
   * @param lineBreak what ended the line; it is text when a quoted cell goes on.
   * @returns the cells of the record that ends with this line; null when the record goes on.
   */
  addLine(text: string, lineBreak: string, line: number): string[] | null {
    let at = this.#openText === null ? 0 : this.#takeQuotedCell(text, 0, lineBreak, line)
    while (at >= 0) {
      at =
        text.charCodeAt(at) === QUOTE
          ? this.#takeQuotedCell(text, at + 1, lineBreak, line)
          : this.#takeBareCell(text, at)
    }
    return at === CELL_GOES_ON ? null : this.#takeCells()
  }

  /** A line that is known to hold no quote, while no quoted cell is open. */
  addPlainLine(text: string): string[] {
    const cells: string[] = []
    let start = 0
    for (;;) {
      const end = text.indexOf(this.#delimiter, start)
      if (end === -1) break
      cells.push(text.slice(start, end))
      start = end + 1
    }
    cells.push(text.slice(start))
    return cells
  }

  #takeCells(): string[] {
    const cells = this.#cells
    this.#cells = []
    return cells
  }

  /** @param before text of the cell that stands ahead of `start`. */
  #takeBareCell(text: string, start: number, before = ''): number {
    const end = text.indexOf(this.#delimiter, start)
    this.#cells.push(before + (end === -1 ? text.slice(start) : text.slice(start, end)))
    return end === -1 ? RECORD_ENDS : end + 1
  }

  #takeQuotedCell(text: string, start: number, lineBreak: string, line: number): number {
    const firstQuote = text.indexOf('"', start)
    const close = closingQuote(text, firstQuote)
    if (close === -1) return this.#leaveOpen(unescape(text.slice(start)) + lineBreak, line)
    const inner = close === firstQuote ? text.slice(start, close) : unescape(text.slice(start, close))
    const after = close + 1
    if (after < text.length && text.charCodeAt(after) !== this.#delimiterCode) {
      if (this.#openText !== null) throw quoteMisplaced(this.#openLine, line)
      this.#looseQuotes += 1
      return this.#takeBareCell(text, after, `"${inner}"`)
    }
    this.#cells.push(this.#openText === null ? inner : this.#openText + inner)
    this.#openText = null
    return after < text.length ? after + 1 : RECORD_ENDS
  }

  #leaveOpen(text: string, line: number): number {
    if (this.#openText === null) this.#openLine = line
    this.#openText = (this.#openText ?? '') + text
    return CELL_GOES_ON
  }
}

/** @returns the place of the first quote from `firstQuote` on that is not doubled, or -1. */
function closingQuote(text: string, firstQuote: number): number {
  let quote = firstQuote
  while (quote !== -1 && text.charCodeAt(quote + 1) === QUOTE) quote = text.indexOf('"', quote + 2)
  return quote
}

const unescape = (quoted: string): string => quoted.replaceAll('""', '"')

export const quoteNotClosed = (line: number, where: string): Refusal =>
  new Refusal('FILE_UNREADABLE', {
    line,
    reason: `a quote opens there and is not closed ${where}`,
    hint: quoteHint(line),
  })

const quoteMisplaced = (line: number, endLine: number): Refusal =>
  new Refusal('FILE_UNREADABLE', {
    line,
    reason: `a quote opens there, and the next closing quote, on line ${endLine}, is followed by more text`,
    hint: quoteHint(line),
  })

const quoteHint = (line: number): string =>
  `Close the quote that opens on line ${line}, or remove it. A quote inside a quoted cell is written twice.`
