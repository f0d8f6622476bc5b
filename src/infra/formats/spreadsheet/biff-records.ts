/**
 * The stream of records that an old workbook is (MS-XLS): each a number, a length, and so many bytes. One
 * is looked at at a time, in place, so that a sheet takes no more memory than a window on it.
 */
import { Refusal } from '../../../core/refusal.ts'
import type { ByteSource } from './byte-source.ts'

/** What the records are that are looked at. */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  is1904: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  boundSheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  mergedCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  row: 0x208,
  array: 0x221,
  table: 0x236,
  rk: 0x27e,
  format: 0x41e,
  sharedFormula: 0x4bc,
  bof: 0x809,
} as const

const WINDOW_BYTES = 256 * 1024
const HEAD_BYTES = 4

/** A cursor: what `type`, `start` and `end` say holds until the next step. */
export class BiffRecords {
  readonly #source: ByteSource
  readonly bytes = Buffer.alloc(WINDOW_BYTES)
  type = 0
  /** The record's bytes are those of `bytes` from here to `end`. */
  start = 0
  end = 0
  /** Where the window begins in the source, and how much of it is filled. */
  #windowAt: number
  #filled = 0

  constructor(source: ByteSource, position = 0) {
    this.#source = source
    this.#windowAt = position
  }

  /** Where the next record begins. */
  get position(): number {
    return this.#windowAt + this.end
  }

  get length(): number {
    return this.end - this.start
  }

  /** @returns false at the end of the stream. @throws Refusal FILE_DAMAGED when a record is cut off. */
  next(): boolean {
    if (!this.#has(HEAD_BYTES)) return false
    const at = this.end
    const length = this.bytes.readUInt16LE(at + 2)
    if (!this.#has(HEAD_BYTES + length)) throw new Refusal('FILE_DAMAGED', { reason: 'it ends early' })
    this.type = this.bytes.readUInt16LE(this.end)
    this.start = this.end + HEAD_BYTES
    this.end = this.start + length
    return true
  }

  /** The number of the record that follows; null at the end. What was read of this one is gone. */
  peek(): number | null {
    return this.#has(HEAD_BYTES) ? this.bytes.readUInt16LE(this.end) : null
  }

  u8(offset: number): number {
    return this.#within(offset, 1) ? this.bytes.readUInt8(this.start + offset) : 0
  }

  u16(offset: number): number {
    return this.#within(offset, 2) ? this.bytes.readUInt16LE(this.start + offset) : 0
  }

  u32(offset: number): number {
    return this.#within(offset, 4) ? this.bytes.readUInt32LE(this.start + offset) : 0
  }

  f64(offset: number): number {
    return this.#within(offset, 8) ? this.bytes.readDoubleLE(this.start + offset) : 0
  }

  /** A record that is shorter than its kind is read as if zeros followed. */
  #within(offset: number, length: number): boolean {
    return this.start + offset + length <= this.end
  }

  /** Sees that the window holds so many bytes from `end` on. */
  #has(length: number): boolean {
    if (this.end + length <= this.#filled) return true
    this.bytes.copy(this.bytes, 0, this.end, this.#filled)
    this.#windowAt += this.end
    this.#filled -= this.end
    this.start = 0
    this.end = 0
    const rest = this.bytes.subarray(this.#filled)
    this.#filled += this.#source.read(this.#windowAt + this.#filled, rest)
    return length <= this.#filled
  }
}
