/** An exported workbook: every cell of the type of its field, so that a spreadsheet can calculate with it. */
import { LONGEST_CELL, type XlsxCell, type XlsxRow } from '../../infra/formats/write-xlsx-sheet.ts'
import type { XlsxStyle } from '../../infra/formats/write-xlsx-styles.ts'
import { writeXlsx } from '../../infra/formats/write-xlsx.ts'
import { copyOut } from '../../infra/postgres/export/copy-out.ts'
import { readCopyRows } from '../../infra/postgres/export/read-copy-rows.ts'
import type { WorkbookOrder } from './content-order.ts'
import { assertComplete, type ContentSummary, type ContentWork } from './content-work.ts'

export async function* workbookContent(
  client: Parameters<typeof copyOut>[0],
  { sql, sheetName, columns }: WorkbookOrder,
  work: ContentWork,
): AsyncGenerator<Buffer> {
  const copy = copyOut(client, sql, { kind: 'text' })
  const writers = columns.map(({ style }) => cellWriter(style, work.summary))
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
  yield* writeXlsx([{ name: sheetName, columns, rows: rows() }]) as AsyncIterable<Buffer>
}

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
