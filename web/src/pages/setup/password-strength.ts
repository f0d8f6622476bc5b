/**
 * How hard a password is to guess, roughly: by its length, its variety, and whether it is made of what
 * everyone tries first. Words for the person; the server only insists on the length.
 */
export const SHORTEST_PASSWORD = 10

export type Strength = 'empty' | 'short' | 'weak' | 'fair' | 'good' | 'strong'

const WORN_OUT = [
  'password',
  'passwort',
  'motdepasse',
  'waybill',
  'welcome',
  'qwerty',
  'azerty',
  'letmein',
  'admin',
  'secret',
]
const SEQUENCES = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** @param own what others know of the person: name, e-mail, workspace */
export function strengthOf(password: string, own: readonly string[] = []): Strength {
  const { length } = [...password]
  if (length === 0) return 'empty'
  if (length < SHORTEST_PASSWORD) return 'short'
  const bits = effectiveLength(password.toLowerCase(), own) * Math.log2(alphabetSize(password))
  if (bits < 36) return 'weak'
  if (bits < 55) return 'fair'
  return bits < 68 ? 'good' : 'strong'
}

/** Characters that are not part of a known word, a sequence or a repetition; each of those counts as two. */
function effectiveLength(password: string, own: readonly string[]): number {
  let rest = password
  let pieces = 0
  for (const word of [...WORN_OUT, ...own.flatMap(wordsOf)]) {
    if (!rest.includes(word)) continue
    rest = rest.replaceAll(word, '\0')
    pieces += 1
  }
  const chain = [...rest].filter((letter, index) => letter !== '\0' && !continues(rest, index)).length
  return chain + 2 * pieces
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 4)

/** Whether a letter only repeats or continues the one before: "aaaa", "1234". */
function continues(text: string, index: number): boolean {
  const pair = text.slice(index - 1, index + 1)
  if (index === 0 || pair.length < 2) return false
  return pair[0] === pair[1] || SEQUENCES.some((sequence) => sequence.includes(pair))
}

const CLASSES = [
  { pattern: /\p{Ll}/u, size: 26 },
  { pattern: /\p{Lu}/u, size: 26 },
  { pattern: /\p{N}/u, size: 10 },
  { pattern: /[^\p{L}\p{N}]/u, size: 20 },
]

const alphabetSize = (password: string): number =>
  Math.max(
    2,
    CLASSES.reduce((sum, { pattern, size }) => sum + (pattern.test(password) ? size : 0), 0),
  )
