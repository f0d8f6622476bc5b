/** Texts of old workbooks. A record holds 8 kB at most: longer texts go on in records that follow, CONTINUE. */
import { Refusal } from '../../../core/refusal.ts'
import { RECORD, type BiffRecords } from './biff-records.ts'

const WIDE = 0x01
const HAS_PHONETIC = 0x04
const HAS_RUNS = 0x08
const RUN_BYTES = 4

/** Reads on where a record ends and CONTINUE follows. */
export class BiffText {
  readonly #records: BiffRecords
  /** Among the bytes of the record at hand. */
  #at: number

  /** @param offset where to begin in the present record. */
  constructor(records: BiffRecords, offset: number) {
    this.#records = records
    this.#at = offset
  }

  /** Whether there is anything left, here or in a CONTINUE. */
  get hasMore(): boolean {
    return this.#at < this.#records.length || this.#records.peek() === RECORD.continued
  }

  /** A text with its length before it, in two bytes, and all that may hang on it. */
  readText(): string {
    const length = this.#number(2)
    const flags = this.#number(1)
    const runs = (flags & HAS_RUNS) === 0 ? 0 : this.#number(2)
    const phoneticBytes = (flags & HAS_PHONETIC) === 0 ? 0 : this.#number(4)
    const text = this.#characters(length, flags)
    this.#skip(runs * RUN_BYTES + phoneticBytes)
    return text
  }

  /**
   * Characters of one or two bytes each. Where a text is cut, the CONTINUE begins by saying anew which;
   * where anything else is cut, it just goes on.
   */
  #characters(length: number, flags: number): string {
    let isWide = (flags & WIDE) !== 0
    let text = ''
    let missing = length
    while (missing > 0) {
      if (this.#at >= this.#records.length) {
        this.#goOn()
        isWide = (this.#records.u8(0) & WIDE) !== 0
        this.#at = 1
        continue
      }
      const size = isWide ? 2 : 1
      const count = Math.min(missing, Math.ceil((this.#records.length - this.#at) / size))
      const from = this.#records.start + this.#at
      const to = Math.min(this.#records.end, from + count * size)
      text += this.#records.bytes.toString(isWide ? 'utf16le' : 'latin1', from, to)
      missing -= count
      this.#at += to - from
    }
    // No text of a person holds it, and what begins with it would be taken for a mark of ours.
    return text.includes('\0') ? text.replaceAll('\0', '') : text
  }

  #number(size: 1 | 2 | 4): number {
    let value = 0
    for (let shift = 0; shift < size; shift += 1) {
      while (this.#at >= this.#records.length) this.#goOn()
      value += this.#records.u8(this.#at) * 256 ** shift
      this.#at += 1
    }
    return value
  }

  #skip(length: number): void {
    let missing = length
    while (missing > 0) {
      if (this.#at >= this.#records.length) this.#goOn()
      const count = Math.min(missing, this.#records.length - this.#at)
      missing -= count
      this.#at += count
    }
  }

  #goOn(): void {
    if (this.#records.peek() !== RECORD.continued || !this.#records.next())
      throw new Refusal('FILE_DAMAGED', { reason: 'a text ends early' })
    this.#at = 0
  }
}

/** A short text in a single record: the name of a sheet, whose length takes one byte. */
export function shortText(records: BiffRecords, offset: number): string {
  const isWide = (records.u8(offset + 1) & WIDE) !== 0
  const from = records.start + offset + 2
  const to = Math.min(records.end, from + records.u8(offset) * (isWide ? 2 : 1))
  return records.bytes.toString(isWide ? 'utf16le' : 'latin1', from, Math.max(from, to)).replaceAll('\0', '')
}
