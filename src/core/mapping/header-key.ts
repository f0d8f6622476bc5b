/**
 * What is left of a header when case, accents, spaces and punctuation do not count.
 *
 * "E-mail 1 - Value", "email_1_value" and "Email1Value" all have the words `e mail 1 value` or
 * `email 1 value` and the key `email1value`. Headers are compared by their keys, so that the places
 * where words begin, which every system sets differently, do not matter.
 */

/** Letters that carry no mark which decomposition could take away. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
}

const MARKED = /[ßøØłŁæÆœŒđĐı]/g
// Only the marks of Latin, Greek and Cyrillic: in other scripts the marks are vowels.
const ACCENTS = /[\u0300-\u036F]/g

const WORD_STARTS: readonly RegExp[] = [
  /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu,
  /(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu,
  /(?<=\p{L})(?=\p{N})/gu,
  /(?<=\p{N})(?=\p{L})/gu,
]

/** The words of a header in lower case: "updatedAt" → `updated`, `at`; "Phone2" → `phone`, `2`. */
export function headerWords(header: string): readonly string[] {
  const spaced = WORD_STARTS.reduce((text, start) => text.replaceAll(start, ' '), withoutAccents(header))
  return spaced
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The header as one word: what two spellings of the same header share. */
export const headerKey = (header: string): string =>
  withoutAccents(header)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')

const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(ACCENTS, '')
    .normalize('NFC')
    .replaceAll(MARKED, (letter) => PLAIN_LETTERS[letter] ?? letter)
