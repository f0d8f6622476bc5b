/** The small parts of a workbook, which say what there is and how it hangs together. */
import { escapeXml, XML_HEAD } from './write-xlsx-xml.ts'

export interface WrittenSheet {
  /** From 1. */
  readonly number: number
  readonly name: string
  readonly isHidden: boolean
  readonly hasComments: boolean
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument'

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const relations = (...each: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`

export const rootRelations = (): string => relations(relation(1, 'officeDocument', 'xl/workbook.xml'))

export function workbook(sheets: readonly WrittenSheet[]): string {
  const each = sheets.map(({ number, name, isHidden }) => {
    const state = isHidden ? ' state="hidden"' : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`
  })
  return (
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${each.join('')}</sheets></workbook>`
  )
}

export const workbookRelations = (sheets: readonly WrittenSheet[]): string =>
  relations(
    ...sheets.map(({ number }) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
  )

export const sheetRelations = (number: number): string =>
  relations(
    relation(1, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
    relation(2, 'comments', `../comments${number}.xml`),
  )

export function contentTypes(sheets: readonly WrittenSheet[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.spreadsheetml.${type}+xml"/>`
  const commented = sheets.filter(({ hasComments }) => hasComments)
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>` +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    sheets.map(({ number }) => override(`worksheets/sheet${number}`, 'worksheet')).join('') +
    commented.map(({ number }) => override(`comments${number}`, 'comments')).join('') +
    '</Types>'
  )
}
