/**
 * The file of an export is written in a thread of its own: reading and hashing keep a processor busy for seconds. A
 * small one is through before a thread has started, and is written where it is. So is a workbook: its rows are packed
 * by the threads of the pool, which a thread of ours would only have to share the processors with.
 */
import type { FileStore } from '../../infra/files/file-store.ts'
import { runInThread } from '../../infra/threads/run-in-thread.ts'
import { writeExport, type ExportOrder, type ExportWatch, type WrittenFile } from './export-order.ts'

/** Written in a few hundredths of a second. */
const SMALL_ROWS = 2000

/** @param rows how many there are about */
export async function writeExportFile(
  order: ExportOrder,
  files: FileStore,
  rows: number,
  { onRows, signal }: Required<ExportWatch>,
): Promise<WrittenFile> {
  signal.throwIfAborted()
  if (rows <= SMALL_ROWS || order.content.format === 'xlsx') return writeExport(order, files, { onRows, signal })
  const entry = new URL('./export-thread-entry.ts', import.meta.url)
  try {
    return await runInThread<ExportOrder, number, WrittenFile>({ entry, order, onProgress: onRows, signal })
  } catch (error) {
    // A thread that is ended leaves what it has written.
    await files.remove(order.fileId)
    throw error
  }
}
