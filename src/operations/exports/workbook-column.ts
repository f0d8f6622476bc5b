/** How a column of an exported workbook looks, and of which type its cells are. */
import type { ExportColumn } from '../../core/export/export-columns.ts'
import type { XlsxStyle } from '../../infra/formats/write-xlsx-styles.ts'

export interface WorkbookColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly style: XlsxStyle
}

export const workbookColumn = (column: ExportColumn): WorkbookColumn => ({
  header: column.header,
  width: widthOf(column),
  style: styleOf(column),
})

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
