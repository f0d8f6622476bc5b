/* oxlint-disable no-control-regex -- the signatures of files are made of control characters */
/** Tells by its content what a file is, and opens it. Its name is not asked. */
import { closeSync, createReadStream, openSync, readSync, readFileSync, statSync } from 'node:fs'
import { Refusal } from '../../../core/refusal.ts'
import type { Book } from './book.ts'
import { NdjsonBook } from './ndjson-book.ts'
import { openBareWorkbook, openCompound } from './open-compound.ts'
import { OpenDocumentBook } from './open-document-book.ts'
import { MOST_WHOLE_BYTES, openWhole } from './open-whole.ts'
import { openWorkbook } from './workbook.ts'
import { declared } from './xml-bytes.ts'
import { XlsxBook } from './xlsx-book.ts'
import { tooComplex, ZipArchive } from './zip-archive.ts'

/** What the library may unpack and hold. */
const MOST_UNPACKED_BYTES = 400 * 1024 * 1024

export type Container = 'zip' | 'compound' | 'biff' | 'html' | 'xml' | 'ndjson'

const COMPOUND = /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/
const ZIP = /^PK(\x03\x04|\x05\x06)/
/** Excel 2 to 4 had no container yet; some programs leave it out to this day. */
const BIFF = /^\x09(?:[\x00\x02\x04][\x04\x06\x08]\x00|\x08[\x08\x10]\x00\x00[\x05\x06])/
const HTML = /^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|table|meta|style)\b/i
const XML = /^(\xef\xbb\xbf)?\s*<\?xml\b/i
const XML_SHEET = /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"|opendocument[^"]*spreadsheet/
const JSON_LINE = /^(\xef\xbb\xbf)?\s*\{\s*("|\})/

/** @param head at least the first kilobytes. @returns null for what is no container of tables; it may be a text. */
export function containerOf(head: Buffer): Container | null {
  const start = head.toString('latin1', 0, 64 * 1024)
  if (ZIP.test(start)) return 'zip'
  if (COMPOUND.test(start)) return 'compound'
  if (BIFF.test(start)) return 'biff'
  if (HTML.test(start)) return 'html'
  if (XML.test(start)) return XML_SHEET.test(start) ? 'xml' : /<html\b/i.test(start) ? 'html' : null
  return JSON_LINE.test(start) ? 'ndjson' : null
}

export async function openBook(path: string): Promise<Book> {
  const container = containerOf(readHead(path))
  switch (container) {
    case 'zip':
      return openArchive(path)
    case 'compound':
      return openCompound(path)
    case 'biff':
      return openBareWorkbook(path)
    case 'html':
      return openHtml(path)
    case 'xml':
      return openXml(path)
    case 'ndjson':
      return new NdjsonBook(path)
    case null:
      throw new Refusal('FILE_DAMAGED', { reason: 'it is no spreadsheet' })
  }
}

function readHead(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(64 * 1024)
    return head.subarray(0, readSync(file, head, 0, head.length, 0))
  } finally {
    closeSync(file)
  }
}

const OTHER_ARCHIVES: readonly (readonly [part: RegExp, words: string])[] = [
  [/^word\//, 'a Word document (DOCX)'],
  [/^ppt\//, 'a PowerPoint presentation (PPTX)'],
  [/^Index\//, 'a Numbers document'],
  [/^visio\//, 'a Visio drawing'],
]

async function openArchive(path: string): Promise<Book> {
  const zip = await ZipArchive.open(path)
  try {
    const workbook = await openWorkbook(zip)
    if (workbook !== null) return new XlsxBook(zip, workbook)
    return await openOtherArchive(zip, path)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function openOtherArchive(zip: ZipArchive, path: string): Promise<Book> {
  if (await isOpenDocument(zip)) return openPacked(zip)
  if (zip.find('xl/workbook.bin') === undefined) {
    const words = OTHER_ARCHIVES.find(([part]) => zip.names.some((name) => part.test(name)))?.[1]
    throw new Refusal('FILE_NOT_TEXT', { looksLike: words ?? 'a ZIP archive' })
  }
  // The library unpacks without counting.
  await zip.verify(MOST_UNPACKED_BYTES)
  zip.close()
  return openWhole(path, 'xlsb')
}

function openPacked(zip: ZipArchive): Promise<Book> {
  const part = 'content.xml'
  return OpenDocumentBook.open({
    sizeBytes: zip.sizeOf(part),
    unpack: () => zip.unpack(part),
    close: () => zip.close(),
  })
}

const openFlat = (path: string): Promise<Book> =>
  OpenDocumentBook.open({
    sizeBytes: statSync(path).size,
    unpack: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
    close: () => {},
  })

async function isOpenDocument(zip: ZipArchive): Promise<boolean> {
  const type = zip.find('mimetype') === undefined ? '' : (await zip.text('mimetype')).trim()
  if (!type.includes('opendocument')) return false
  if (!type.includes('spreadsheet'))
    throw new Refusal('FILE_NOT_TEXT', { looksLike: 'an OpenDocument file without a table' })
  const manifest = zip.find('META-INF/manifest.xml')
  const isProtected = manifest !== undefined && (await zip.text(manifest)).includes('encryption-data')
  if (isProtected) throw new Refusal('FILE_PROTECTED')
  return true
}

async function openHtml(path: string): Promise<Book> {
  if (statSync(path).size > MOST_WHOLE_BYTES) throw tooComplex()
  const text = readFileSync(path).toString('latin1')
  if (!/<table\b/i.test(text)) throw new Refusal('FILE_NOT_TEXT', { looksLike: 'a web page (HTML) without a table' })
  return openWhole(path, 'html')
}

/** The whole text is searched: the library replaces what a declaration says, wherever it stands. */
async function openXml(path: string): Promise<Book> {
  if (/opendocument/.test(readHead(path).toString('latin1'))) return openFlat(path)
  if (statSync(path).size > MOST_WHOLE_BYTES) throw tooComplex()
  if (/<!(?:DOCTYPE|ENTITY)/i.test(readFileSync(path).toString('latin1'))) throw declared()
  return openWhole(path, 'xml')
}
