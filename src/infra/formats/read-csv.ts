import { addAbortSignal } from 'node:stream'
import type { CsvDialect, SourceRow } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import type { SourceFile } from '../files/source-file.ts'
import { CsvScanner } from './csv-scanner.ts'
import { encodingNamed } from './encodings.ts'
import { toUtf8 } from './to-utf8.ts'

/** Measured: 100 to 2,000 rows a batch are equally fast within a tenth; 5,000 take half as long again, and twice the memory. */
const DEFAULT_BATCH_ROWS = 500

/** Where a row begins, in bytes from the beginning of the file. */
export interface RowMark {
  readonly row: number
  readonly offset: number
}

export interface ReadCsvOptions {
  readonly signal?: AbortSignal
  /** Most rows in a batch; every batch has at least one. */
  readonly batchRows?: number
  /** Told before each batch how many bytes of the file have been read for it: 0 to `sizeBytes`. */
  readonly onProgress?: (bytesRead: number) => void
  /** Told after each full batch where the next row begins. Of use for a file in UTF-8, whose bytes are read as they are. */
  readonly onMark?: (mark: RowMark) => void
  /** Begins here, and not at the header: a mark of the same file, in UTF-8. */
  readonly from?: RowMark
}

/**
 * The rows below the header, in batches. Reads no faster than the batches are taken; ending the loop
 * early closes the file. Memory does not depend on the size of the file: a batch, a chunk, a row.
 *
 * A row that has no text in any cell, such as a line of delimiters only, is taken for an empty line:
 * it is no record and has no number. Rows may have more or fewer cells than the header.
 *
 * @throws Refusal FILE_UNREADABLE with the line, when a quote is never closed, a row is longer than
 * 1 MiB or bytes are not of the encoding. Batches before it have been yielded by then.
 */
export async function* readCsvRows(
  file: SourceFile,
  dialect: CsvDialect,
  options: ReadCsvOptions = {},
): AsyncGenerator<readonly SourceRow[]> {
  const { batchRows = DEFAULT_BATCH_ROWS, onProgress, onMark, signal, from } = options
  // The header is row 0, and what stands above it has negative numbers.
  const scanner = new CsvScanner({ ...dialect, firstRow: from?.row ?? -dialect.headerRow })
  let batch: SourceRow[] = []
  for await (const bytesRead of scanFile(file, dialect, scanner, options)) {
    for (;;) {
      const rows = scanner.read(batchRows - batch.length)
      if (rows.length === 0) break
      batch = joinDataRows(batch, rows)
      if (batch.length < batchRows) continue
      signal?.throwIfAborted()
      onProgress?.(bytesRead)
      onMark?.({ row: scanner.nextRow, offset: scanner.offset + (from?.offset ?? 0) })
      yield batch
      batch = []
    }
  }
  assertHasHeader(scanner.nextRow, dialect.headerRow)
  onProgress?.(file.sizeBytes)
  if (batch.length > 0) yield batch
}

/** Fills the scanner chunk by chunk; it must be emptied after each. Yields the number of bytes read. */
async function* scanFile(
  file: SourceFile,
  dialect: CsvDialect,
  scanner: CsvScanner,
  { signal, from }: ReadCsvOptions,
): AsyncGenerator<number> {
  const decoder = toUtf8(encodingNamed(dialect.encoding))
  const bytes = file.open(from && { start: from.offset })
  if (signal !== undefined) addAbortSignal(signal, bytes)
  let bytesRead = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    bytesRead += chunk.length
    scanner.write(decoder.write(chunk))
    yield bytesRead
  }
  scanner.write(decoder.end())
  scanner.end()
  yield bytesRead
}

function joinDataRows(batch: SourceRow[], rows: SourceRow[]): SourceRow[] {
  const first = rows[0]
  const dataRows = first !== undefined && first.row < 1 ? rows.filter(({ row }) => row >= 1) : rows
  return batch.length === 0 ? dataRows : batch.concat(dataRows)
}

/** @param nextRow the number of the row that would come next, where the header is row 0. */
export function assertHasHeader(nextRow: number, headerRow: number): void {
  if (nextRow > 0) return
  if (nextRow + headerRow === 0) throw new Refusal('FILE_EMPTY')
  throw new Refusal('HEADER_ROW_MISSING', { row: headerRow + 1 })
}
