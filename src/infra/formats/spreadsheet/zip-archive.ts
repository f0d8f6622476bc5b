/**
 * The archive that a modern workbook is. Its list of contents is read first, and what it says is checked
 * before anything is unpacked; what is unpacked is counted, because the list may lie.
 */
import { crc32, createInflateRaw } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../../core/refusal.ts'

export interface ZipLimits {
  /** Most bytes that one part may have when it is unpacked. */
  readonly partBytes: number
  readonly parts: number
}

/** A million rows of fifty columns are about 3 GB; nothing of it is held in memory. */
export const STREAMED: ZipLimits = { partBytes: 6 * 1024 ** 3, parts: 10_000 }

/**
 * What sheets of real data pack to: a fifth to a fiftieth. Below this size a ratio harms nobody, and
 * short parts pack astonishingly well.
 */
const HIGHEST_RATIO = 250
const RATIO_COUNTS_FROM = 32 * 1024 * 1024

const CHUNK_BYTES = 256 * 1024

export class ZipArchive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** @throws Refusal FILE_DAMAGED, FILE_PROTECTED, FILE_BOMB */
  static async open(path: string, limits: ZipLimits = STREAMED): Promise<ZipArchive> {
    const zip = await openPromise(path, { autoClose: false, strictFileNames: false }).catch(damaged)
    try {
      if (zip.entryCount > limits.parts) throw bomb(`it holds ${zip.entryCount} parts`)
      const entries = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) {
        check(entry, limits)
        entries.set(entry.fileName, entry)
      }
      return new ZipArchive(zip, entries)
    } catch (error) {
      zip.close()
      return damaged(error)
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** The name as it stands in the archive: some programs write other capitals, or a slash in front. */
  find(name: string): string | undefined {
    if (this.#entries.has(name)) return name
    const wanted = name.replace(/^\//, '').toLowerCase()
    return this.names.find((each) => each.replace(/^\//, '').replaceAll('\\', '/').toLowerCase() === wanted)
  }

  sizeOf(name: string): number {
    return this.#entries.get(name)?.uncompressedSize ?? 0
  }

  /** The unpacked bytes. Ending the loop early is cheap: nothing more is unpacked. */
  async *unpack(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new Refusal('FILE_DAMAGED', { reason: `the part ${name} is missing` })
    const isStored = entry.compressionMethod === 0
    const packed = await this.#zip
      .openReadStreamPromise(entry, isStored ? {} : { decodeFileData: false })
      .catch(damaged)
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES })
    packed.on('error', (error) => inflate.destroy(error))
    const stream = isStored ? packed : packed.pipe(inflate)
    let bytes = 0
    let sum = 0
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length
        if (bytes > entry.uncompressedSize) throw bomb('a part is larger than its list of contents says')
        sum = crc32(chunk, sum)
        yield chunk
      }
    } catch (error) {
      damaged(error)
    } finally {
      packed.destroy()
      inflate.destroy()
    }
    if (bytes < entry.uncompressedSize) throw new Refusal('FILE_DAMAGED', { reason: `the part ${name} is incomplete` })
    if (sum !== entry.crc32)
      throw new Refusal('FILE_DAMAGED', { reason: `the part ${name} has changed since it was written` })
  }

  /** A small part as text. */
  async text(name: string, mostBytes = MOST_TEXT_BYTES): Promise<string> {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of this.unpack(name)) {
      bytes += chunk.length
      if (bytes > mostBytes) throw bomb(`the part ${name} is larger than any such part should be`)
      chunks.push(chunk)
    }
    const text = Buffer.concat(chunks)
    return isUtf16(text) ? text.toString('utf16le') : text.toString('utf8')
  }

  /** Unpacks everything and keeps nothing: for readers that would unpack without counting. */
  async verify(mostBytes: number): Promise<void> {
    const declared = this.names.reduce((sum, name) => sum + this.sizeOf(name), 0)
    if (declared > mostBytes) throw tooComplex()
    for (const name of this.names) for await (const _ of this.unpack(name));
  }

  close(): void {
    this.#zip.close()
  }
}

const MOST_TEXT_BYTES = 32 * 1024 * 1024

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

function check(entry: Entry, { partBytes }: ZipLimits): void {
  const { uncompressedSize, compressedSize, compressionMethod } = entry
  if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refusal('FILE_PROTECTED')
  const isKnown = compressionMethod === 0 || compressionMethod === 8
  if (!isKnown)
    throw new Refusal('FILE_DAMAGED', {
      reason: `a part is packed in a way (${compressionMethod}) that workbooks do not use`,
    })
  if (uncompressedSize > partBytes) throw bomb('a part of it is larger than any sheet can be')
  if (uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * HIGHEST_RATIO) {
    throw bomb(`${megabytes(compressedSize)} of it unpack to ${megabytes(uncompressedSize)}`)
  }
}

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024)).toLocaleString('en')} MB`

const bomb = (reason: string): Refusal => new Refusal('FILE_BOMB', { reason })

export const tooComplex = (): Refusal => new Refusal('FILE_TOO_COMPLEX')

/** What the libraries say of a broken archive, as a refusal; refusals pass. */
function damaged(error: unknown): never {
  if (error instanceof Refusal) throw error
  const message = error instanceof Error ? error.message : String(error)
  if (/larger|too many bytes/i.test(message)) throw bomb('a part is larger than its list of contents says')
  throw new Refusal('FILE_DAMAGED', { reason: reasonOf(message) })
}

function reasonOf(message: string): string {
  if (/end of central directory/i.test(message)) return 'its end is missing'
  if (/unexpected end|bytes in the stream/i.test(message)) return 'a part of it is incomplete'
  return 'its parts cannot be unpacked'
}
