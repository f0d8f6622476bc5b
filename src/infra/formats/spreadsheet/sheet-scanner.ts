/**
 * Reads the XML of one sheet and writes its rows as they come. A cell is written when its value has been
 * read: nothing of a sheet is held but the cell at hand, however many there are.
 */
import { DECIMAL_MARK, ERROR_MARK } from '../../../core/import/cell-mark.ts'
import { Refusal } from '../../../core/refusal.ts'
import { PLAIN, type NumberFormat } from './number-format.ts'
import { numberText } from './number-text.ts'
import type { TableWriter } from './table-writer.ts'
import { isName as is, nextAttribute, valueEnd, valueStart } from './xml-attributes.ts'
import { XmlBytes } from './xml-bytes.ts'
import { decodeText } from './xml-text.ts'

export const MOST_SHEET_COLUMNS = 16_384

/** Letters of names, as bytes. */
const A = 0x41
const C = 0x63
const F = 0x66
const I = 0x69
const M = 0x6d
const R = 0x72
const S = 0x73
const T = 0x74
const V = 0x76
const EQUALS = 0x3d
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30

const DECIMAL = Buffer.from(DECIMAL_MARK)

type CellType = 'number' | 'shared' | 'boolean' | 'error' | 'text' | 'date'

/** Of a number with so many characters no digit is noise of a float. */
const SHORT_NUMBER = 15

export interface MergedCells {
  /** From 1, as rows are counted in the sheet; columns from 0. */
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

export interface SheetSource {
  readonly table: TableWriter
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
  /** Writes the shared text with this number. @returns false when there is none. */
  readonly putShared: (index: number, table: TableWriter) => boolean
}

export class SheetScanner extends XmlBytes {
  readonly #table: TableWriter
  readonly #formats: readonly NumberFormat[]
  readonly #is1904: boolean
  readonly #putShared: SheetSource['putShared']
  readonly merges: MergedCells[] = []
  hiddenRows = 0
  /** Whether the table was read to its end. */
  isEnded = false
  #row = 0
  #column = 0
  #type: CellType = 'number'
  #style = 0
  #hasFormula = false
  #hasValue = false
  #text: string | null = null
  #isPhonetic = false
  /** A tag of merged cells that is cut off. */
  #tail = ''
  #isAtMerges = false

  constructor({ table, formats, is1904, putShared }: SheetSource) {
    super()
    this.#table = table
    this.#formats = formats
    this.#is1904 = is1904
    this.#putShared = putShared
  }

  protected override isDone(): boolean {
    return this.#table.isFull
  }

  protected override open(bytes: Buffer, name: number, nameEnd: number, tagEnd: number, isEmpty: boolean): void {
    const first = bytes[name]
    if (nameEnd - name === 1) {
      if (first === C) this.#openCell(bytes, nameEnd, tagEnd)
      else if (first === V) {
        this.#hasValue = true
        this.takesText = !isEmpty
      } else if (first === T) this.takesText = !isEmpty && !this.#isPhonetic
      else if (first === F) this.#hasFormula = true
    } else if (first === R && is(bytes, name, nameEnd, 'row')) this.#openRow(bytes, nameEnd, tagEnd)
    else if (first === R && is(bytes, name, nameEnd, 'rPh')) this.#isPhonetic = !isEmpty
    else if (first === M && is(bytes, name, nameEnd, 'mergeCell'))
      this.#merge(bytes.toString('latin1', nameEnd, tagEnd))
  }

  protected override close(bytes: Buffer, name: number, nameEnd: number): void {
    this.takesText = false
    const first = bytes[name]
    if (nameEnd - name === 1) {
      if (first === C) this.#closeCell()
    } else if (first === R && is(bytes, name, nameEnd, 'row')) this.#table.endRow()
    else if (first === R && is(bytes, name, nameEnd, 'rPh')) this.#isPhonetic = false
    else if (first === S && is(bytes, name, nameEnd, 'sheetData')) this.isEnded = true
  }

  protected override text(bytes: Buffer, start: number, end: number): void {
    switch (this.#type) {
      case 'number':
        return this.#putNumber(bytes, start, end)
      case 'shared':
        return this.#putSharedText(bytes, start, end)
      case 'boolean':
        return this.#put(bytes[start] === ZERO || bytes[start] === F ? 'FALSE' : 'TRUE')
      case 'error':
        return this.#put(ERROR_MARK + decodeText(bytes, start, end))
      case 'date':
        return this.#put(isoText(decodeText(bytes, start, end)))
      case 'text':
        this.#text = (this.#text ?? '') + decodeText(bytes, start, end)
    }
  }

