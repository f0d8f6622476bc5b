/**
 * The container of old Office documents (MS-CFB): a file system in a file. Sectors are chained by a table
 * (FAT), short streams lie together in one stream of smaller sectors with a table of their own.
 *
 * What such a table says is never believed: a chain that leaves the file, or bites its own tail, is refused,
 * and nothing is reserved by a number that the file names. In memory are the tables, which are a
 * hundredth of the file, and nothing of the streams.
 */
import { Refusal } from '../../../core/refusal.ts'
import type { ByteSource } from './byte-source.ts'

const HEADER_BYTES = 512
const DIFAT_IN_HEADER = 109
const ENTRY_BYTES = 128
const MOST_ENTRIES = 100_000

const MINI_SHIFT = 6
const MINI_CUTOFF = 4096

/** Ends a chain; what is above it marks sectors that are in no chain. */
const END_OF_CHAIN = 0xffff_fffe
const HIGHEST_SECTOR = 0xffff_fffa
const NO_ENTRY = 0xffff_ffff

const STREAM = 2

interface Entry {
  readonly name: string
  readonly type: number
  readonly siblings: readonly [number, number]
  readonly child: number
  readonly start: number
  readonly sizeBytes: number
}

const damaged = (reason: string): Refusal => new Refusal('FILE_DAMAGED', { reason })

export class CompoundFile {
  readonly #bytes: ByteSource
  readonly #sectorBytes: number
  readonly #sectorCount: number
  readonly #fat: Uint32Array
  readonly #miniFatStart: number
  readonly #entries: readonly Entry[]

  /** @throws Refusal FILE_DAMAGED */
  constructor(bytes: ByteSource) {
    this.#bytes = bytes
    const header = Buffer.alloc(HEADER_BYTES)
    if (bytes.read(0, header) < HEADER_BYTES) throw damaged('it ends early')
    const shift = header.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw damaged('its container has no such sectors')
    this.#sectorBytes = 2 ** shift
    this.#sectorCount = Math.max(0, Math.ceil(bytes.sizeBytes / this.#sectorBytes) - 1)
    this.#fat = this.#readFat(header)
    this.#miniFatStart = header.readUInt32LE(60)
    this.#entries = this.#readEntries(header.readUInt32LE(48), shift === 9)
  }

  /** Of everything inside, in whatever folder. */
  get names(): readonly string[] {
    return this.#entries.map(({ name }) => name)
  }

  /** A stream of the outermost folder: a document inside of the document has streams of the same names. */
  stream(name: string): ByteSource | null {
    const wanted = name.toLowerCase()
    const entry = this.#topEntries().find((each) => each.type === STREAM && each.name.toLowerCase() === wanted)
    if (entry === undefined) return null
    return entry.sizeBytes < MINI_CUTOFF ? this.#miniStream(entry) : this.#open(entry)
  }

