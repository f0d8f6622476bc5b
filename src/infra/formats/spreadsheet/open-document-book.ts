/** OpenDocument spreadsheets, packed (ODS) and flat (FODS), read as a stream. */
import { Refusal } from '../../../core/refusal.ts'
import type { Book, BookSheet, SheetReport } from './book.ts'
import { OpenDocumentScanner } from './open-document-scanner.ts'
import type { TableWriter } from './table-writer.ts'

export interface OpenDocumentSource {
  readonly sizeBytes: number
  unpack(): AsyncIterable<Buffer>
  close(): void
}

export class OpenDocumentBook implements Book {
  readonly format = 'ods'
  readonly sheets: readonly BookSheet[]
  readonly #source: OpenDocumentSource

  private constructor(source: OpenDocumentSource, sheets: readonly BookSheet[]) {
    this.#source = source
    this.sheets = sheets
  }

  static async open(source: OpenDocumentSource): Promise<OpenDocumentBook> {
    const { names, hidden } = await scan(source, new OpenDocumentScanner(null))
    if (names.length === 0) throw new Refusal('FILE_EMPTY')
    return new OpenDocumentBook(
      source,
      names.map((name, index) => ({ name, isHidden: hidden[index] === true })),
    )
  }

  close(): void {
    this.#source.close()
  }

  async read(sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const scanner = await scan(this.#source, new OpenDocumentScanner(table, sheet), onProgress)
    if (!scanner.isEnded && !table.isFull) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet ends early' })
    const { hiddenRows, merges } = scanner
    return { hiddenRows, merges, share: scanner.isEnded ? 1 : scanner.consumedBytes / this.#source.sizeBytes }
  }

  sketch(sheet: number, table: TableWriter): Promise<SheetReport> {
    return this.read(sheet, table)
  }
}

async function scan(
  source: OpenDocumentSource,
  scanner: OpenDocumentScanner,
  onProgress?: (share: number) => void,
): Promise<OpenDocumentScanner> {
  let bytes = 0
  for await (const chunk of source.unpack()) {
    if (scanner.feed(chunk)) break
    bytes += chunk.length
    onProgress?.(bytes / source.sizeBytes)
  }
  return scanner
}
