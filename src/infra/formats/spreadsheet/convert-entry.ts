/**
 * The process in which spreadsheets are read: apart from the server, without network, with the right to
 * read the one file and to write the one result, and with limits of memory and time that its parent
 * enforces. It ends when its parent does, whatever way that ends: their pipe closes then.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { setPriority } from 'node:os'
import { Refusal } from '../../../core/refusal.ts'
import type { Book } from './book.ts'
import { chooseSheet, type SheetSketch } from './choose-sheet.ts'
import type { ConversionMessage, ConversionOrder } from './conversion.ts'
import { openBook } from './recognise-book.ts'
import { TableWriter } from './table-writer.ts'

/** Rows by which a sheet is judged; sheets beyond the number are not looked at. */
const SKETCHED_ROWS = 100
const SKETCHED_SHEETS = 40
const SKETCHED_BYTES = 1024 * 1024

const PROGRESS_EVERY_MS = 250

const tell = (message: ConversionMessage): void => {
  // Whoever reads lines takes these two for the ends of some.
  const line = JSON.stringify(message).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  let bytes = Buffer.from(`${line}\n`)
  while (bytes.length > 0) bytes = bytes.subarray(writeAll(bytes))
}

/** A pipe may be full for a moment. */
function writeAll(bytes: Buffer): number {
  try {
    return writeSync(1, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0
    throw error
  }
}

async function look(book: Book, order: ConversionOrder & { kind: 'look' }): Promise<void> {
  const sheet = order.sheet === undefined ? await proposeSheet(book) : sheetNamed(book, order.sheet)
  const chunks: Buffer[] = []
  const table = new TableWriter((bytes) => chunks.push(Buffer.from(bytes)), { rows: order.rows, bytes: order.bytes })
  const report = await book.read(sheet, table)
  table.end()
  const { format, sheets } = book
  const names = sheets.map(({ name, isHidden }) => ({ name, isHidden }))
  const text = Buffer.concat(chunks).toString('utf8')
  const name = sheets[sheet]?.name ?? ''
  tell({ kind: 'looked', look: { format, sheets: names, sheet: name, text, rowNumbers: table.numbers, ...report } })
}

async function proposeSheet(book: Book): Promise<number> {
  if (book.sheets.length === 1) return 0
  const sketches: SheetSketch[] = []
  for (const [index, { name, isHidden }] of book.sheets.slice(0, SKETCHED_SHEETS).entries()) {
    const widths: number[] = []
    const collect = (bytes: Buffer): void => void widths.push(...widthsOf(bytes.toString('latin1')))
    const table = new TableWriter(collect, { rows: SKETCHED_ROWS, bytes: SKETCHED_BYTES })
    await book.sketch(index, table)
    table.end()
    const middle = widths.toSorted((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
    sketches.push({ name, isHidden, rows: widths.length, width: middle })
  }
  return Math.max(0, chooseSheet(sketches))
}

/** The number of filled cells of each row that has any. */
const widthsOf = (text: string): readonly number[] =>
  text.split('\n').flatMap((line) => {
    const filled = line.split('\t').filter((cell) => cell !== '').length
    return filled === 0 ? [] : [filled]
  })

function sheetNamed({ sheets }: Book, name: string): number {
  const index = sheets.findIndex((sheet) => sheet.name === name)
  if (index !== -1) return index
  throw new Refusal('SHEET_UNKNOWN', { sheet: name, known: sheets.map((sheet) => sheet.name).join(', ') })
}

async function convert(book: Book, order: ConversionOrder & { kind: 'convert' }): Promise<void> {
  const file = openSync(order.target, 'wx', 0o600)
  const { bytes: mostBytes, columns } = order
  const limits = columns === undefined ? { bytes: mostBytes } : { bytes: mostBytes, columns }
  const table = new TableWriter((bytes) => writeSync(file, bytes), limits)
  let toldAt = performance.now()
  await book.read(sheetNamed(book, order.sheet), table, (share) => {
    if (performance.now() - toldAt < PROGRESS_EVERY_MS) return
    toldAt = performance.now()
    tell({ kind: 'progress', share })
  })
  table.end()
  closeSync(file)
  tell({ kind: 'converted' })
}

async function work(order: ConversionOrder): Promise<void> {
  const book = await openBook(order.path)
  try {
    await (order.kind === 'look' ? look(book, order) : convert(book, order))
  } finally {
    book.close()
  }
}

/** A person waits for a look; a conversion is bulk work and steps back. */
const NICENESS = 10

const order = JSON.parse(process.argv[2] ?? '') as ConversionOrder
// Ends with the parent, or when it says so by closing the pipe.
process.stdin.on('end', () => process.exit(0)).resume()
process.stdin.unref()
try {
  if (order.kind === 'convert') setPriority(NICENESS)
} catch {
  // Not allowed here: the work competes.
}
try {
  await work(order)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  tell({ kind: 'refused', code: error.code, details: error.details })
}
process.exit(0)