  /** Passes over the rest of the sheet, for the merged cells behind the rows. */
  lookForMerges(chunk: Buffer): void {
    if (!this.#isAtMerges) {
      const start = chunk.indexOf('mergeCells', 0, 'latin1')
      if (start === -1) return
      this.#isAtMerges = true
    }
    if (this.#tail.length > MOST_MERGE_TEXT) return
    this.#tail += chunk.toString('latin1')
    for (const [tag] of this.#tail.matchAll(/mergeCell\s[^>]*>/g)) this.#merge(tag)
    this.#tail = this.#tail.slice(this.#tail.lastIndexOf('>') + 1)
  }

  #openRow(bytes: Buffer, nameEnd: number, tagEnd: number): void {
    let number = this.#row + 1
    let at = nameEnd
    while ((at = nextAttribute(bytes, at, tagEnd)) !== -1) {
      const value = valueStart(bytes, at, tagEnd)
      const end = valueEnd(bytes, value, tagEnd)
      if (bytes[at] === R && bytes[at + 1] === EQUALS) number = wholeNumber(bytes, value, end)
      else if (is(bytes, at, at + 6, 'hidden') && (bytes[value] === 0x31 || bytes[value] === T)) this.hiddenRows += 1
      at = end + 1
    }
    this.#table.startRow(number)
    this.#row = this.#table.row
    this.#column = -1
  }

  #openCell(bytes: Buffer, nameEnd: number, tagEnd: number): void {
    this.#type = 'number'
    this.#style = 0
    this.#hasFormula = false
    this.#hasValue = false
    this.#text = null
    let column = this.#column + 1
    let at = nameEnd
    while ((at = nextAttribute(bytes, at, tagEnd)) !== -1) {
      const value = valueStart(bytes, at, tagEnd)
      const end = valueEnd(bytes, value, tagEnd)
      if (bytes[at + 1] === EQUALS) {
        const name = bytes[at]
        if (name === R) column = columnOf(bytes, value, end)
        else if (name === S) this.#style = wholeNumber(bytes, value, end)
        else if (name === T) this.#type = typeOf(bytes, value, end)
      }
      at = end + 1
    }
    if (column >= MOST_SHEET_COLUMNS) throw new Refusal('FILE_DAMAGED', { reason: 'a cell lies outside of any sheet' })
    this.#column = column
  }

  /** Texts are complete now; a formula without a result was written by a program that does not calculate. */
  #closeCell(): void {
    if (this.#text !== null && this.#text !== '') this.#put(this.#text)
    else if (this.#hasFormula && !this.#hasValue) this.#put(`${ERROR_MARK}${NOT_CALCULATED}`)
  }

  #start(): void {
    if (this.#table.startCell(this.#column)) return
    throw new Refusal('FILE_DAMAGED', { reason: `the cells of row ${this.#row} are out of order` })
  }

  #put(text: string): void {
    this.#start()
    this.#table.putText(text)
  }

  #putSharedText(bytes: Buffer, start: number, end: number): void {
    this.#start()
    if (this.#putShared(wholeNumber(bytes, start, end), this.#table)) return
    throw new Refusal('FILE_DAMAGED', { reason: `a text of row ${this.#row} is missing` })
  }

  #putNumber(bytes: Buffer, start: number, end: number): void {
    const format = this.#formats[this.#style] ?? PLAIN
    if (format === PLAIN && end - start <= SHORT_NUMBER && isDecimal(bytes, start, end)) {
      this.#start()
      if (hasPoint(bytes, start, end)) this.#table.putBytes(DECIMAL, 0, DECIMAL.length)
      return this.#table.putBytes(bytes, start, end)
    }
    const text = bytes.toString('latin1', start, end).trim()
    const value = Number(text)
    this.#put(text === '' || Number.isNaN(value) ? text : numberText(value, format, this.#is1904))
  }

  #merge(attributes: string): void {
    const found = /ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/.exec(attributes)
    if (found === null || this.merges.length >= MOST_MERGES) return
    const [, left = '', top = '', right = '', bottom = ''] = found
    this.merges.push({
      fromRow: Number(top),
      toRow: Number(bottom),
      fromColumn: lettersToColumn(left),
      toColumn: lettersToColumn(right),
    })
  }
}

/** Those of the header come first; no more are looked at. */
const MOST_MERGES = 1000
const MOST_MERGE_TEXT = 1024 * 1024

export const NOT_CALCULATED = 'a formula without a result'

const lettersToColumn = (letters: string): number => {
  let column = 0
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - A + 1
  return column - 1
}

/** In strict workbooks: "2026-04-03T00:00:00". */
const isoText = (text: string): string => text.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/(\d)Z$/, '$1')

function wholeNumber(bytes: Buffer, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) return Number(bytes.toString('latin1', start, end))
    number = number * 10 + digit
  }
  return number
}

/** The column that a reference such as AB12 names, from 0. */
function columnOf(bytes: Buffer, start: number, end: number): number {
  let column = 0
  for (let at = start; at < end; at += 1) {
    const letter = ((bytes[at] ?? 0) & 0xdf) - A
    if (letter < 0 || letter > 25) break
    column = column * 26 + letter + 1
  }
  return column - 1
}

function typeOf(bytes: Buffer, start: number, end: number): CellType {
  const first = bytes[start]
  if (end - start === 1) {
    if (first === S) return 'shared'
    if (first === 0x62) return 'boolean'
    if (first === 0x65) return 'error'
    return first === 0x64 ? 'date' : 'number'
  }
  return first === S || first === I ? 'text' : 'number'
}

function hasPoint(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === POINT) return true
  return false
}

function isDecimal(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte > 0x39 || (byte < ZERO && byte !== POINT && byte !== MINUS)) return false
  }
  return end > start && bytes[start] !== POINT
}
