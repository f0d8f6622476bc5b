/** What an upload is, while it is still under way: seen before the last byte has come. */
import type { DialectChange, Inspection } from '../../core/import/dialect.ts'
import { inspectFile } from '../../infra/formats/inspect-file.ts'
import { inspectPart, type FilePart, type PartInspection } from '../../infra/formats/inspect-part.ts'
import type { Context } from '../context.ts'

/** Of the one who asks: whoever hands it over has checked that. */
export type UploadSoFar =
  | ({ readonly kind: 'part' } & FilePart)
  | { readonly kind: 'file'; readonly fileId: string; readonly sizeBytes: number }

export interface UploadInspection {
  readonly sizeBytes: number
  readonly receivedBytes: number
  /** waiting: more bytes are needed; whole: the rows are seen once the file is complete. */
  readonly state: 'waiting' | 'rows' | 'whole'
  /** What kind of container the rows are in; null for a text, and while nothing is known. */
  readonly container: (PartInspection & { readonly kind: 'unreadableYet' })['container'] | null
  readonly inspection: Inspection | null
}

/** @throws Refusal the FILE_… codes of a file that is no table, as soon as its first bytes tell */
export async function inspectUpload(
  { files }: Context,
  upload: UploadSoFar,
  chosen: DialectChange,
): Promise<UploadInspection> {
  const { sizeBytes } = upload
  if (upload.kind === 'file') {
    const inspection = await inspectFile(files, upload.fileId, chosen)
    return { sizeBytes, receivedBytes: sizeBytes, state: 'rows', container: null, inspection }
  }
  const { receivedBytes } = upload
  const told = await inspectPart(upload, chosen)
  const common = { sizeBytes, receivedBytes }
  switch (told.kind) {
    case 'waiting':
      return { ...common, state: 'waiting', container: null, inspection: null }
    case 'rows':
      return { ...common, state: 'rows', container: null, inspection: told.inspection }
    case 'unreadableYet':
      return { ...common, state: 'whole', container: told.container, inspection: null }
  }
}
