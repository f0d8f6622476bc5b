import { statSync } from 'node:fs'
import type { Book } from './book.ts'
import type { SheetJsFormat } from './sheetjs-book.ts'
import { tooComplex } from './zip-archive.ts'

/** What is read whole by the library. */
export const MOST_WHOLE_BYTES = 64 * 1024 * 1024

/** For what is too old or too rare to have a reader of its own. */
export async function openWhole(path: string, format: SheetJsFormat): Promise<Book> {
  if (statSync(path).size > MOST_WHOLE_BYTES) throw tooComplex()
  // Loaded only for those who need it: it takes as long as reading a small workbook.
  const { SheetJsBook } = await import('./sheetjs-book.ts')
  return new SheetJsBook(path, format)
}
