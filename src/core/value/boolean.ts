import { unreadable } from './unreadable.ts'
import { ok, type Codec, type Parsed, type ParseSettings } from './value-type.ts'

const YES =
  'true yes y 1 t on oui ja j si sí s vrai v wahr verdadero verdadeiro vero waar sim da да tak igen kyllä evet ano áno jah jā ' +
  'taip ναι так そう はい 是 예 네 نعم כן ✓ ✔ ☑ ✅ checked'
const NO =
  'false no n 0 f off non nein faux falsch falso onwaar não nao nej nei nee nie нет nu nem ei hayır hayir ne không ' +
  'ні όχι いいえ 否 아니요 아니오 لا לא ✗ ✘ ❌ ☐ unchecked'

const WORDS: ReadonlyMap<string, Parsed<boolean>> = new Map([...spellings(YES, ok(true)), ...spellings(NO, ok(false))])

/** Beside a tick a cross says no; alone in its column it marks what holds. */
const CROSSES: ReadonlySet<string> = new Set(['x', 'X', '×', '☒'])

export const isCross = (text: string): boolean => CROSSES.has(text)

export const booleanCodec: Codec<boolean> = {
  type: 'boolean',
  reader: booleanReader,
  format: (value) => (value ? 'true' : 'false'),
}

function booleanReader({ isCrossYes = false }: ParseSettings): (text: string) => Parsed<boolean> {
  return isCrossYes ? (text) => (isCross(text) ? ok(true) : readBoolean(text)) : readBoolean
}

function readBoolean(text: string): Parsed<boolean> {
  return WORDS.get(text) ?? WORDS.get(foldWord(text)) ?? unreadable('BOOLEAN_UNREADABLE', text)
}

/** The sign that asks for an emoji says nothing else. */
const foldWord = (text: string): string => text.toLowerCase().replaceAll('\uFE0F', '').normalize('NFC')

/** Each word as it is usually written (`yes`, `Yes`, `YES`), so that most cells need one lookup. */
function spellings(words: string, result: Parsed<boolean>): readonly (readonly [string, Parsed<boolean>])[] {
  return words
    .split(' ')
    .flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
    .map((word) => [word, result])
}