  #sectorAt(sector: number): number {
    return (sector + 1) * this.#sectorBytes
  }

  #readSector(sector: number): Buffer {
    if (sector >= this.#sectorCount) throw damaged('it refers to a part of the file that is not there')
    const bytes = Buffer.alloc(this.#sectorBytes)
    this.#bytes.read(this.#sectorAt(sector), bytes)
    return bytes
  }

  #readFat(header: Buffer): Uint32Array {
    const perSector = this.#sectorBytes / 4
    const fat = new Uint32Array(this.#sectorCount).fill(NO_ENTRY)
    const sectors = this.#fatSectors(header, Math.ceil(this.#sectorCount / perSector))
    for (const [index, sector] of sectors.entries()) {
      const bytes = this.#readSector(sector)
      const from = index * perSector
      const count = Math.min(perSector, this.#sectorCount - from)
      for (let at = 0; at < count; at += 1) fat[from + at] = bytes.readUInt32LE(at * 4)
    }
    return fat
  }

  /** Where the table itself lies: a list in the header, which goes on in sectors that name each other (DIFAT). */
  #fatSectors(header: Buffer, needed: number): readonly number[] {
    const sectors: number[] = []
    const take = (bytes: Buffer, start: number, count: number): void => {
      for (let at = 0; at < count && sectors.length < needed; at += 1) {
        const sector = bytes.readUInt32LE(start + at * 4)
        if (sector <= HIGHEST_SECTOR) sectors.push(sector)
      }
    }
    take(header, 76, DIFAT_IN_HEADER)
    const perSector = this.#sectorBytes / 4 - 1
    let next = header.readUInt32LE(68)
    for (let steps = 0; sectors.length < needed && next <= HIGHEST_SECTOR; steps += 1) {
      if (steps > this.#sectorCount) throw damaged('its container runs in a circle')
      const bytes = this.#readSector(next)
      take(bytes, 0, perSector)
      next = bytes.readUInt32LE(perSector * 4)
    }
    return sectors
  }

  /** @param most what is behind so many sectors is not asked for. */
  #chain(start: number, most = Number.POSITIVE_INFINITY): readonly number[] {
    const sectors: number[] = []
    const seen = new Uint8Array(this.#sectorCount)
    for (let sector = start; sector !== END_OF_CHAIN && sectors.length < most; sector = this.#fat[sector] ?? NO_ENTRY) {
      if (sector >= this.#sectorCount) throw damaged('it refers to a part of the file that is not there')
      if (seen[sector] === 1) throw damaged('its container runs in a circle')
      seen[sector] = 1
      sectors.push(sector)
    }
    return sectors
  }

  #readEntries(start: number, isSmall: boolean): readonly Entry[] {
    const perSector = this.#sectorBytes / ENTRY_BYTES
    const sectors = this.#chain(start, MOST_ENTRIES / perSector)
    return sectors.flatMap((sector) => {
      const bytes = this.#readSector(sector)
      return Array.from({ length: perSector }, (_, at) => readEntry(bytes.subarray(at * ENTRY_BYTES), isSmall))
    })
  }

  /** The entries of a folder are a tree, of which nobody vouches that it is one. */
  #topEntries(): readonly Entry[] {
    const found = new Map<number, Entry>()
    const open = [this.#entries[0]?.child ?? NO_ENTRY]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const entry = this.#entries[id]
      if (entry === undefined || found.has(id)) continue
      found.set(id, entry)
      open.push(...entry.siblings)
    }
    return [...found.values()]
  }

  #open({ start, sizeBytes }: Entry): ByteSource {
    const sectors = this.#chain(start, Math.ceil(sizeBytes / this.#sectorBytes))
    const places = Float64Array.from(sectors, (sector) => this.#sectorAt(sector))
    return new ChainedBytes(this.#bytes, places, this.#sectorBytes, sizeBytes)
  }

  #miniStream({ start, sizeBytes }: Entry): ByteSource {
    const root = this.#entries[0]
    if (root === undefined) throw damaged('its container is empty')
    const mini = this.#open(root)
    const table = this.#chain(this.#miniFatStart)
    const perSector = this.#sectorBytes / 4
    const fragments: number[] = []
    const most = Math.ceil(sizeBytes / 2 ** MINI_SHIFT)
    for (let each = start; each !== END_OF_CHAIN && fragments.length < most;) {
      const sector = table[Math.floor(each / perSector)]
      if (sector === undefined) throw damaged('it refers to a part of the file that is not there')
      fragments.push(each * 2 ** MINI_SHIFT)
      each = this.#readSector(sector).readUInt32LE((each % perSector) * 4)
    }
    return new ChainedBytes(mini, Float64Array.from(fragments), 2 ** MINI_SHIFT, sizeBytes)
  }
}

/** @param isSmall of containers with small sectors, the upper half of a size is not in use and may hold anything. */
function readEntry(bytes: Buffer, isSmall: boolean): Entry {
  const nameBytes = Math.min(64, bytes.readUInt16LE(64))
  return {
    name: bytes.toString('utf16le', 0, Math.max(0, nameBytes - 2)),
    type: bytes[66] ?? 0,
    siblings: [bytes.readUInt32LE(68), bytes.readUInt32LE(72)],
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    sizeBytes: bytes.readUInt32LE(120) + (isSmall ? 0 : bytes.readUInt32LE(124) * 2 ** 32),
  }
}

/** Pieces of equal length that lie anywhere in the source. */
class ChainedBytes implements ByteSource {
  readonly sizeBytes: number
  readonly #source: ByteSource
  readonly #places: Float64Array
  readonly #pieceBytes: number

  /** @param sizeBytes what the container says; fewer when the chain is shorter. */
  constructor(source: ByteSource, places: Float64Array, pieceBytes: number, sizeBytes: number) {
    this.#source = source
    this.#places = places
    this.#pieceBytes = pieceBytes
    this.sizeBytes = Math.min(sizeBytes, places.length * pieceBytes)
  }

  read(position: number, target: Buffer): number {
    const wanted = Math.max(0, Math.min(target.length, this.sizeBytes - position))
    let filled = 0
    while (filled < wanted) {
      const { place, length } = this.#runAt(position + filled, wanted - filled)
      const count = this.#source.read(place, target.subarray(filled, filled + length))
      filled += count
      if (count < length) break
    }
    return filled
  }

  /** Pieces that follow each other in the source too are read at once. */
  #runAt(position: number, wanted: number): { readonly place: number; readonly length: number } {
    let piece = Math.floor(position / this.#pieceBytes)
    const inside = position % this.#pieceBytes
    const place = (this.#places[piece] ?? 0) + inside
    let length = this.#pieceBytes - inside
    while (length < wanted && this.#places[piece + 1] === (this.#places[piece] ?? 0) + this.#pieceBytes) {
      piece += 1
      length += this.#pieceBytes
    }
    return { place, length: Math.min(length, wanted) }
  }
}
