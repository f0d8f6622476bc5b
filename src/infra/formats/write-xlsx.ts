/**
 * Workbooks for people to work in: texts and numbers with a few fixed looks, drop-downs, comments.
 *
 * Rows are taken as they are asked for and nothing of them is kept, so that memory stays flat whatever
 * their number. A sheet that is full goes on in a next one, under the same header.
 */
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { commentDrawing, commentList, type XlsxComment } from './write-xlsx-comments.ts'
import {
  contentTypes,
  rootRelations,
  sheetRelations,
  workbook,
  workbookRelations,
  type WrittenSheet,
} from './write-xlsx-parts.ts'
import { sheetXml, type XlsxChoice, type XlsxColumn, type XlsxRow } from './write-xlsx-sheet.ts'
import { STYLE_SHEET } from './write-xlsx-styles.ts'

export interface XlsxSheet {
  /** 1 to 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** The first one is the header: it stays in view, and is repeated where the sheet goes on in a next one. */
  readonly rows: AsyncIterable<XlsxRow> | Iterable<XlsxRow>
  readonly columns: readonly XlsxColumn[]
  readonly isHidden?: boolean
  readonly choices?: readonly XlsxChoice[]
}

/** Rows that a sheet can hold, by the format. */
const MOST_ROWS = 1_048_576

/** Excel opens no more of them in reasonable time. */
const MOST_COMMENTS = 5000

/** @param rowsPerSheet fewer than the format allows, for tests */
export function writeXlsx(sheets: readonly XlsxSheet[], rowsPerSheet = MOST_ROWS): Readable {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const fail = (error: unknown): unknown =>
    output.destroy(error instanceof Error ? error : new Error(String(error), { cause: error }))
  zip.on('error', fail)
  writeParts(zip, sheets, rowsPerSheet).then(() => zip.end(), fail)
  return output
}

async function writeParts(zip: ZipFile, sheets: readonly XlsxSheet[], rowsPerSheet: number): Promise<void> {
  const written: WrittenSheet[] = []
  for (const sheet of sheets) await writeSheet(zip, sheet, rowsPerSheet, written)
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text), path)
  add('xl/workbook.xml', workbook(written))
  add('xl/_rels/workbook.xml.rels', workbookRelations(written))
  add('xl/styles.xml', STYLE_SHEET)
  add('_rels/.rels', rootRelations())
  add('[Content_Types].xml', contentTypes(written))
}

async function writeSheet(
  zip: ZipFile,
  sheet: XlsxSheet,
  rowsPerSheet: number,
  written: WrittenSheet[],
): Promise<void> {
  const rows = Readable.from(sheet.rows).iterator({ destroyOnReturn: true }) as AsyncIterator<XlsxRow>
  const first = await rows.next()
  const header = first.done === true ? [] : first.value
  // One row ahead: a sheet that is just full goes on nowhere.
  let row = await rows.next()
  for (let part = 1; part === 1 || row.done !== true; part++) {
    const number = written.length + 1
    const comments: XlsxComment[] = []
    const xml = sheetXml({
      ...sheet,
      header,
      rows: {
        async *[Symbol.asyncIterator]() {
          for (let count = 1; count < rowsPerSheet && row.done !== true; count++) {
            yield row.value
            row = await rows.next()
          }
        },
      },
      onComment: (comment) => comments.length < MOST_COMMENTS && comments.push(comment),
      hasComments: () => comments.length > 0,
    })
    await addStream(zip, `xl/worksheets/sheet${number}.xml`, xml)
    const name = part === 1 ? sheet.name : `${sheet.name.slice(0, 27)} ${part}`
    written.push({ number, name, isHidden: sheet.isHidden === true, hasComments: comments.length > 0 })
    if (comments.length > 0) addComments(zip, number, comments)
  }
}

function addComments(zip: ZipFile, number: number, comments: readonly XlsxComment[]): void {
  const add = (path: string, text: string): void => zip.addBuffer(Buffer.from(text), path)
  add(`xl/worksheets/_rels/sheet${number}.xml.rels`, sheetRelations(number))
  add(`xl/comments${number}.xml`, commentList(comments))
  add(`xl/drawings/vmlDrawing${number}.vml`, commentDrawing(comments))
}

/** Resolves when the archive has taken all of it. */
async function addStream(zip: ZipFile, path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const stream = Readable.from(chunks, { objectMode: false }).on('end', resolve).on('error', reject)
  zip.outputStream.once('close', () => reject(new Error('The workbook was not wanted to its end')))
  zip.addReadStream(stream, path)
  await promise
}
