/** What writing the file of an export needs to know, in a form that can be handed to a thread, and the work itself. */
import { createHash } from 'node:crypto'
import type { FileStore } from '../../infra/files/file-store.ts'
import type { ContentOrder } from './content-order.ts'
import type { ContentSummary } from './content-work.ts'
import { openContent } from './export-content.ts'

export interface ExportOrder {
  readonly connectionString: string
  readonly filesFolder: string
  readonly fileId: string
  readonly content: ContentOrder
}

export interface WrittenFile extends Readonly<ContentSummary> {
  readonly sizeBytes: number
  readonly sha256: string
}

export interface ExportWatch {
  /** Told the rows that are in the file so far. */
  readonly onRows: (rows: number) => void
  readonly signal?: AbortSignal
}

/** On a connection of its own. */
export async function writeExport(
  { connectionString, fileId, content }: ExportOrder,
  files: Pick<FileStore, 'write'>,
  watch: ExportWatch,
): Promise<WrittenFile> {
  const { chunks, summary } = openContent(connectionString, content, { ...watch, isBulk: true })
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
  const { sizeBytes } = await files.write(fileId, hashed())
  return { ...summary, sizeBytes, sha256: hash.digest('hex') }
}
