/**
 * The texts of a workbook, which its cells point to by number. They are kept as they will be written, in
 * a few large blocks: an object for each of a million texts would take ten times the memory.
 */
import { Refusal } from '../../../core/refusal.ts'
import { XmlBytes } from './xml-bytes.ts'
import { quoted, isPlainByte, type TableWriter } from './table-writer.ts'
import { decodeText } from './xml-text.ts'

const BLOCK_BYTES = 16 * 1024 * 1024
const MOST_BYTES = 640 * 1024 * 1024

const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

export class SharedStrings {
  readonly #blocks: Buffer[] = []
  /** Start among all blocks, and length, of each text. */
  #starts = new Uint32Array(4096)
  #lengths = new Uint32Array(4096)
  #count = 0
  #end = 0

  get count(): number {
    return this.#count
  }

  /** In bytes, as it will be written; -1 when there is no text with this number. */
  lengthOf(index: number): number {
    return index < this.#count ? (this.#lengths[index] ?? -1) : -1
  }

  /** Writes the text with this number to the table. @returns false when there is none. */
  put(index: number, table: TableWriter): boolean {
    if (!(index < this.#count)) return false
    const start = this.#starts[index] ?? 0
    const block = this.#blocks[Math.floor(start / BLOCK_BYTES)]
    if (block === undefined) return false
    const from = start % BLOCK_BYTES
    table.putBytes(block, from, from + (this.#lengths[index] ?? 0))
    return true
  }

  add(bytes: Buffer, start: number, end: number): void {
    const at = this.#reserve(end - start)
    const block = this.#blocks.at(-1)
    if (block !== undefined) bytes.copy(block, at % BLOCK_BYTES, start, end)
  }

  addText(text: string): void {
    const bytes = Buffer.from(quoted(text))
    this.add(bytes, 0, bytes.length)
  }

  /** Takes back the text added last. */
  takeBack(): string {
    this.#count -= 1
    const start = this.#starts[this.#count] ?? 0
    this.#end = start
    const from = start % BLOCK_BYTES
    return this.#blocks.at(-1)?.toString('utf8', from, from + (this.#lengths[this.#count] ?? 0)) ?? ''
  }

  /** A text lies in one block. */
  #reserve(length: number): number {
    if (length > BLOCK_BYTES) throw new Refusal('FILE_TOO_COMPLEX')
    const used = this.#blocks.length * BLOCK_BYTES
    if (this.#end + length > used) {
      if (used >= MOST_BYTES) throw new Refusal('FILE_TOO_COMPLEX')
      this.#blocks.push(Buffer.allocUnsafe(BLOCK_BYTES))
      this.#end = used
    }
    if (this.#count === this.#starts.length) this.#grow()
    const at = this.#end
    this.#starts[this.#count] = at
    this.#lengths[this.#count] = length
    this.#count += 1
    this.#end += length
    return at
  }

  #grow(): void {
    const starts = new Uint32Array(this.#count * 2)
    const lengths = new Uint32Array(this.#count * 2)
    starts.set(this.#starts)
    lengths.set(this.#lengths)
    this.#starts = starts
    this.#lengths = lengths
  }
}

/** @param upTo the highest number that is asked for; what comes after it is not read. */
export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  upTo = Number.POSITIVE_INFINITY,
): Promise<SharedStrings> {
  const strings = new SharedStrings()
  const scanner = new SharedStringsScanner(strings, upTo)
  for await (const chunk of chunks) if (scanner.feed(chunk)) break
  return strings
}

/** `<si><t>text</t></si>`, or several `<r><t>` runs of differing looks; what `<rPh>` holds is only pronounced. */
class SharedStringsScanner extends XmlBytes {
  readonly #strings: SharedStrings
  readonly #upTo: number
  #isPhonetic = false
  /** Texts of this item so far. */
  #runs = 0
  #text: string | null = null

  constructor(strings: SharedStrings, upTo: number) {
    super()
    this.#strings = strings
    this.#upTo = upTo
  }

  protected override isDone(): boolean {
    return this.#strings.count > this.#upTo + 1
  }

  protected override open(bytes: Buffer, name: number, nameEnd: number, _tagEnd: number, isEmpty: boolean): void {
    const length = nameEnd - name
    if (length === 1 && bytes[name] === 0x74) this.takesText = !isEmpty && !this.#isPhonetic
    else if (length === 2 && bytes[name] === 0x73) {
      this.#runs = 0
      this.#text = null
      if (isEmpty) this.#strings.addText('')
    } else if (length === 3 && bytes[name] === 0x72) this.#isPhonetic = !isEmpty
  }

  protected override text(bytes: Buffer, start: number, end: number): void {
    this.#runs += 1
    if (this.#runs === 1 && isPlain(bytes, start, end)) return this.#strings.add(bytes, start, end)
    if (this.#runs === 2 && this.#text === null) this.#text = this.#strings.takeBack()
    this.#text = (this.#text ?? '') + decodeText(bytes, start, end)
  }

  protected override close(bytes: Buffer, name: number, nameEnd: number): void {
    const length = nameEnd - name
    this.takesText = false
    if (length === 3 && bytes[name] === 0x72) this.#isPhonetic = false
    if (length !== 2 || bytes[name] !== 0x73) return
    if (this.#text !== null) this.#strings.addText(this.#text)
    else if (this.#runs === 0) this.#strings.addText('')
  }
}

function isPlain(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === AMPERSAND || byte === UNDERSCORE || byte < 0x20 || !isPlainByte(byte)) return false
  }
  return true
}
