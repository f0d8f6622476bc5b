/** An exported workbook: every cell of the type of its field, so that a spreadsheet can calculate with it. */
import type { ExportColumn } from '../../core/export/export-columns.ts'
import { toSheetName } from '../../infra/formats/to-sheet-name.ts'
import { LONGEST_CELL, type XlsxCell, type XlsxRow } from '../../infra/formats/write-xlsx-sheet.ts'
import type { XlsxStyle } from '../../infra/formats/write-xlsx-styles.ts'
import { writeXlsx } from '../../infra/formats/write-xlsx.ts'
import { copyOut } from '../../infra/postgres/export/copy-out.ts'
import { readCopyRows } from '../../infra/postgres/export/read-copy-rows.ts'
import { assertComplete, type ContentSummary, type ContentWork } from './content-work.ts'
import type { PreparedExport } from './prepare-export.ts'

export async function* workbookContent(
  client: Parameters<typeof copyOut>[0],
  { object, columns, sql }: PreparedExport,
  work: ContentWork,
): AsyncGenerator<Buffer> {
  const copy = copyOut(client, sql, { kind: 'text' })
  const looks = columns.map((column) => ({ width: widthOf(column), style: styleOf(column) }))
  const writers = looks.map(({ style }) => cellWriter(style, work.summary))
  async function* rows(): AsyncGenerator<XlsxRow> {
    let count = 0
    yield columns.map(({ header }): XlsxCell => ({ value: header, style: 'header' }))
    for await (const batch of readCopyRows(copy.chunks)) {
      for (const row of batch) yield row.map((text, index) => (text === null ? '' : (writers[index]?.(text) ?? text)))
      count += batch.length
      work.onRows?.(count)
    }
    work.summary.rows = assertComplete(count, await copy.finish())
  }
  yield* writeXlsx([{ name: toSheetName(object.labelPlural), columns: looks, rows: rows() }]) as AsyncIterable<Buffer>
}

/** Ids, telephone numbers and long digits are texts: a spreadsheet would round them or take signs away. */
function styleOf({ part }: ExportColumn): XlsxStyle {
  if (part.type === 'number') return part.field.kind === 'currency' ? 'amount' : 'number'
  if (part.type === 'rating') return 'number'
  return part.type === 'date' || part.type === 'dateTime' || part.type === 'boolean' ? part.type : 'text'
}

const NARROWEST = 12
const WIDEST = 40
const WIDTHS: { readonly [type in ExportColumn['part']['type']]?: number } = {
  uuid: 38,
  reference: 38,
  email: 28,
  link: 24,
  dateTime: 20,
}

const widthOf = ({ header, part }: ExportColumn): number =>
  Math.min(WIDEST, Math.max(NARROWEST, header.length + 2, WIDTHS[part.type] ?? 0))

/** What a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15
/** The calendar of spreadsheets is right from here on. */
const FIRST_DAY = '1900-03-01'

const keepsDigits = (text: string): boolean =>
  text.length <= KEPT_DIGITS || text.replaceAll(/[-.]/g, '').replace(/^0+/, '').length <= KEPT_DIGITS

type WriteCell = (text: string) => string | XlsxCell

/** A bare text is a value of the column's style; what the style cannot hold stays a text. */
function cellWriter(style: XlsxStyle, summary: ContentSummary): WriteCell {
  if (style === 'number' || style === 'amount') return textUnless(keepsDigits)
  if (style === 'date' || style === 'dateTime') return textUnless((text) => text >= FIRST_DAY)
  if (style === 'boolean') return (text) => text
  return (text) => {
    if (text.length > LONGEST_CELL) summary.cutCells += 1
    return text
  }
}

const textUnless =
  (holds: (text: string) => boolean): WriteCell =>
  (text) =>
    holds(text) ? text : { value: text, style: 'text' }
