import { StringDecoder } from 'node:string_decoder'
import iconv from 'iconv-lite'
import type { TextEncoding } from './encodings.ts'

/**
 * No UTF-8 text holds this byte. It stands where the source could not be decoded, so that the strict
 * reader of UTF-8 finds it and can name the line; what follows it is not decoded.
 */
const UNDECODABLE = 0xff

/** Turns the bytes of a text, whatever its encoding and wherever they are cut, into UTF-8. */
export interface ToUtf8 {
  write(chunk: Buffer): Buffer
  end(): Buffer
}

export function toUtf8(encoding: TextEncoding): ToUtf8 {
  if (encoding === 'utf-8') return { write: (chunk) => chunk, end: () => Buffer.alloc(0) }
  return encoding === 'utf-16le' || encoding === 'utf-16be'
    ? new FromUtf16(encoding === 'utf-16be')
    : new FromLegacy(encoding)
}

/** Node's own decoder takes only little endian; iconv-lite's for big endian cuts pairs of surrogates in two. */
class FromUtf16 implements ToUtf8 {
  readonly #decoder = new StringDecoder('utf16le')
  readonly #isBigEndian: boolean
  #oddByte: Buffer = Buffer.alloc(0)

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian
  }

  write(chunk: Buffer): Buffer {
    const bytes = this.#oddByte.length === 0 ? chunk : Buffer.concat([this.#oddByte, chunk])
    const evenLength = bytes.length - (bytes.length % 2)
    this.#oddByte = Buffer.from(bytes.subarray(evenLength))
    const units = bytes.subarray(0, evenLength)
    return encodeUpToLoneSurrogate(this.#decoder.write(this.#isBigEndian ? Buffer.from(units).swap16() : units))
  }

  end(): Buffer {
    const isCut = this.#oddByte.length > 0
    const rest = encodeUpToLoneSurrogate(this.#decoder.end())
    return isCut ? Buffer.concat([rest, Buffer.of(UNDECODABLE)]) : rest
  }
}

interface Decoder {
  write(chunk: Buffer): string
  end(): string | undefined
}

/** iconv-lite has these as they were before the euro sign. For the others Node gives undefined bytes a meaning. */
const MAC_NAMES: { readonly [encoding in TextEncoding]?: string } = {
  macintosh: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
}

function decoderOfNode(name: string): Decoder {
  const decoder = new TextDecoder(name)
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

class FromLegacy implements ToUtf8 {
  readonly #decoder: Decoder

  constructor(encoding: TextEncoding) {
    const macName = MAC_NAMES[encoding]
    this.#decoder = macName === undefined ? iconv.getDecoder(encoding) : decoderOfNode(macName)
  }

  write(chunk: Buffer): Buffer {
    return encodeUpTo(this.#decoder.write(chunk), '\u{fffd}')
  }

  end(): Buffer {
    return encodeUpTo(this.#decoder.end() ?? '', '\u{fffd}')
  }
}

function encodeUpToLoneSurrogate(text: string): Buffer {
  return text.isWellFormed() ? Buffer.from(text) : cutAt(text, text.search(/\p{Surrogate}/u))
}

/** None of these encodings has a character U+FFFD to speak of: it is what iconv-lite writes for bytes without meaning. */
function encodeUpTo(text: string, replacement: string): Buffer {
  const bad = text.indexOf(replacement)
  return bad === -1 ? Buffer.from(text) : cutAt(text, bad)
}

const cutAt = (text: string, bad: number): Buffer =>
  Buffer.concat([Buffer.from(text.slice(0, bad)), Buffer.of(UNDECODABLE)])

/** The same bytes less a character of UTF-8 that is cut off at their end. */
export function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

const lengthOfCharacter = (firstByte: number): number => (firstByte >= 0xf0 ? 4 : firstByte >= 0xe0 ? 3 : 2)
