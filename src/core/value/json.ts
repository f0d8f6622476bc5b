/**
 * JSON values, kept as canonical text: keys in order, no white space, so that equal values have equal text.
 *
 * What the database would change in silence or cannot hold is refused: numbers with more digits than a
 * double keeps, and NUL.
 */
import { exactDecimal } from './number.ts'
import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

export const jsonCodec: Codec<string> = {
  type: 'json',
  reader: () => readJson,
  format: canonicalText,
}

/** A database gives JSON back with spaces and its own order of keys. */
function canonicalText(value: string): string {
  const read = readJson(value)
  return read.ok ? read.value : value
}

function readJson(text: string): Parsed<string> {
  try {
    return ok(JSON.stringify(JSON.parse(text, canonicalPart)))
  } catch (cause) {
    // Not JSON, or nested too deeply to be followed: in both cases nothing that can be kept.
    return unreadable(cause instanceof NulInText ? 'TEXT_HAS_NUL' : 'JSON_UNREADABLE', text)
  }
}

class NulInText extends Error {}
class NumberTooExact extends Error {}

/** Called for every value of the document, the innermost first. `source` is the number as it was written. */
function canonicalPart(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value === 'number') return exact(value, context?.source ?? '')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, part]) => [storable(key), part] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function storable(text: string): string {
  if (text.includes('\0')) throw new NulInText()
  return text.toWellFormed()
}

function exact(value: number, source: string): number {
  const written = exactDecimal(source)
  if (written === null || written !== exactDecimal(String(value))) throw new NumberTooExact()
  return value
}
