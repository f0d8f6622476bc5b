/* oxlint-disable no-control-regex -- the signatures of files are made of control characters */
import { isUtf8 } from 'node:buffer'
import { withoutCutCharacter } from './to-utf8.ts'

/** By the first bytes, each read as one character. */
const SIGNATURES: readonly (readonly [start: RegExp, words: string])[] = [
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'an old Excel workbook (XLS) or another Office document'],
  [/^%PDF-/, 'a PDF document'],
  [/^\x89PNG\r\n/, 'an image (PNG)'],
  [/^\xff\xd8\xff/, 'an image (JPEG)'],
  [/^GIF8[79]a/, 'an image (GIF)'],
  [/^(II\*\0|MM\0\*)/, 'an image (TIFF)'],
  [/^RIFF[^]{4}WEBP/, 'an image (WebP)'],
  [/^[^]{4}ftyp/, 'an image (HEIC) or a film'],
  [/^\x1f\x8b/, 'a compressed file (gzip)'],
  [/^BZh[1-9]1AY&SY/, 'a compressed file (bzip2)'],
  [/^\xfd7zXZ\0/, 'a compressed file (xz)'],
  [/^\x28\xb5\x2f\xfd/, 'a compressed file (zstd)'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive'],
  [/^Rar!\x1a\x07/, 'a RAR archive'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^PAR1\x15/, 'a Parquet file'],
  [/^\x7fELF/, 'a program'],
  [/^\{\\rtf/, 'a formatted text document (RTF)'],
  [/^(\xef\xbb\xbf)?\s*<(!doctype html|html|head|body|table)\b/i, 'a web page (HTML)'],
  [/^(\xef\xbb\xbf)?\s*<\?xml\b/i, 'an XML document'],
  [/^(\xef\xbb\xbf)?\s*(\{\s*"|\[\s*[[{])/, 'JSON'],
]

const ZIP = /^PK(\x03\x04|\x05\x06|\x07\x08)/

/** A ZIP archive names its entries in clear; an office document begins with one of these. */
const ZIP_CONTENTS: readonly (readonly [name: string, words: string])[] = [
  ['xl/', 'an Excel workbook (XLSX)'],
  ['word/', 'a Word document (DOCX)'],
  ['ppt/', 'a PowerPoint presentation (PPTX)'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'an OpenDocument spreadsheet (ODS)'],
  ['Index/', 'a Numbers document'],
  ['[Content_Types].xml', 'an Office document, such as an Excel workbook (XLSX)'],
]

/**
 * What a file is that is not a text with delimiters, told by its first bytes and never by its name.
 *
 * @returns null when nothing speaks against a text.
 */
export function looksLike(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 64 * 1024)
  if (ZIP.test(start)) return zipLooksLike(start)
  return SIGNATURES.find(([pattern]) => pattern.test(start))?.[1] ?? null
}

/** Archives that hold no table, by the entries that they begin with. */
const WITHOUT_TABLE: ReadonlySet<string> = new Set(['word/', 'ppt/', 'Index/'])

/** @returns what a ZIP archive is that holds no table, as far as its first bytes say so */
export function otherArchive(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 64 * 1024)
  const [name, words] = ZIP_CONTENTS.find(([entry]) => start.includes(entry)) ?? []
  return name !== undefined && words !== undefined && WITHOUT_TABLE.has(name) ? words : null
}

const zipLooksLike = (start: string): string =>
  ZIP_CONTENTS.find(([name]) => start.includes(name))?.[1] ?? 'a ZIP archive'

/**
 * Whether the bytes are no text in UTF-8 or in an 8-bit encoding, by their share of control characters:
 * random bytes have 9 %, a text with some NULs that a faulty export left in it far less. UTF-16 has
 * many NULs: ask for it first.
 */
export function isBinary(head: Buffer): boolean {
  let controls = 0
  for (const byte of head) {
    if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls += 1
  }
  return controls > head.length * (isUtf8(withoutCutCharacter(head)) ? 0.3 : 0.04)
}

/** BEL, BS, HT, LF, VT, FF, CR; the end-of-file mark of DOS; ESC. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([7, 8, 9, 10, 11, 12, 13, 0x1a, 0x1b])
