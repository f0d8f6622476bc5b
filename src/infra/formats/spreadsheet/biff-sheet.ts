/**
 * Reads the records of one sheet of an old workbook and writes its rows as they come: nothing of a sheet is
 * held but the cell at hand.
 */
import { ERROR_MARK } from '../../../core/import/cell-mark.ts'
import { Refusal } from '../../../core/refusal.ts'
import { BiffRecords, RECORD } from './biff-records.ts'
import { BiffText } from './biff-text.ts'
import type { ByteSource } from './byte-source.ts'
import { PLAIN, type NumberFormat } from './number-format.ts'
import { numberText } from './number-text.ts'
import { NOT_CALCULATED } from './sheet-scanner.ts'
import type { TableWriter } from './table-writer.ts'

/** The texts that cells name by number. */
export interface SheetTexts {
  /** In bytes; -1 when there is no such text. */
  lengthOf(index: number): number
  put(index: number, table: TableWriter): void
}

export interface BiffSheetSource {
  readonly source: ByteSource
  readonly position: number
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
  readonly texts: SheetTexts
}

/** Numbers by which cells name their errors. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

/** A formula's result is a number unless its last two bytes say this; its first says then what it is. */
const NO_NUMBER = 0xffff
const RESULT_TEXT = 0
const RESULT_BOOLEAN = 1
const RESULT_ERROR = 2

/** What may stand between a formula and the record with its text. */
const BELONGS_TO_FORMULA: ReadonlySet<number> = new Set([
  RECORD.array,
  RECORD.sharedFormula,
  RECORD.table,
  RECORD.continued,
])

const RK_BYTES = 6

/** Both from 0. */
interface Place {
  readonly row: number
  readonly column: number
}

export class BiffSheetScanner {
  readonly #records: BiffRecords
  readonly #table: TableWriter
  readonly #formats: readonly NumberFormat[]
  readonly #is1904: boolean
  readonly #texts: SheetTexts
  /** Sheets within the sheet, such as charts, have records of the same kinds. */
  #depth = 0
  /** From 0; -1 before the first. */
  #row = -1
  /** Where the formula stands whose text has not come yet. */
  #awaiting: Place | null = null
  #isFull = false
  isEnded = false

  constructor({ source, position, formats, is1904, texts }: BiffSheetSource, table: TableWriter) {
    this.#records = new BiffRecords(source, position)
    this.#table = table
    this.#formats = formats
    this.#is1904 = is1904
    this.#texts = texts
  }

  get position(): number {
    return this.#records.position
  }

