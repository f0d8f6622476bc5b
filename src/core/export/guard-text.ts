/**
 * Texts that a file would not bring back as they are, and how they are written instead.
 *
 *   formula   a spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for one: `'` goes before it
 *   edge      white space at an end is taken for carelessness by every reader: `'` goes around it
 *   quoted    what begins with `'` already, and would lose it by what undoes the others: one more `'`
 *
 * Phone numbers and plain numbers begin with a sign as well, and stay as they are. `unguardText` undoes `guardText`
 * exactly, and leaves every other text alone: 'tis, 'quoted'. In SQL the same stands in
 * `infra/postgres/export/guard-sql.ts`.
 */

/** What is written: a file for spreadsheets, or one whose cells say by themselves that they are texts. */
export type GuardAgainst = 'formulas' | 'nothing'

export const GUARD = "'"

/** Code points that `String.trim` takes off. */
export const WHITE_SPACE: readonly number[] = [
  9,
  10,
  11,
  12,
  13,
  32,
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, index) => 0x2000 + index),
]

const EDGE = /^'*\s|\s'*$/
const FORMULA = /^[=+\-@]/
const QUOTED_FORMULA = /^'+[=+\-@]/
/** +33 1 23 45 67 89, -5, -1,250.00 */
const PHONE_OR_NUMBER = /^[+-]\(?[0-9][0-9 ,()./-]*$/

export function guardText(text: string, against: GuardAgainst): string {
  if (EDGE.test(text)) return `${GUARD}${text}${GUARD}`
  const isFormula = against === 'formulas' && FORMULA.test(text) && !PHONE_OR_NUMBER.test(text)
  return isFormula || QUOTED_FORMULA.test(text) ? GUARD + text : text
}

/** Cheap: looks at one character, which is all that most cells cost. */
export const mayBeGuarded = (text: string): boolean => text.startsWith(GUARD)

/** @param text without white space around it */
export function unguardText(text: string): string {
  const inner = text.endsWith(GUARD) && text.length > 1 ? text.slice(1, -1) : ''
  if (mayBeGuarded(text) && EDGE.test(inner)) return inner
  return QUOTED_FORMULA.test(text) ? text.slice(1) : text
}
