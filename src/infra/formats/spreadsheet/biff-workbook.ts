/** What an old workbook (XLS of Excel 97 to 2003, BIFF8) says of itself ahead of its sheets. */
import { Refusal } from '../../../core/refusal.ts'
import { BiffRecords, RECORD } from './biff-records.ts'
import { BiffText, shortText } from './biff-text.ts'
import type { BookSheet } from './book.ts'
import type { ByteSource } from './byte-source.ts'
import { builtInFormat, PLAIN, readFormatCode, type NumberFormat } from './number-format.ts'
import { SharedStrings } from './shared-strings.ts'

export interface BiffSheet extends BookSheet {
  /** Where its records begin. */
  readonly position: number
}

export interface BiffWorkbook {
  readonly sheets: readonly BiffSheet[]
  /** By the number by which cells name their style. */
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
  /** Where the shared texts begin; null when there are none. */
  readonly stringsAt: number | null
}

const VERSION_8 = 0x600
const WORKSHEET = 0
const VISIBLE = 0

/** Their names are all told to the server. */
const MOST_SHEETS = 10_000

/** No spreadsheet program writes a longer one. */
const LONGEST_FORMAT = 255

/** @returns null when it is older than that. @throws Refusal FILE_PROTECTED, FILE_DAMAGED, FILE_EMPTY */
export function openBiffWorkbook(source: ByteSource): BiffWorkbook | null {
  const records = new BiffRecords(source)
  if (!records.next() || records.type !== RECORD.bof || records.u16(0) !== VERSION_8) return null
  const globals = readGlobals(records)
  if (globals.sheets.length === 0) throw new Refusal('FILE_EMPTY')
  const { sheets, is1904, stringsAt, styles, codes } = globals
  return { sheets, formats: readFormats(styles, codes), is1904, stringsAt }
}

interface Globals {
  readonly sheets: BiffSheet[]
  /** By number, the format of each style. */
  readonly styles: number[]
  /** By number, the code of each format that is not built in. */
  readonly codes: Map<number, string>
  is1904: boolean
  stringsAt: number | null
}

/** What comes before the sheets, up to its end. */
function readGlobals(records: BiffRecords): Globals {
  const globals: Globals = { sheets: [], styles: [], codes: new Map(), is1904: false, stringsAt: null }
  for (let position = records.position; records.next(); position = records.position) {
    const { type } = records
    if (type === RECORD.eof) return globals
    if (type === RECORD.filePass) throw new Refusal('FILE_PROTECTED')
    if (type === RECORD.is1904) globals.is1904 = records.u16(0) === 1
    else if (type === RECORD.sst) globals.stringsAt ??= position
    else if (type === RECORD.xf) globals.styles.push(records.u16(2))
    else if (type === RECORD.format) takeFormat(records, globals.codes)
    else if (type === RECORD.boundSheet && records.u8(5) === WORKSHEET) takeSheet(records, globals.sheets)
  }
  throw new Refusal('FILE_DAMAGED', { reason: 'it ends early' })
}

function takeSheet(records: BiffRecords, sheets: BiffSheet[]): void {
  if (sheets.length === MOST_SHEETS) throw new Refusal('FILE_TOO_COMPLEX')
  const isHidden = (records.u8(4) & 0x03) !== VISIBLE
  sheets.push({ position: records.u32(0), isHidden, name: shortText(records, 6) })
}

function takeFormat(records: BiffRecords, codes: Map<number, string>): void {
  const id = records.u16(0)
  codes.set(id, new BiffText(records, 2).readText().slice(0, LONGEST_FORMAT))
}

function readFormats(styles: readonly number[], codes: ReadonlyMap<number, string>): readonly NumberFormat[] {
  const formats = new Map<number, NumberFormat>()
  const formatOf = (id: number): NumberFormat => {
    const code = codes.get(id)
    if (id === 0) return PLAIN
    return code === undefined ? builtInFormat(id) : readFormatCode(code)
  }
  return styles.map((id) => {
    const format = formats.get(id) ?? formatOf(id)
    formats.set(id, format)
    return format
  })
}

/** @param upTo the highest number that is asked for; what comes after it is not read. */
export function readBiffStrings(source: ByteSource, position: number, upTo = Number.POSITIVE_INFINITY): SharedStrings {
  const strings = new SharedStrings()
  const records = new BiffRecords(source, position)
  if (!records.next()) return strings
  // What is said to be there may not be: a cell that asks for a text that is missing is told then.
  const count = Math.min(records.u32(4), upTo + 1)
  const text = new BiffText(records, 8)
  while (strings.count < count && text.hasMore) strings.addText(text.readText())
  return strings
}
