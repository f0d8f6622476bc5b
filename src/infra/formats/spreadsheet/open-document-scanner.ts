/** Reads the tables of an OpenDocument spreadsheet as they come. Equal cells and rows stand there once, with a number. */
import { ERROR_MARK } from '../../../core/import/cell-mark.ts'
import { PLAIN } from './number-format.ts'
import { numberText } from './number-text.ts'
import { MOST_SHEET_COLUMNS, NOT_CALCULATED, type MergedCells } from './sheet-scanner.ts'
import { MOST_SHEET_ROWS, type TableWriter } from './table-writer.ts'
import { isName, readAttributes } from './xml-attributes.ts'
import { XmlBytes } from './xml-bytes.ts'
import { decodeEntities } from './xml-text.ts'

/** What stands in or beside a cell and is not its text. */
const ASIDE: ReadonlySet<string> = new Set(['annotation', 'tracked-changes', 'shapes', 'frame', 'ruby-text'])

const MOST_MERGES = 1000

type Attributes = ReadonlyMap<string, string>

interface Cell {
  readonly column: number
  readonly text: string
}

const NONE: Attributes = new Map()

export class OpenDocumentScanner extends XmlBytes {
  readonly #table: TableWriter | null
  readonly #sheet: number
  readonly names: string[] = []
  readonly hidden: boolean[] = []
  readonly merges: MergedCells[] = []
  hiddenRows = 0
  /** Whether the sheet was read to its end. */
  isEnded = false
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #aside = 0
  #row = 0
  #rowsAlike = 1
  #column = 0
  #cells: Cell[] = []
  #cell: Attributes = NONE
  #paragraphs = 0
  #text = ''

  /** @param sheet the sheet whose rows go to the table; null only lists the sheets. */
  constructor(table: TableWriter | null, sheet = -1) {
    super()
    this.#table = table
    this.#sheet = sheet
  }

  protected override isDone(): boolean {
    return this.isEnded || this.#table?.isFull === true
  }

