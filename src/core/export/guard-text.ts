/**
 * Texts that a spreadsheet would take for formulas, and how they are written instead: with `'` before them. What
 * begins with `'` and such a sign already gets one more, so that `unguardText` undoes `guardText` exactly; it leaves
 * every other text alone: 'tis, 'quoted'.
 *
 * Phone numbers and plain numbers begin with a sign as well, and stay as they are. In SQL the same stands in
 * `infra/postgres/export/guard-sql.ts`.
 */

/** What is written: a file for spreadsheets, or one whose cells say by themselves that they are texts. */
export type GuardAgainst = 'formulas' | 'nothing'

const GUARD = "'"
const FORMULA = /^[=+\-@\t\r]/
const QUOTED_FORMULA = /^'+[=+\-@\t\r]/
/** +33 1 23 45 67 89, -5, -1,250.00 */
const PHONE_OR_NUMBER = /^[+-]\(?[0-9][0-9 ,()./-]*$/

export function guardText(text: string, against: GuardAgainst): string {
  const isFormula = against === 'formulas' && FORMULA.test(text) && !PHONE_OR_NUMBER.test(text)
  return isFormula || QUOTED_FORMULA.test(text) ? GUARD + text : text
}

/** Cheap: looks at one character, which is all that most cells cost. */
export const mayBeGuarded = (text: string): boolean => text.startsWith(GUARD)

export const unguardText = (text: string): string => (QUOTED_FORMULA.test(text) ? text.slice(1) : text)
