import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed } from './value-type.ts'

const YES = 'true yes y 1 t on oui ja si sí vrai wahr sim да checked'
const NO = 'false no n 0 f off non nein faux falsch não nao нет unchecked'

const WORDS: ReadonlyMap<string, Parsed<boolean>> = new Map([...spellings(YES, ok(true)), ...spellings(NO, ok(false))])

export const booleanCodec: Codec<boolean> = {
  type: 'boolean',
  reader: () => readBoolean,
  format: (value) => (value ? 'true' : 'false'),
}

function readBoolean(text: string): Parsed<boolean> {
  return WORDS.get(text) ?? WORDS.get(text.toLowerCase().normalize('NFC')) ?? unreadable('BOOLEAN_UNREADABLE', text)
}

/** Each word as it is usually written (`yes`, `Yes`, `YES`), so that most cells need one lookup. */
function spellings(words: string, result: Parsed<boolean>): readonly (readonly [string, Parsed<boolean>])[] {
  return words
    .split(' ')
    .flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
    .map((word) => [word, result])
}
