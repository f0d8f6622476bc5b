/**
 * The rows of an uploaded file as a text with delimiters, which is what everything reads after the
 * inspection. A text is read as it is. A spreadsheet is converted once, and the result lies beside it in
 * the file store; when it is missing, the upload makes it again.
 */
import { randomUUID } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import type { CsvDialect, Dialect } from '../../core/import/dialect.ts'
import { LocalFiles } from '../files/local-files.ts'
import type { FileStore } from '../files/file-store.ts'
import { CONVERSION_LIMITS, mostTableBytes } from './spreadsheet/limits.ts'
import { runConverter } from './spreadsheet/run-converter.ts'

export interface TableFile {
  /** In the file store. */
  readonly fileId: string
  readonly sizeBytes: number
  readonly dialect: CsvDialect
}

interface OpenOptions {
  /** Ends the conversion. */
  readonly signal?: AbortSignal
  /** Told while a file is converted: the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Raised when the same upload would be converted into something else. */
const VERSION = 2

/** @throws Refusal the FILE_… codes, when the upload turns out to be unreadable further down */
export async function openTable(
  files: FileStore,
  uploadId: string,
  dialect: Dialect,
  options: OpenOptions = {},
): Promise<TableFile> {
  if (dialect.kind === 'csv') {
    const { sizeBytes } = await files.stat(uploadId)
    return { fileId: uploadId, sizeBytes, dialect }
  }
  const fileId = tableIdOf(uploadId, dialect)
  const local = new LocalFiles(files.location)
  if (!(await exists(local.pathOf(fileId)))) await convert(local, uploadId, fileId, dialect, options)
  const { sizeBytes } = await files.stat(fileId)
  const headerRow = dialect.kind === 'ndjson' ? 0 : dialect.filledRowsAbove
  return { fileId, sizeBytes, dialect: { kind: 'csv', encoding: 'utf-8', delimiter: '\t', headerRow } }
}

/** Before the rename: a power cut must not leave a name whose bytes were never written. The process may not do it. */
async function sync(path: string): Promise<void> {
  await using file = await open(path, 'r+')
  await file.sync()
}

type BookDialect = Exclude<Dialect, CsvDialect>

const sheetOf = (dialect: BookDialect): string => (dialect.kind === 'ndjson' ? '' : dialect.sheet)

/** Another header can make another table of the same sheet. */
function tableIdOf(uploadId: string, dialect: BookDialect): string {
  const base = `${uploadId}-table${VERSION}`
  if (dialect.kind === 'ndjson') return base
  const sheet = dialect.sheets.findIndex(({ name }) => name === dialect.sheet)
  return `${base}-${sheet}${dialect.columns === undefined ? '' : `-${dialect.columns}`}`
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Two at a time for the same file do no harm: each writes its own, and the last to end takes the name. */
async function convert(
  local: LocalFiles,
  uploadId: string,
  fileId: string,
  dialect: BookDialect,
  { signal, onProgress }: OpenOptions,
): Promise<void> {
  const { sizeBytes } = await local.stat(uploadId)
  const target = `${local.pathOf(fileId)}.${randomUUID()}.part`
  const order = {
    kind: 'convert',
    path: local.pathOf(uploadId),
    sheet: sheetOf(dialect),
    target,
    bytes: mostTableBytes(sizeBytes),
    ...(dialect.kind === 'spreadsheet' && dialect.columns !== undefined && { columns: dialect.columns }),
  } as const
  try {
    await runConverter(order, { limits: CONVERSION_LIMITS, signal, onProgress })
    await sync(target)
    await rename(target, local.pathOf(fileId))
  } catch (error) {
    await rm(target, { force: true })
    throw error
  }
}
