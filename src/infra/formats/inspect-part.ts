/** What can be said of a file while it still arrives, from the bytes that are there. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { CsvDialect, DialectChange, Inspection } from '../../core/import/dialect.ts'
import { Refusal, type RefusalCode } from '../../core/refusal.ts'
import type { SourceFile } from '../files/source-file.ts'
import { inspectCsv } from './inspect-csv.ts'
import { otherArchive } from './looks-like.ts'
import { containerOf, type Container } from './spreadsheet/recognise-book.ts'

/** The first bytes of a file that will have `sizeBytes`. */
export interface FilePart {
  readonly path: string
  readonly receivedBytes: number
  readonly sizeBytes: number
}

export type PartInspection =
  /** Too little has come to say anything. */
  | { readonly kind: 'waiting' }
  /** A text is read from its beginning. */
  | { readonly kind: 'rows'; readonly inspection: Inspection }
  /** Such a file has its directory at the end, or is read as a whole: its rows are seen once all of it is there. */
  | { readonly kind: 'unreadableYet'; readonly container: Container }

/** The format is told by less; a header row may need all of it. */
const LEAST_BYTES = 1024
const HEAD_BYTES = 64 * 1024
/** As much as an inspection reads: what is missing in it is missing in the file. */
const ENOUGH_BYTES = 1024 * 1024

const MAY_STILL_COME: ReadonlySet<RefusalCode> = new Set(['FILE_EMPTY', 'HEADER_ROW_MISSING', 'FILE_UNREADABLE'])

/**
 * The number of rows is estimated from the size that the file will have.
 *
 * @param chosen what a person has chosen instead of what was detected.
 * @throws Refusal those of `inspectCsv` that no further bytes could mend
 */
export async function inspectPart(part: FilePart, chosen: DialectChange = {}): Promise<PartInspection> {
  const { path, receivedBytes, sizeBytes } = part
  if (receivedBytes < Math.min(sizeBytes, LEAST_BYTES)) return { kind: 'waiting' }
  const head = await readHead(path)
  const container = containerOf(head)
  if (container !== null) {
    const other = container === 'zip' ? otherArchive(head) : null
    if (other !== null) throw new Refusal('FILE_NOT_TEXT', { looksLike: other })
    return { kind: 'unreadableYet', container }
  }
  try {
    return { kind: 'rows', inspection: await inspectCsv(sourceOf(part), csvChange(chosen)) }
  } catch (error) {
    const isPassing = error instanceof Refusal && MAY_STILL_COME.has(error.code) && receivedBytes < ENOUGH_BYTES
    if (isPassing && receivedBytes < sizeBytes) return { kind: 'waiting' }
    throw error
  }
}

/** What such a file can have chosen; the rest is of other kinds of files. */
export const csvChange = ({ encoding, delimiter, headerRow }: DialectChange): Partial<CsvDialect> => ({
  ...(encoding !== undefined && { encoding }),
  ...(delimiter !== undefined && { delimiter }),
  ...(headerRow !== undefined && { headerRow }),
})

async function readHead(path: string): Promise<Buffer> {
  await using file = await open(path, 'r')
  const head = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await file.read(head, 0, head.length, 0)
  return head.subarray(0, bytesRead)
}

/** Ends where the bytes do; its size is that of the whole file, so that nobody takes the last line for complete. */
const sourceOf = ({ path, sizeBytes }: FilePart): SourceFile => ({
  sizeBytes,
  open: (range) => createReadStream(path, range),
})
