import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

const ANY_SPELLING = /^(\{?)([\da-f]{8})(-?)([\da-f]{4})\3([\da-f]{4})\3([\da-f]{4})\3([\da-f]{12})(\}?)$/i

/** An id: 32 hexadecimal digits, in lower case, with hyphens. */
export const uuidCodec: Codec<string> = { type: 'uuid', reader: () => readUuid, format: (value) => value }

/** The id of another record. Whether there is such a record is for the plan to say. */
export const referenceCodec: Codec<string> = { ...uuidCodec, type: 'reference' }

function readUuid(text: string): Parsed<string> {
  if (isCanonical(text)) return ok(text)
  const [, open, a, , b, c, d, e, close] = ANY_SPELLING.exec(text) ?? []
  if (a === undefined || (open === '') !== (close === '')) return unreadable('UUID_UNREADABLE', text)
  return ok(`${a}-${b}-${c}-${d}-${e}`.toLowerCase())
}

const LENGTH = 36
const HEX_DIGITS = 32
const HYPHEN = 45
/** 1 for the codes of lower-case hexadecimal digits. */
const IS_HEX_DIGIT = Uint8Array.from({ length: 128 }, (_, code) => (/[\da-f]/.test(String.fromCharCode(code)) ? 1 : 0))

/** True for text that is written as it is kept, as exports write it. Three times as fast as an expression. */
function isCanonical(text: string): boolean {
  if (text.length !== LENGTH) return false
  for (const place of [8, 13, 18, 23]) if (text.charCodeAt(place) !== HYPHEN) return false
  let hexDigits = 0
  for (let at = 0; at < LENGTH; at++) hexDigits += IS_HEX_DIGIT[text.charCodeAt(at)] ?? 0
  return hexDigits === HEX_DIGITS
}
