import { isUtf8 } from 'node:buffer'
import { detectAll } from 'jschardet'
import { Refusal } from '../../core/refusal.ts'
import { ENCODING_LABELS, findEncoding, type TextEncoding } from './encodings.ts'
import { isUtf16 } from './is-utf16.ts'
import { oddityOf } from './oddity.ts'
import { toUtf8, withoutCutCharacter } from './to-utf8.ts'

export interface EncodingGuess {
  readonly encoding: TextEncoding
  /** 1 is certain. Below 0.5 the accents should be looked at. */
  readonly confidence: number
  /** What was decided and how sure it is; null for plain UTF-8, of which nothing need be said. */
  readonly notice: string | null
}

interface ByteOrderMark {
  readonly bytes: readonly number[]
  readonly encoding: TextEncoding | 'utf-32'
}

/** In this order: the mark of UTF-32 LE begins with that of UTF-16 LE. */
const BYTE_ORDER_MARKS: readonly ByteOrderMark[] = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Enough for a guess, and little enough for the guess to take a few milliseconds. */
const GUESS_BYTES = 64 * 1024

/**
 * How the text is encoded of which these are the first bytes; they may end in the middle of a character.
 *
 * @throws Refusal ENCODING_UNKNOWN for UTF-32.
 */
export function detectEncoding(head: Buffer): EncodingGuess {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark?.encoding === 'utf-32') {
    throw new Refusal('ENCODING_UNKNOWN', { encoding: 'UTF-32', known: 'utf-8, utf-16le' })
  }
  if (mark !== undefined) return { encoding: mark.encoding, confidence: 1, notice: sentence(mark.encoding, 1) }
  // Before UTF-8: English in UTF-16 is valid UTF-8 too, with a NUL beside each letter.
  const utf16 = isUtf16(head)
  if (utf16 !== null) return { encoding: utf16, confidence: 0.9, notice: sentence(utf16, 0.9) }
  const text = withoutCutCharacter(head)
  if (isUtf8(text) || isDamagedUtf8(text)) return { encoding: 'utf-8', confidence: 1, notice: null }
  const guess = guessLegacyEncoding(wordsBeyondAscii(text))
  return { ...guess, notice: sentence(guess.encoding, guess.confidence) }
}

function sentence(encoding: TextEncoding, confidence: number): string | null {
  if (encoding === 'utf-8') return null
  const label = ENCODING_LABELS[encoding]
  if (confidence === 1) return `The file is encoded in ${label}.`
  return `The file seems to be encoded in ${label}. If letters with accents look wrong, choose another encoding.`
}

/**
 * A few bad bytes among many good characters are damage, not another encoding: read as Windows-1252
 * every "é" would become "Ã©" without a word, read as UTF-8 the bad line is named.
 */
function isDamagedUtf8(text: Buffer): boolean {
  const characters = text.toString('utf8').match(/\P{ASCII}/gu) ?? []
  const bad = characters.filter((character) => character === '\u{fffd}').length
  return characters.length - bad >= bad * 10
}

/** Words of plain ASCII say nothing about the encoding and drown those that do: only the others, one a line. */
function wordsBeyondAscii(text: Buffer): Buffer {
  const words: Buffer[] = []
  let size = 0
  for (let at = 0; at < text.length && size < GUESS_BYTES;) {
    const start = at
    let isTelling = false
    for (; at < text.length && !endsWord(text[at]) && at - start < GUESS_BYTES; at += 1) {
      isTelling ||= (text[at] ?? 0) >= 0x80
    }
    at += 1
    if (!isTelling) continue
    words.push(text.subarray(start, at))
    size += at - start
  }
  return Buffer.concat(words)
}

/** Blanks, punctuation, the usual delimiters: none of them is the second byte of a Chinese or Japanese character. */
const endsWord = (byte: number | undefined): boolean =>
  byte === undefined || byte < 0x30 || byte === 0x3a || byte === 0x3b

/**
 * jschardet ranks the encodings by how likely the letters are, and is often undecided between several;
 * how odd the text reads in each of them, and how common the encoding is, settles it.
 */
function guessLegacyEncoding(sample: Buffer): { readonly encoding: TextEncoding; readonly confidence: number } {
  const likelihoods = new Map<TextEncoding, number>([['windows-1252', LEAST_LIKELIHOOD]])
  for (const { encoding: name, confidence } of detectAll(sample, { minimumThreshold: 0 })) {
    const encoding = name === null ? null : findEncoding(name)
    if (encoding === null || encoding === 'utf-8') continue
    likelihoods.set(encoding, Math.max(confidence, likelihoods.get(encoding) ?? 0))
  }
  const ranked = [...likelihoods]
    .map(([encoding, likelihood]) => readAs(sample, encoding, likelihood))
    .toSorted((a, b) => b.score - a.score)
  const [first] = ranked
  // ISO-8859-1 gives every byte a character, so that something can be shown of any file.
  if (first === undefined || first.score === 0) return { encoding: 'iso-8859-1', confidence: 0.1 }
  // The rest of the file may differ where this sample does not: then the more common one is the better bet.
  const { encoding } = ranked
    .filter(({ text }) => text === first.text)
    .reduce((best, next) => (commonnessOf(next.encoding) > commonnessOf(best.encoding) ? next : best))
  const rival = ranked.find(({ text }) => text !== first.text)
  return { encoding, confidence: 0.9 * (1 - (rival?.score ?? 0) / first.score) }
}

/**
 * How much more often an encoding is met than the others are. Chosen on names and places in five groups of
 * languages: with ten words beyond ASCII at least 96 of 100 files are told right; with a single word 99 in
 * Windows-1252, but only 31 to 100 in the others, which is why the guess is shown and can be changed.
 */
const COMMONNESS: { readonly [encoding in TextEncoding]?: number } = {
  'windows-1252': 1.6,
  'windows-1257': 0.8,
  macintosh: 0.9,
  maccyrillic: 0.9,
  cp850: 0.6,
  cp437: 0.5,
}

const commonnessOf = (encoding: TextEncoding): number => COMMONNESS[encoding] ?? 1

/** What jschardet gives to an encoding that it would not bet on. */
const LEAST_LIKELIHOOD = 0.01

interface Reading {
  readonly encoding: TextEncoding
  readonly text: string
  /** 0 when the bytes are not of this encoding. */
  readonly score: number
}

function readAs(sample: Buffer, encoding: TextEncoding, likelihood: number): Reading {
  const bytes = toUtf8(encoding).write(sample)
  if (!isUtf8(bytes)) return { encoding, text: '', score: 0 }
  const text = bytes.toString('utf8')
  const score = likelihood * commonnessOf(encoding) * (1 - oddityOf(text)) ** 2
  return { encoding, text, score }
}
