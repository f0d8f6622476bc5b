/** Workbooks in XLSX, read as a stream: memory holds the shared texts and nothing of the sheets. */
import { Refusal } from '../../../core/refusal.ts'
import type { Book, SheetReport } from './book.ts'
import { readSharedStrings, SharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'
import { TableWriter } from './table-writer.ts'
import type { Workbook } from './workbook.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Merged cells stand behind the rows. They are looked up where going there is quick. */
const READ_ON_BYTES = 48 * 1024 * 1024

export class XlsxBook implements Book {
  readonly format = 'xlsx'
  readonly #zip: ZipArchive
  readonly #workbook: Workbook

  constructor(zip: ZipArchive, workbook: Workbook) {
    this.#zip = zip
    this.#workbook = workbook
  }

  get sheets(): Workbook['sheets'] {
    return this.#workbook.sheets
  }

  close(): void {
    this.#zip.close()
  }

  /** When only the beginning is wanted, only the texts are read that the beginning points to. */
  async read(sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const strings = await this.#strings(
      table.wantsAll ? Number.POSITIVE_INFINITY : await this.#highestText(sheet, table),
    )
    return this.#scan(sheet, table, (index) => strings.put(index, table), onProgress)
  }

  async sketch(sheet: number, table: TableWriter): Promise<SheetReport> {
    const putShared = (): boolean => {
      table.putText('text')
      return true
    }
    return this.#scan(sheet, table, putShared)
  }

  async #highestText(sheet: number, { limits }: TableWriter): Promise<number> {
    let highest = -1
    // Texts are longer than their numbers: no fewer rows fit than will be written.
    const draft = new TableWriter(() => {}, limits)
    await this.#scan(sheet, draft, (index) => {
      highest = Math.max(highest, index)
      return true
    })
    return highest
  }

  async #strings(upTo: number): Promise<SharedStrings> {
    const { stringsPart } = this.#workbook
    if (stringsPart === null || upTo < 0) return new SharedStrings()
    return readSharedStrings(this.#zip.unpack(stringsPart), upTo)
  }

  async #scan(
    sheet: number,
    table: TableWriter,
    putShared: (index: number) => boolean,
    onProgress?: (share: number) => void,
  ): Promise<SheetReport> {
    const { formats, is1904, sheets } = this.#workbook
    const { part = '' } = sheets[sheet] ?? {}
    const scanner = new SheetScanner({ table, formats, is1904, putShared })
    const size = this.#zip.sizeOf(part)
    let isFull = false
    let unpacked = 0
    for await (const chunk of this.#zip.unpack(part)) {
      if (isFull && size > READ_ON_BYTES) break
      if (isFull) scanner.lookForMerges(chunk)
      else isFull = scanner.feed(chunk)
      unpacked += chunk.length
      onProgress?.(unpacked / size)
    }
    if (!isFull && !scanner.isEnded) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet ends early' })
    return {
      hiddenRows: scanner.hiddenRows,
      merges: scanner.merges,
      share: isFull ? scanner.consumedBytes / size : 1,
    }
  }
}
