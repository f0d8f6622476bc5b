import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Book, SheetReport } from '../../../src/infra/formats/spreadsheet/book.ts'
import { openBook } from '../../../src/infra/formats/spreadsheet/recognise-book.ts'
import { TableWriter, type TableLimits } from '../../../src/infra/formats/spreadsheet/table-writer.ts'

export interface ReadSheet extends SheetReport {
  readonly name: string
  readonly isHidden: boolean
  /** As the conversion writes it. */
  readonly text: string
}

/** What the reader of spreadsheets makes of a file, in this process and without its limits. */
export async function readBook(file: Buffer, limits: Partial<TableLimits> = {}): Promise<readonly ReadSheet[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-book-'))
  try {
    const name = path.join(folder, 'file')
    writeFileSync(name, file)
    const book = await openBook(name)
    const sheets = await readSheets(book, limits)
    book.close()
    return sheets
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const MOST_BYTES = 64 * 1024 * 1024

export async function readSheets(book: Book, limits: Partial<TableLimits> = {}): Promise<readonly ReadSheet[]> {
  const sheets: ReadSheet[] = []
  for (const [index, { name, isHidden }] of book.sheets.entries()) {
    const chunks: Buffer[] = []
    const table = new TableWriter((bytes) => chunks.push(Buffer.from(bytes)), { bytes: MOST_BYTES, ...limits })
    const report = await book.read(index, table)
    table.end()
    sheets.push({ name, isHidden, text: Buffer.concat(chunks).toString('utf8'), ...report })
  }
  return sheets
}
