import type { DialectChange, Inspection } from '../../core/import/dialect.ts'
import { Refusal } from '../../core/refusal.ts'
import { LocalFiles } from '../files/local-files.ts'
import type { FileStore } from '../files/file-store.ts'
import { inspectBook } from './inspect-book.ts'
import { inspectCsv } from './inspect-csv.ts'
import { csvChange } from './inspect-part.ts'
import { containerOf } from './spreadsheet/recognise-book.ts'

const HEAD_BYTES = 64 * 1024

/**
 * What can be said of a file before anyone has mapped it, whatever its format: that is told by its content.
 *
 * @param chosen what a person has chosen instead of what was detected.
 * @throws Refusal the codes of `inspectCsv` and `inspectBook`
 */
export async function inspectFile(files: FileStore, fileId: string, chosen: DialectChange = {}): Promise<Inspection> {
  const file = await files.source(fileId)
  if (file.sizeBytes === 0) throw new Refusal('FILE_EMPTY')
  const head: Buffer[] = []
  for await (const chunk of file.open({ start: 0, end: Math.min(file.sizeBytes, HEAD_BYTES) - 1 }))
    head.push(chunk as Buffer)
  if (containerOf(Buffer.concat(head)) === null) return inspectCsv(file, csvChange(chosen))
  return inspectBook(new LocalFiles(files.location).pathOf(fileId), file.sizeBytes, chosen)
}
