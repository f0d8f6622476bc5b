/** Workbooks of Excel 97 to 2003 (XLS, BIFF8), read as a stream: memory holds the shared texts and nothing of the sheets. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { BiffSheetScanner, type SheetTexts } from './biff-sheet.ts'
import { readBiffStrings, type BiffSheet, type BiffWorkbook } from './biff-workbook.ts'
import type { Book, SheetReport } from './book.ts'
import type { ByteSource } from './byte-source.ts'
import { SharedStrings } from './shared-strings.ts'
import { surveyBiffSheet } from './survey-biff-sheet.ts'
import { TableWriter } from './table-writer.ts'
import { Refusal } from '../../../core/refusal.ts'

/** Between them the process looks whether its parent is still there. */
const RECORDS_A_TURN = 50_000

export interface XlsSource {
  readonly bytes: ByteSource
  readonly workbook: BiffWorkbook
  close(): void
  /** The same file, read by a reader that holds all of it and so can put cells in order. */
  openWhole(): Promise<Book>
}

export class XlsBook implements Book {
  readonly format = 'xls'
  readonly #source: XlsSource

  constructor(source: XlsSource) {
    this.#source = source
  }

  get sheets(): readonly BiffSheet[] {
    return this.#source.workbook.sheets
  }

  close(): void {
    this.#source.close()
  }

  /** When only the beginning is wanted, only the texts are read that the beginning points to. */
  async read(sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const { position, name } = this.#sheet(sheet)
    const { isInOrder, hiddenRows, merges, end } = surveyBiffSheet(this.#source.bytes, position)
    if (!isInOrder) return this.#readWhole(name, table, onProgress)
    const upTo = table.wantsAll ? Number.POSITIVE_INFINITY : await this.#highestText(sheet, table)
    const shareOf = (at: number): number => (at - position) / (end - position)
    const scanner = await this.#scan(sheet, table, sharedTexts(this.#strings(upTo)), (at) => onProgress?.(shareOf(at)))
    return { hiddenRows, merges, share: scanner.isEnded ? 1 : shareOf(scanner.position) }
  }

  async sketch(sheet: number, table: TableWriter): Promise<SheetReport> {
    await this.#scan(sheet, table, { lengthOf: () => 1, put: () => table.putText('text') })
    return { hiddenRows: 0, merges: [], share: 1 }
  }

  #sheet(index: number): BiffSheet {
    const sheet = this.sheets[index]
    if (sheet === undefined) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet is missing' })
    return sheet
  }

  async #readWhole(name: string, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const book = await this.#source.openWhole()
    const index = book.sheets.findIndex((sheet) => sheet.name === name)
    return book.read(index, table, onProgress)
  }

  async #highestText(sheet: number, { limits }: TableWriter): Promise<number> {
    let highest = -1
    // Texts are longer than nothing: no fewer rows fit than will be written.
    const draft = new TableWriter(() => {}, limits)
    const lengthOf = (index: number): number => {
      highest = Math.max(highest, index)
      return 1
    }
    await this.#scan(sheet, draft, { lengthOf, put: () => {} })
    return highest
  }

  #strings(upTo: number): SharedStrings {
    const { workbook, bytes } = this.#source
    if (workbook.stringsAt === null || upTo < 0) return new SharedStrings()
    return readBiffStrings(bytes, workbook.stringsAt, upTo)
  }

  async #scan(
    sheet: number,
    table: TableWriter,
    texts: SheetTexts,
    onProgress?: (position: number) => void,
  ): Promise<BiffSheetScanner> {
    const { formats, is1904 } = this.#source.workbook
    const { position } = this.#sheet(sheet)
    const scanner = new BiffSheetScanner({ source: this.#source.bytes, position, formats, is1904, texts }, table)
    while (!scanner.scan(RECORDS_A_TURN)) {
      onProgress?.(scanner.position)
      await nextTurn()
    }
    return scanner
  }
}

const sharedTexts = (strings: SharedStrings): SheetTexts => ({
  lengthOf: (index) => strings.lengthOf(index),
  put: (index, table) => void strings.put(index, table),
})
