import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

export const textCodec: Codec<string> = {
  type: 'text',
  reader: () => readText,
  format: (value) => value,
}

/** Takes any text that PostgreSQL can store; half a surrogate pair becomes U+FFFD. */
export function readText(text: string): Parsed<string> {
  return text.includes('\0') ? unreadable('TEXT_HAS_NUL', text) : ok(text.toWellFormed())
}

// Zero-width space, soft hyphen, word joiner, byte order mark, and the marks that embed left-to-right text.
// Address books and web pages leave them around what was copied; nobody sees them, yet they make two equal
// addresses differ. Joiners (U+200C, U+200D) are letters' business and stay.
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** The text without characters that nobody can see, for values such as addresses in which none can be meant. */
export const visibleText = (text: string): string => text.replaceAll(INVISIBLE, '').toWellFormed().trim()