  get #isWanted(): boolean {
    return this.#table !== null && this.names.length === this.#sheet + 1
  }

  protected override open(bytes: Buffer, start: number, nameEnd: number, tagEnd: number, isEmpty: boolean): void {
    const name = bytes.toString('latin1', start, nameEnd)
    if (ASIDE.has(name)) this.#aside += 1
    else if (this.#aside > 0) return
    else if (name === 'style') this.#style = readAttributes(bytes, nameEnd, tagEnd).get('name') ?? ''
    else if (name === 'table-properties') this.#noteStyle(readAttributes(bytes, nameEnd, tagEnd))
    else if (name === 'table') this.#openTable(readAttributes(bytes, nameEnd, tagEnd))
    else if (!this.#isWanted) return
    else if (name === 'table-row') this.#openRow(readAttributes(bytes, nameEnd, tagEnd))
    else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#openCell(readAttributes(bytes, nameEnd, tagEnd))
    else if (name === 'p' || name === 'h') this.#openParagraph(isEmpty)
    else if (this.takesText && name === 's')
      this.#text += ' '.repeat(countIn(readAttributes(bytes, nameEnd, tagEnd), 'c'))
    else if (this.takesText && name === 'tab') this.#text += '\t'
    else if (this.takesText && name === 'line-break') this.#text += '\n'
  }

  protected override close(bytes: Buffer, start: number, nameEnd: number): void {
    const name = bytes.toString('latin1', start, nameEnd)
    if (ASIDE.has(name)) this.#aside -= 1
    else if (this.#aside > 0 || !this.#isWanted) return
    else if (name === 'p' || name === 'h') this.takesText = false
    else if (name === 'table-cell') this.#closeCell()
    else if (name === 'covered-table-cell') this.#column += countIn(this.#cell, 'number-columns-repeated')
    else if (name === 'table-row') this.#closeRow()
    else if (isName(bytes, start, nameEnd, 'table')) this.isEnded = true
  }

  protected override text(bytes: Buffer, start: number, end: number): void {
    if (this.#aside > 0) return
    this.#text += decodeEntities(bytes.toString('utf8', start, end)).replaceAll(/[\t\r\n ]+/g, ' ')
  }

  #noteStyle(attributes: Attributes): void {
    if (attributes.get('display') === 'false') this.#hiddenStyles.add(this.#style)
  }

  #openTable(attributes: Attributes): void {
    this.names.push(attributes.get('name') ?? `Table ${this.names.length + 1}`)
    this.hidden.push(this.#hiddenStyles.has(attributes.get('style-name') ?? ''))
  }

  #openRow(attributes: Attributes): void {
    this.#rowsAlike = countIn(attributes, 'number-rows-repeated')
    this.#column = 0
    this.#cells = []
    const visibility = attributes.get('visibility')
    if (visibility === 'collapse' || visibility === 'filter') this.hiddenRows += this.#rowsAlike
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes
    this.#text = ''
    this.#paragraphs = 0
  }

  #openParagraph(isEmpty: boolean): void {
    this.#paragraphs += 1
    if (this.#paragraphs > 1) this.#text += '\n'
    this.takesText = !isEmpty
  }

  #closeCell(): void {
    const alike = Math.min(countIn(this.#cell, 'number-columns-repeated'), MOST_SHEET_COLUMNS - this.#column)
    const text = cellText(this.#cell, this.#text)
    this.#noteMerge()
    if (text !== '') for (let n = 0; n < alike; n += 1) this.#cells.push({ column: this.#column + n, text })
    this.#column += alike
  }

  #noteMerge(): void {
    const columns = countIn(this.#cell, 'number-columns-spanned')
    const rows = countIn(this.#cell, 'number-rows-spanned')
    if ((columns === 1 && rows === 1) || this.merges.length >= MOST_MERGES) return
    const fromRow = this.#row + 1
    const fromColumn = this.#column
    this.merges.push({ fromRow, toRow: fromRow + rows - 1, fromColumn, toColumn: fromColumn + columns - 1 })
  }

  #closeRow(): void {
    const alike = Math.min(this.#rowsAlike, MOST_SHEET_ROWS - this.#row)
    if (this.#table !== null && this.#cells.length > 0) this.#writeRows(this.#table, alike)
    this.#row += alike
  }

  #writeRows(table: TableWriter, alike: number): void {
    for (let n = 1; n <= alike; n += 1) {
      table.startRow(this.#row + n)
      for (const { column, text } of this.#cells) {
        table.startCell(column)
        table.putText(text)
      }
      table.endRow()
      if (table.isFull) return
    }
  }
}

function countIn(attributes: Attributes, name: string): number {
  const count = Number(attributes.get(name) ?? '1')
  return Number.isInteger(count) && count > 0 ? count : 1
}

/** @param shown the cell as it is shown, which tells what its number format does. */
function cellText(cell: Attributes, shown: string): string {
  const value = cell.get('value') ?? ''
  switch (cell.get('value-type')) {
    case 'float':
    case 'currency':
      return isPadded(shown, value) ? shown : numberText(Number(value), PLAIN, false)
    case 'percentage':
      return numberText(Number(value), { kind: 'percent' }, false)
    case 'date':
      return dateText(cell.get('date-value') ?? '', shown)
    case 'time':
      return timeText(cell.get('time-value') ?? '')
    case 'boolean':
      return cell.get('boolean-value') === 'true' ? 'TRUE' : 'FALSE'
    case 'error':
      return ERROR_MARK + shown
    case 'string':
      return shown === '' ? (cell.get('string-value') ?? '') : shown
    default:
      return shown === '' && cell.has('formula') ? `${ERROR_MARK}${NOT_CALCULATED}` : shown
  }
}

/** `00000` shows 1234 as 01234, and `000-00-0000` puts hyphens in. */
const isPadded = (shown: string, value: string): boolean =>
  /^\d[\d-]*\d$/.test(shown) &&
  shown !== value &&
  shown.replaceAll(/^0+(?=\d)|-/g, '').replace(/^0+(?=\d)/, '') === value

function dateText(value: string, shown: string): string {
  const text = value.replace(/(\.\d{3})\d+$/, '$1').replace(/\.0+$/, '')
  return text.includes('T') || !/\d:\d\d/.test(shown) ? text : `${text}T00:00:00`
}

const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0')

/** "PT09H30M00S" → "09:30:00". */
function timeText(duration: string): string {
  const parts = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration)
  if (parts === null) return duration
  const [, sign = '', hours, minutes, seconds] = parts
  return `${sign}${two(hours)}:${two(minutes)}:${two(seconds)}`
}
