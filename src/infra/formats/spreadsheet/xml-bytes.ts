/**
 * Reads XML as it comes, from bytes: tags and the texts between them, without making strings of what nobody
 * asks for. A hundred million tags are told apart by their first letters; everything else about XML that
 * workbooks do not use is passed over, and declarations of types and entities are refused.
 */
import { Refusal } from '../../../core/refusal.ts'

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

/** The longest tag or text that is read in one piece. A cell holds 32,767 characters. */
const LONGEST_TOKEN = 4 * 1024 * 1024

const NOT_HERE = -1

export abstract class XmlBytes {
  /** Whether text is handed over; switched on and off by the tags. */
  protected takesText = false
  /** Bytes read so far, up to where nothing more was wanted. */
  consumedBytes = 0
  #rest: Buffer | null = null

  /** @returns true when nothing more is wanted. */
  feed(chunk: Buffer): boolean {
    const bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk])
    const consumed = this.#scan(bytes)
    this.consumedBytes += consumed - (this.#rest?.length ?? 0)
    if (consumed === bytes.length || this.isDone()) this.#rest = null
    // A copy: what is left is little, and must not keep the chunk.
    else this.#rest = Buffer.from(bytes.subarray(consumed))
    if ((this.#rest?.length ?? 0) > LONGEST_TOKEN) throw new Refusal('FILE_DAMAGED', { reason: 'its XML is broken' })
    return this.isDone()
  }

  protected abstract isDone(): boolean
  /** A start tag. The name goes from `name` to `nameEnd`, without its prefix; the tag ends at `tagEnd`. */
  protected abstract open(bytes: Buffer, name: number, nameEnd: number, tagEnd: number, isEmpty: boolean): void
  protected abstract close(bytes: Buffer, name: number, nameEnd: number): void
  /** Text between two tags, as it stands in the file. */
  protected abstract text(bytes: Buffer, start: number, end: number): void

  #scan(bytes: Buffer): number {
    const { length } = bytes
    let at = 0
    while (at < length) {
      if (bytes[at] !== LESS) {
        const next = this.#scanText(bytes, at)
        if (next === NOT_HERE) return at
        at = next
        continue
      }
      const second = bytes[at + 1]
      if (second === undefined) return at
      const next = second === BANG || second === QUESTION ? this.#scanSpecial(bytes, at) : this.#scanTag(bytes, at + 1)
      if (next === NOT_HERE) return at
      at = next
      if (this.isDone()) return at
    }
    return length
  }

  #scanText(bytes: Buffer, start: number): number {
    let end = start
    const { length } = bytes
    while (end < length && bytes[end] !== LESS) end += 1
    if (!this.takesText) return end
    if (end === length) return NOT_HERE
    this.text(bytes, start, end)
    return end
  }

  #scanTag(bytes: Buffer, start: number): number {
    const { length } = bytes
    const isClose = bytes[start] === SLASH
    let name = isClose ? start + 1 : start
    let nameEnd = name
    for (; nameEnd < length; nameEnd += 1) {
      const byte = bytes[nameEnd] ?? 0
      if (byte === COLON) name = nameEnd + 1
      else if (byte <= 0x20 || byte === GREATER || byte === SLASH) break
    }
    let quote = 0
    let end = nameEnd
    for (; end < length; end += 1) {
      const byte = bytes[end] ?? 0
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) quote = byte
      else if (byte === GREATER) break
    }
    if (end >= length) return NOT_HERE
    if (isClose) this.close(bytes, name, nameEnd)
    else {
      const isEmpty = bytes[end - 1] === SLASH
      this.open(bytes, name, nameEnd, end, isEmpty)
      if (isEmpty) this.close(bytes, name, nameEnd)
    }
    return end + 1
  }

  /** Comments and instructions are passed over, and CDATA is text. */
  #scanSpecial(bytes: Buffer, start: number): number {
    const opening = bytes.toString('latin1', start, start + 9)
    if (opening.startsWith('<?')) return after(bytes, start, '?>')
    if (opening.startsWith('<!--')) return after(bytes, start, '-->')
    if (opening === '<![CDATA[') {
      const end = after(bytes, start, ']]>')
      if (end !== NOT_HERE && this.takesText) this.text(bytes, start + 9, end - 3)
      return end
    }
    // Cut off: it may yet be one of those.
    if ('<![CDATA['.startsWith(opening) || '<!--'.startsWith(opening)) return NOT_HERE
    throw declared()
  }
}

export const declared = (): Refusal =>
  new Refusal('FILE_BOMB', { reason: 'it declares entities, which no spreadsheet needs' })

function after(bytes: Buffer, start: number, end: string): number {
  const found = bytes.indexOf(end, start, 'latin1')
  return found === -1 ? NOT_HERE : found + end.length
}
