/** Comments on cells: their texts in one part of the workbook, their boxes in another. */
import { columnName, escapeXml, XML_HEAD } from './write-xlsx-xml.ts'

export interface XlsxComment {
  /** 1-based. */
  readonly row: number
  /** 0-based. */
  readonly column: number
  readonly text: string
}

export function commentList(comments: readonly XlsxComment[]): string {
  const each = comments.map(
    ({ row, column, text }) =>
      `<comment ref="${columnName(column)}${row}" authorId="0"><text><t xml:space="preserve">${escapeXml(text)}</t></text></comment>`,
  )
  return (
    `${XML_HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author>Waybill</author></authors><commentList>${each.join('')}</commentList></comments>`
  )
}

/** Without its box Excel shows no comment, and calls the file damaged. */
export function commentDrawing(comments: readonly XlsxComment[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${comments.map(box).join('')}</xml>`
  )
}

function box({ row, column }: XlsxComment, index: number): string {
  // Column, offset, row, offset of the corner above left, then of the one below right.
  const anchor = [column + 1, 12, Math.max(0, row - 2), 4, column + 4, 12, row + 3, 4].join(', ')
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row>` +
    `<x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}
