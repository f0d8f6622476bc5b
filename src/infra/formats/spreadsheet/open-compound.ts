/** Old Office documents: workbooks in a container, or without one as some programs write them. */
import { Refusal } from '../../../core/refusal.ts'
import { openBiffWorkbook } from './biff-workbook.ts'
import type { Book } from './book.ts'
import { FileBytes, type ByteSource } from './byte-source.ts'
import { CompoundFile } from './compound-file.ts'
import { openWhole } from './open-whole.ts'
import { XlsBook } from './xls-book.ts'

/** Of a damaged container, for names that say what it was. */
const SEARCHED_BYTES = 4 * 1024 * 1024

const OTHER_COMPOUNDS: readonly (readonly [stream: string, words: string])[] = [
  ['WordDocument', 'a Word document'],
  ['PowerPoint', 'a PowerPoint presentation'],
  ['__substg1.0', 'an Outlook message'],
]

export const openCompound = (path: string): Promise<Book> =>
  openFile(path, (file) => {
    const container = openContainer(file)
    const stream = container.stream('Workbook') ?? container.stream('Book')
    if (stream === null) throw otherCompound((name) => container.names.some((each) => each.includes(name))) ?? noTable()
    return openBiff(stream, path, file)
  })

export const openBareWorkbook = (path: string): Promise<Book> => openFile(path, (file) => openBiff(file, path, file))

async function openFile(path: string, open: (file: FileBytes) => Promise<Book>): Promise<Book> {
  const file = new FileBytes(path)
  try {
    return await open(file)
  } catch (error) {
    file.close()
    throw error
  }
}

/** What it was meant to be can mostly be told of a damaged one too. */
function openContainer(file: FileBytes): CompoundFile {
  try {
    return new CompoundFile(file)
  } catch (error) {
    const head = Buffer.alloc(Math.min(file.sizeBytes, SEARCHED_BYTES))
    file.read(0, head)
    // Names in it are in UTF-16.
    throw otherCompound((name) => head.includes(Buffer.from(name, 'utf16le'))) ?? error
  }
}

/** @returns null when it is none of those that are known. */
function otherCompound(contains: (name: string) => boolean): Refusal | null {
  if (contains('EncryptedPackage')) return new Refusal('FILE_PROTECTED')
  const looksLike = OTHER_COMPOUNDS.find(([stream]) => contains(stream))?.[1]
  return looksLike === undefined ? null : new Refusal('FILE_NOT_TEXT', { looksLike })
}

/** Excel 97 to 2003 as a stream, what is older by the library. */
async function openBiff(bytes: ByteSource, path: string, file: FileBytes): Promise<Book> {
  const workbook = openBiffWorkbook(bytes)
  const readWhole = (): Promise<Book> => openWhole(path, 'xls')
  if (workbook !== null) return new XlsBook({ bytes, workbook, close: () => file.close(), openWhole: readWhole })
  const book = await readWhole()
  file.close()
  return book
}

const noTable = (): Refusal =>
  new Refusal('FILE_DAMAGED', { reason: 'it is an old Office document in which no table is found' })
