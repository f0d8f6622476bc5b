import type { CsvDialect, Inspection, SourceRow } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import type { SourceFile } from '../files/source-file.ts'
import { CsvScanner } from './csv-scanner.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { detectEncoding, type EncodingGuess } from './detect-encoding.ts'
import { encodingNamed } from './encodings.ts'
import { findHeaderRow } from './find-header-row.ts'
import { isBinary, looksLike } from './looks-like.ts'
import { profileColumns } from './profile-columns.ts'
import { assertHasHeader } from './read-csv.ts'
import { toUtf8 } from './to-utf8.ts'

/** All that is read of a file, whatever its size. Also the longest row that `readCsvRows` takes. */
const HEAD_BYTES = 1024 * 1024

/** As many as a spreadsheet has. */
export const MOST_COLUMNS = 16_384

const SHOWN_ROWS = 20

const HEADER_IS_WITHIN_ROWS = 200

/** A row that is still open after this much was probably opened by a quote that someone forgot to close. */
const SUSPICIOUS_ROW_BYTES = 64 * 1024

type CsvInspection = Inspection & { readonly dialect: CsvDialect }

/**
 * What can be said of a CSV file from its first megabyte: dialect, columns, samples, number of rows.
 * Takes tens of milliseconds for a file of any size.
 *
 * @param overrides what a person has chosen instead of what was detected.
 * @throws Refusal FILE_EMPTY, FILE_NOT_TEXT, ENCODING_UNKNOWN, FILE_UNREADABLE, HEADER_ROW_MISSING, TOO_MANY_COLUMNS.
 */
export async function inspectCsv(file: SourceFile, overrides: Partial<CsvDialect> = {}): Promise<CsvInspection> {
  const head = await readHead(file)
  const guess = decideEncoding(head, overrides.encoding)
  const fileShare = head.length / file.sizeBytes
  const text = decodeHead(head, guess, fileShare === 1)
  const delimiter = detectDelimiter(text)
  const first = delimiter.isDeclared ? 1 : 0
  const unread = {
    kind: 'csv',
    encoding: guess.encoding,
    delimiter: overrides.delimiter ?? delimiter.delimiter,
  } as const
  const headerRow = overrides.headerRow ?? detectHeaderRow(text, { ...unread, headerRow: first })
  const dialect: CsvDialect = { ...unread, headerRow }
  const table = readTable(text, dialect, fileShare)
  return {
    dialect,
    sizeBytes: file.sizeBytes,
    columns: profileColumns(table.header, table.rows),
    firstRows: table.rows.slice(0, SHOWN_ROWS),
    rowsAbove: table.above.slice(-SHOWN_ROWS),
    headerLine: table.headerLine,
    rows: countRows(table, fileShare === 1),
    notices: [
      ...(guess.notice === null ? [] : [guess.notice]),
      ...(overrides.headerRow === undefined && headerRow > first ? [TITLES] : []),
      ...table.notices,
      ...garbleNotices(text),
    ],
  }
}

const TITLES = 'The lines above the names of the columns are titles and are not imported.'

/** Below titles, as reports have them. What cannot be read is told later, by whoever reads all of it. */
function detectHeaderRow(text: Buffer, dialect: CsvDialect): number {
  const scanner = new CsvScanner({ ...dialect, firstRow: 0 })
  try {
    scanner.write(text)
    const rows = scanner.read(HEADER_IS_WITHIN_ROWS).slice(dialect.headerRow)
    return dialect.headerRow + findHeaderRow(rows.map(({ cells }) => cells))
  } catch (error) {
    if (error instanceof Refusal) return dialect.headerRow
    throw error
  }
}

