/** What the tests of the codecs share. */
import * as fc from 'fast-check'
import type { ProblemCode } from '../problems.ts'
import type { Codec, ParseSettings, Value } from './value-type.ts'

/** The value of a cell, or the code of its problem. */
export function reading<T extends Value>(codec: Codec<T>, text: string, settings: ParseSettings = {}): T | ProblemCode {
  const parsed = codec.reader(settings)(text)
  return parsed.ok ? parsed.value : parsed.problem.code
}

/** Characters that mean something to one reader or another, besides all others. */
const TELLING = [
  ...'0123456789aeEmpTxZ$€.,;:-+/\'"\\()[]{}<>@#?&=_% \n\t\u00A0\u202F\0\u200B★☆éßдٱ١x',
  '\uD800',
  '\uDC00',
  '😀',
]

const anyCharacter = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
)

/** Any text that a reader may be given: trimmed and not empty, but else as bad as it gets. */
export const cellText: fc.Arbitrary<string> = fc
  .oneof(
    fc.array(anyCharacter, { minLength: 1, maxLength: 30 }).map((characters) => characters.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.json(),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '')

/** Text that can be stored as it is. */
export const storableText: fc.Arbitrary<string> = cellText.map((text) => text.replaceAll('\0', '0').toWellFormed())
