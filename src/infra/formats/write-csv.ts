import type { CsvDialect } from '../../core/import/dialect.ts'

export interface WriteCsvOptions {
  readonly delimiter?: CsvDialect['delimiter']
  /** Whether the file begins with the mark by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean
}

/** Few enough rows are gathered for memory to stay flat, many enough for the writes not to count. */
const CHUNK_CHARACTERS = 64 * 1024

/**
 * Rows as CSV in UTF-8 (RFC 4180): CRLF after each row, quotes where the text needs them.
 *
 * Lazy: takes the next rows when the next chunk is asked for. Hand it to `Readable.from` or to a file store.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  { delimiter = ',', byteOrderMark = false }: WriteCsvOptions = {},
): AsyncGenerator<Buffer> {
  let text = byteOrderMark ? '\u{feff}' : ''
  for await (const cells of rows) {
    text += formatCsvRow(cells, delimiter)
    if (text.length < CHUNK_CHARACTERS) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

/** One row with its line break. */
export function formatCsvRow(cells: readonly string[], delimiter: CsvDialect['delimiter'] = ','): string {
  // A single empty cell would be an empty line, which readers pass over.
  if (cells.length === 1 && cells[0] === '') return '""\r\n'
  const needsQuotes = NEEDS_QUOTES[delimiter]
  let row = ''
  for (const [index, cell] of cells.entries()) {
    if (index > 0) row += delimiter
    row += needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  return `${row}\r\n`
}

/** The delimiter, a quote, and a line feed or carriage return even when it stands alone. */
const NEEDS_QUOTES: { readonly [delimiter in CsvDialect['delimiter']]: RegExp } = {
  ',': /[,"\r\n]/,
  ';': /[;"\r\n]/,
  '\t': /[\t"\r\n]/,
  '|': /[|"\r\n]/,
}