async function readHead(file: SourceFile): Promise<Buffer> {
  if (file.sizeBytes === 0) throw new Refusal('FILE_EMPTY')
  const chunks: Buffer[] = []
  const bytes = file.open({ start: 0, end: Math.min(file.sizeBytes, HEAD_BYTES) - 1 })
  for await (const chunk of bytes as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function decideEncoding(head: Buffer, chosen: string | undefined): EncodingGuess {
  const other = looksLike(head)
  if (other !== null) throw new Refusal('FILE_NOT_TEXT', { looksLike: other })
  if (chosen !== undefined) return { encoding: encodingNamed(chosen), confidence: 1, notice: null }
  const guess = detectEncoding(head)
  const isUtf16 = guess.encoding === 'utf-16le' || guess.encoding === 'utf-16be'
  if (!isUtf16 && isBinary(head)) throw new Refusal('FILE_NOT_TEXT', { looksLike: 'a binary file' })
  return guess
}

function decodeHead(head: Buffer, { encoding }: EncodingGuess, isWhole: boolean): Buffer {
  const decoder = toUtf8(encoding)
  const text = decoder.write(head)
  const whole = isWhole ? Buffer.concat([text, decoder.end()]) : text
  if (whole.toString('utf8').trim() === '') throw new Refusal('FILE_EMPTY')
  return whole
}

interface Table {
  /** The names of the columns as they stand in the file. */
  readonly header: readonly string[]
  readonly rows: readonly SourceRow[]
  readonly above: readonly SourceRow[]
  readonly headerLine: number
  /** Share of the text below the header that `rows` are. */
  readonly shareRead: number
  readonly notices: readonly string[]
}

function readTable(text: Buffer, dialect: CsvDialect, fileShare: number): Table {
  const scanner = new CsvScanner({ ...dialect, firstRow: -dialect.headerRow })
  scanner.write(text)
  if (fileShare === 1) scanner.end()
  const beginning = scanner.read(dialect.headerRow + 1)
  const header = beginning.at(-1)
  if (scanner.nextRow <= 0 && scanner.pendingBytes > SUSPICIOUS_ROW_BYTES) throw scanner.rowTooLong()
  assertHasHeader(scanner.nextRow, dialect.headerRow)
  const bodyBytes = scanner.pendingBytes
  const rows = scanner.read(Number.POSITIVE_INFINITY)
  const names = headerNames(header?.cells ?? [])
  return {
    header: names,
    rows,
    above: beginning.slice(0, -1),
    headerLine: header?.line ?? 1,
    shareRead: (fileShare * (bodyBytes - scanner.pendingBytes)) / bodyBytes,
    notices: [...raggedNotices(names, rows), ...quoteNotices(scanner)],
  }
}

/** @throws Refusal TOO_MANY_COLUMNS. */
function headerNames(cells: readonly string[]): readonly string[] {
  if (cells.length > MOST_COLUMNS) throw new Refusal('TOO_MANY_COLUMNS', { found: cells.length, limit: MOST_COLUMNS })
  return cells.map((cell, index) => cell.trim() || `Column ${index + 1}`)
}

/** The header is left out of the estimate: it may be as long as a hundred rows. */
function countRows({ rows, shareRead }: Table, isWhole: boolean): Inspection['rows'] {
  if (isWhole) return { count: rows.length, isExact: true }
  return { count: rows.length === 0 ? 1 : Math.round(rows.length / shareRead), isExact: false }
}

function raggedNotices(header: readonly string[], rows: readonly SourceRow[]): readonly string[] {
  const ragged = rows.filter(({ cells }) => cells.length !== header.length)
  const [first] = ragged
  if (first === undefined) return []
  const count = ragged.length === 1 ? '1 row has' : `${ragged.length} rows have`
  return [`${count} more or fewer cells than the header, first on line ${first.line}.`]
}

function quoteNotices(scanner: CsvScanner): readonly string[] {
  const notices: string[] = []
  if (scanner.looseQuotes > 0) notices.push('Quotes that do not enclose a whole cell are kept as text.')
  if (scanner.openQuoteLine !== null && scanner.pendingBytes > SUSPICIOUS_ROW_BYTES) {
    notices.push(`A quote that opens on line ${scanner.openQuoteLine} is not closed for a long way: check that line.`)
  }
  return notices
}

const garbleNotices = (text: Buffer): readonly string[] =>
  text.includes('\u{fffd}')
    ? ['Some characters were lost before this file was saved: it holds "\u{fffd}" in their place.']
    : []