  /** Reads so many records. @returns whether there is nothing more to be read. */
  scan(count: number): boolean {
    for (let read = 0; read < count && !this.isEnded; read += 1) {
      if (this.#isFull) return true
      if (!this.#records.next()) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet ends early' })
      this.#take(this.#records.type)
    }
    return this.isEnded
  }

  #take(type: number): void {
    if (type === RECORD.bof) this.#depth += 1
    else if (this.#depth === 0) throw new Refusal('FILE_DAMAGED', { reason: 'the sheet is missing' })
    else if (type === RECORD.eof) this.#leave()
    else if (this.#depth === 1) this.#takeInside(type)
  }

  #leave(): void {
    this.#depth -= 1
    if (this.#depth > 0) return
    this.#endFormula()
    if (this.#row >= 0) this.#table.endRow()
    this.isEnded = true
  }

  #takeInside(type: number): void {
    if (type === RECORD.string) return this.#takeResult()
    if (BELONGS_TO_FORMULA.has(type)) return
    this.#endFormula()
    switch (type) {
      case RECORD.labelSst:
        return this.#takeShared(this.#records.u32(6))
      case RECORD.rk:
        return this.#takeNumber(rkNumber(this.#records.u32(6)), this.#records.u16(4))
      case RECORD.mulRk:
        return this.#takeNumbers()
      case RECORD.number:
        return this.#takeNumber(this.#records.f64(6), this.#records.u16(4))
      case RECORD.boolErr:
        return this.#takeBoolOrError(this.#records.u8(6), this.#records.u8(7) !== 0)
      case RECORD.label:
      case RECORD.rString:
        return this.#takeLabel()
      case RECORD.formula:
        return this.#takeFormula()
    }
  }

  /** What each record of a cell begins with. A text may go over into other records: then this is gone. */
  #place(): Place {
    return { row: this.#records.u16(0), column: this.#records.u16(2) }
  }

  /** @returns false for a cell that stands before the last one, which is passed over. */
  #start({ row, column }: Place): boolean {
    if (row < this.#row) return false
    if (row > this.#row) this.#startRow(row)
    return !this.#isFull && this.#table.startCell(column)
  }

  #startRow(row: number): void {
    if (this.#row >= 0) this.#table.endRow()
    this.#isFull = this.#table.isFull
    if (this.#isFull) return
    this.#table.startRow(row + 1)
    this.#row = row
  }

  #putAt(place: Place, text: string): void {
    if (text !== '' && this.#start(place)) this.#table.putText(text)
  }

  #put(text: string): void {
    this.#putAt(this.#place(), text)
  }

  #takeShared(index: number): void {
    const length = this.#texts.lengthOf(index)
    if (length === -1)
      throw new Refusal('FILE_DAMAGED', { reason: `a text of row ${this.#records.u16(0) + 1} is missing` })
    if (length > 0 && this.#start(this.#place())) this.#texts.put(index, this.#table)
  }

  #takeNumber(value: number, style: number, place = this.#place()): void {
    this.#putAt(place, numberText(value, this.#formats[style] ?? PLAIN, this.#is1904))
  }

  /** Several numbers in columns next to each other: a style and a number for each. */
  #takeNumbers(): void {
    const { row, column } = this.#place()
    for (let at = 4; at + RK_BYTES <= this.#records.length - 2; at += RK_BYTES) {
      const place = { row, column: column + (at - 4) / RK_BYTES }
      this.#takeNumber(rkNumber(this.#records.u32(at + 2)), this.#records.u16(at), place)
    }
  }

  #takeBoolOrError(value: number, isError: boolean): void {
    if (isError) this.#put(ERROR_MARK + (ERRORS[value] ?? '#ERROR!'))
    else this.#put(value === 0 ? 'FALSE' : 'TRUE')
  }

  #takeLabel(): void {
    const place = this.#place()
    this.#putAt(place, new BiffText(this.#records, 6).readText())
  }

  #takeFormula(): void {
    const isNumber = this.#records.u16(12) !== NO_NUMBER
    if (isNumber) return this.#takeNumber(this.#records.f64(6), this.#records.u16(4))
    const kind = this.#records.u8(6)
    if (kind === RESULT_BOOLEAN || kind === RESULT_ERROR)
      return this.#takeBoolOrError(this.#records.u8(8), kind === RESULT_ERROR)
    if (kind === RESULT_TEXT) this.#awaiting = this.#place()
  }

  /** The text that the formula before it results in. */
  #takeResult(): void {
    const place = this.#awaiting
    this.#awaiting = null
    if (place !== null) this.#putAt(place, new BiffText(this.#records, 0).readText())
  }

  /** A formula without its text was written by a program that does not calculate. */
  #endFormula(): void {
    const place = this.#awaiting
    this.#awaiting = null
    if (place !== null) this.#putAt(place, `${ERROR_MARK}${NOT_CALCULATED}`)
  }
}

/** Short numbers take four bytes: the upper part of a float or a whole number, perhaps of hundredths. */
function rkNumber(bits: number): number {
  const value = (bits & 0x02) === 0 ? upperHalf(bits) : (bits | 0) >> 2
  return (bits & 0x01) === 0 ? value : value / 100
}

const float = new DataView(new ArrayBuffer(8))

function upperHalf(bits: number): number {
  float.setUint32(0, (bits & 0xffff_fffc) >>> 0)
  return float.getFloat64(0)
}
