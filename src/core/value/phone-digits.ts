/** Takes the text of a phone apart: digits, how they begin, and the extension after them. */

export interface PhoneDigits {
  readonly digits: string
  /** Written with "+" or "00", which are not among the digits. */
  readonly isInternational: boolean
  readonly extension: string | undefined
}

/** What has fewer is a note, not a phone. */
export const FEWEST_DIGITS = 3
const LONGEST_PLAIN_TEXT = 60
const ZERO = 48
const PLUS = 43

/** 1 for what may stand between the digits: space, brackets, hyphen, point, slash, no-break space. */
const PUNCTUATION = Uint8Array.from({ length: 256 }, (_, code) =>
  ' ()-./\u00A0'.includes(String.fromCharCode(code)) ? 1 : 0,
)
const PLAIN_EXTENSION = /^(?:x|ext|ext\.|#) ?(\d{1,9})$/i

/** Reads digits with ordinary punctuation and perhaps an extension ("x12"); null for all else. */
export function plainDigits(text: string): PhoneDigits | null {
  if (text.length > LONGEST_PLAIN_TEXT) return null
  const { isInternational, start } = findPrefix(text)
  const end = plainEnd(text, start)
  const digits = joinDigits(text, start, end)
  if (digits.length < FEWEST_DIGITS) return null
  if (end === text.length) return { digits, isInternational, extension: undefined }
  const extension = PLAIN_EXTENSION.exec(text.slice(end))?.[1]
  return extension === undefined ? null : { digits, isInternational, extension }
}

/** "+33", "0033", also set apart: "(+33)", "0-0 33". `start` is where the digits go on. */
export function findPrefix(text: string): { readonly isInternational: boolean; readonly start: number } {
  const first = skipPunctuation(text, 0)
  if (text.charCodeAt(first) === PLUS) return { isInternational: true, start: first + 1 }
  const second = text.charCodeAt(first) === ZERO ? skipPunctuation(text, first + 1) : first
  const isZeros = second > first && text.charCodeAt(second) === ZERO
  return isZeros ? { isInternational: true, start: second + 1 } : { isInternational: false, start: 0 }
}

function skipPunctuation(text: string, start: number): number {
  let at = start
  while (PUNCTUATION[text.charCodeAt(at)] === 1) at++
  return at
}

/** The place of the first character that is neither a digit nor punctuation. */
function plainEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && (isDigit(text.charCodeAt(at)) || PUNCTUATION[text.charCodeAt(at)] === 1)) at++
  return at
}

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9

// Texts of one, two and three digits. Joined one by one, the digits would take longer than all the rest.
const textsOf = (width: number): readonly string[] =>
  Array.from({ length: 10 ** width }, (_, number) => String(number).padStart(width, '0'))
const ONE_DIGIT = textsOf(1)
const TWO_DIGITS = textsOf(2)
const THREE_DIGITS = textsOf(3)

function joinDigits(text: string, start: number, end: number): string {
  let digits = ''
  let group = 0
  let size = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isDigit(code)) continue
    group = group * 10 + code - ZERO
    size++
    if (size === 3) {
      digits += THREE_DIGITS[group]
      group = 0
      size = 0
    }
  }
  if (size === 0) return digits
  return digits + (size === 1 ? ONE_DIGIT[group] : TWO_DIGITS[group])
}

/** Full-width, Arabic and Persian digits and the full-width plus as ASCII. */
export const asciiDigits = (text: string): string =>
  text
    .replaceAll(/[\uFF0B\uFF10-\uFF19]/g, (character) => character.normalize('NFKC'))
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
