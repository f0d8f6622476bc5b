/** NDJSON as a table: a column for each key, those of objects inside as `outer.inner`. Read twice: for the keys, then for the rows. */
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Refusal } from '../../../core/refusal.ts'
import type { Book, BookSheet, SheetReport } from './book.ts'
import type { TableWriter } from './table-writer.ts'

/** Of a larger file the beginning tells the columns that are shown; the conversion finds them all. */
const LOOKED_THROUGH_BYTES = 16 * 1024 * 1024

const LONGEST_LINE = 8 * 1024 * 1024
const MOST_KEYS = 16_384

type Flat = Map<string, string>

export class NdjsonBook implements Book {
  readonly format = 'ndjson'
  readonly sheets: readonly BookSheet[] = [{ name: '', isHidden: false }]
  readonly #path: string
  readonly #size: number

  constructor(path: string) {
    this.#path = path
    this.#size = statSync(path).size
  }

  close(): void {}

  async read(_sheet: number, table: TableWriter, onProgress?: (share: number) => void): Promise<SheetReport> {
    const keys = await this.#keys(table.wantsAll ? this.#size : LOOKED_THROUGH_BYTES)
    writeRow(table, 1, keys)
    let bytes = 0
    for await (const { object, number, length } of this.#objects()) {
      bytes += length
      writeRow(
        table,
        number + 1,
        keys.map((key) => object.get(key) ?? ''),
      )
      if (table.isFull) return { hiddenRows: 0, merges: [], share: Math.min(1, bytes / this.#size) }
      if (number % 1000 === 0) onProgress?.(bytes / this.#size)
    }
    return { hiddenRows: 0, merges: [], share: 1 }
  }

  async sketch(sheet: number, table: TableWriter): Promise<SheetReport> {
    return this.read(sheet, table)
  }

  /** In the order in which they appear. */
  async #keys(upTo: number): Promise<readonly string[]> {
    const keys = new Set<string>()
    let bytes = 0
    for await (const { object, length } of this.#objects()) {
      for (const key of object.keys()) keys.add(key)
      if (keys.size > MOST_KEYS) throw new Refusal('TOO_MANY_COLUMNS', { found: keys.size, limit: MOST_KEYS })
      bytes += length
      if (bytes >= upTo) break
    }
    if (keys.size === 0) throw new Refusal('FILE_EMPTY')
    return [...keys]
  }

  async *#objects(): AsyncGenerator<{ readonly object: Flat; readonly number: number; readonly length: number }> {
    const file = createReadStream(this.#path, { encoding: 'utf8' })
    let number = 0
    try {
      for await (const line of createInterface({ input: file, crlfDelay: Number.POSITIVE_INFINITY })) {
        number += 1
        const text = number === 1 ? line.replace(/^\u{feff}/u, '') : line
        if (text.length > LONGEST_LINE) throw unreadable(number, 'the line is longer than 8 MB')
        if (text.trim() === '') continue
        yield { object: flatten(parseLine(text, number)), number, length: Buffer.byteLength(line) + 1 }
      }
    } finally {
      file.destroy()
    }
  }
}

function writeRow(table: TableWriter, number: number, cells: readonly string[]): void {
  table.startRow(number)
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue
    table.startCell(column)
    table.putText(cell)
  }
  table.endRow()
}

/** Numbers of more digits than JavaScript keeps are taken as they are written. */
const LONG_NUMBER = /\d{16}|\d[.]\d{15}/

const keepDigits = (_key: string, value: unknown, { source }: { readonly source?: string } = {}): unknown =>
  typeof value === 'number' && source !== undefined ? new Digits(source) : value

class Digits {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

function parseLine(text: string, line: number): object {
  let value: unknown
  try {
    value = LONG_NUMBER.test(text) ? JSON.parse(text, keepDigits as Parameters<typeof JSON.parse>[1]) : JSON.parse(text)
  } catch {
    throw unreadable(line, 'it is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadable(line, 'it is no JSON object')
  return value
}

const unreadable = (line: number, reason: string): Refusal =>
  new Refusal('FILE_UNREADABLE', {
    line,
    reason,
    hint: 'Write one JSON object on each line, such as {"email":"ada@example.com"}.',
  })

function flatten(object: object, prefix = '', flat: Flat = new Map()): Flat {
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const name = prefix + key
    if (typeof value === 'string') flat.set(name, value)
    else if (value instanceof Digits) flat.set(name, value.text)
    else if (Array.isArray(value)) flat.set(name, value.length === 0 ? '' : JSON.stringify(value, plainDigits))
    else if (typeof value === 'object' && value !== null) flatten(value, `${name}.`, flat)
    else flat.set(name, value === null ? '' : String(value))
  }
  return flat
}

const plainDigits = (_key: string, value: unknown): unknown => (value instanceof Digits ? value.text : value)
