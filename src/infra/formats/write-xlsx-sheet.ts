/** The XML of one sheet, row after row. */
import type { XlsxComment } from './write-xlsx-comments.ts'
import { STYLES, type XlsxStyle } from './write-xlsx-styles.ts'
import { columnName, escapeXml, XML_HEAD } from './write-xlsx-xml.ts'

export interface XlsxCell {
  /** Text, a number, or a value of the type that `style` says, as its text: a day as `2026-11-21`. */
  readonly value: string | number
  readonly style?: XlsxStyle
  readonly comment?: string
}

/** A bare text is a cell in the style of its column. */
export type XlsxRow = readonly (string | XlsxCell)[]

export interface XlsxColumn {
  /** In characters. */
  readonly width: number
  /** Of cells that are still empty, too. */
  readonly style?: XlsxStyle
}

/** A drop-down on every cell of a column, below the header. */
export interface XlsxChoice {
  /** 0-based. */
  readonly column: number
  /** Where the values stand: `'Options'!$A$2:$A$6`. */
  readonly source: string
  /** Whether other values are refused. */
  readonly isStrict: boolean
  readonly title: string
  readonly message: string
}

export interface SheetContent {
  readonly header: XlsxRow
  readonly rows: AsyncIterable<XlsxRow>
  readonly columns: readonly XlsxColumn[]
  readonly choices?: readonly XlsxChoice[]
  readonly onComment: (comment: XlsxComment) => void
  /** Asked when all rows are written. */
  readonly hasComments: () => boolean
}

/** Few enough rows are gathered for memory to stay flat, many enough for the writes not to count. */
const CHUNK_CHARACTERS = 64 * 1024

/** Characters that a cell can hold, by the format. */
export const LONGEST_CELL = 32_767

export async function* sheetXml(content: SheetContent): AsyncGenerator<Buffer> {
  let text = `${XML_HEAD}<worksheet ${NAMESPACES}>${VIEW}${columnsXml(content.columns)}<sheetData>`
  let number = 1
  text += rowXml(content, content.header, number)
  for await (const row of content.rows) {
    number++
    text += rowXml(content, row, number)
    if (text.length < CHUNK_CHARACTERS) continue
    yield Buffer.from(text)
    text = ''
  }
  text += `</sheetData>${choicesXml(content.choices ?? [])}`
  if (content.hasComments()) text += '<legacyDrawing r:id="rId1"/>'
  yield Buffer.from(`${text}</worksheet>`)
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The header stays in view. */
const VIEW =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
  '</sheetView></sheetViews>'

function columnsXml(columns: readonly XlsxColumn[]): string {
  if (columns.length === 0) return ''
  const each = columns.map(({ width, style = 'plain' }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`
    return `<col ${place} width="${width}" style="${STYLES[style]}" customWidth="1"/>`
  })
  return `<cols>${each.join('')}</cols>`
}

function rowXml({ columns, onComment }: SheetContent, cells: XlsxRow, number: number): string {
  let row = `<row r="${number}">`
  for (const [index, cell] of cells.entries()) {
    const {
      value,
      style = columns[index]?.style ?? 'plain',
      comment,
    } = typeof cell === 'string' ? { value: cell } : cell
    row += cellXml(`${columnName(index)}${number}`, value, style)
    if (comment !== undefined) onComment({ row: number, column: index, text: comment })
  }
  return `${row}</row>`
}

function cellXml(place: string, value: string | number, style: XlsxStyle): string {
  const head = `<c r="${place}" s="${STYLES[style]}"`
  if (value === '') return `${head}/>`
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`
  const typed = TYPED[style]
  if (typed !== undefined) return `${head}${typed(value)}</c>`
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.slice(0, LONGEST_CELL))}</t></is></c>`
}

/** The rest of a cell that holds a value, from its text. */
const TYPED: { readonly [style in XlsxStyle]?: (text: string) => string } = {
  date: (text) => `><v>${dayNumber(text)}</v>`,
  dateTime: (text) => `><v>${(Date.parse(text) - DAY_ZERO) / DAY_MS}</v>`,
  number: (text) => `><v>${text}</v>`,
  amount: (text) => `><v>${text}</v>`,
  boolean: (text) => ` t="b"><v>${text === 'true' ? 1 : 0}</v>`,
}

/** Days are counted from here; correct from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

const dayNumber = (isoDay: string): number => (Date.parse(`${isoDay}T00:00:00Z`) - DAY_ZERO) / DAY_MS

function choicesXml(choices: readonly XlsxChoice[]): string {
  if (choices.length === 0) return ''
  return `<dataValidations count="${choices.length}">${choices.map(choiceXml).join('')}</dataValidations>`
}

/** What the format allows in the title and the text of the hint. */
const LONGEST_TITLE = 32
const LONGEST_HINT = 255

function choiceXml({ column, source, isStrict, title, message }: XlsxChoice): string {
  const name = columnName(column)
  const texts = [
    ['showErrorMessage', isStrict ? '1' : '0'],
    ['promptTitle', escapeXml(title.slice(0, LONGEST_TITLE))],
    ['prompt', escapeXml(message.slice(0, LONGEST_HINT))],
    ['errorTitle', escapeXml(title.slice(0, LONGEST_TITLE))],
    ['error', escapeXml(message.slice(0, LONGEST_HINT))],
  ].map(([attribute, text]) => `${attribute}="${text}"`)
  return (
    `<dataValidation type="list" allowBlank="1" showInputMessage="1" ${texts.join(' ')} ` +
    `sqref="${name}2:${name}1048576"><formula1>${escapeXml(source)}</formula1></dataValidation>`
  )
}
