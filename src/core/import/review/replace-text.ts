/**
 * Find and replace in the texts of cells.
 *
 * Regular expressions are those of RE2, which take time in proportion to the text whatever is asked: one that
 * somebody writes cannot hold the server up.
 */
import { RE2JS, RE2JSSyntaxException } from 're2js'
import { Refusal } from '../../refusal.ts'

export interface Replacement {
  readonly find: string
  /** With a regular expression `$1`, `$2` … stand for its groups. */
  readonly replaceBy: string
  readonly matchCase?: boolean
  /** Only cells that are nothing but the text. */
  readonly wholeCell?: boolean
  readonly isRegex?: boolean
}

/**
 * @returns a function that gives the new text, or null where there is nothing to replace
 * @throws Refusal REQUEST_INVALID for an expression that cannot be read
 */
export function makeReplacer(replacement: Replacement): (text: string) => string | null {
  if (replacement.find === '') throw new Refusal('REQUEST_INVALID', { reason: 'there is no text to look for' })
  const replace = replacement.isRegex === true ? expressionReplacer(replacement) : textReplacer(replacement)
  return (text) => {
    const replaced = replace(text)
    return replaced === text ? null : replaced
  }
}

function textReplacer({
  find,
  replaceBy,
  matchCase = false,
  wholeCell = false,
}: Replacement): (text: string) => string {
  const literal = find.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const pattern = new RegExp(wholeCell ? `^(?:${literal})$` : literal, matchCase ? 'gu' : 'giu')
  return (text) => text.replaceAll(pattern, () => replaceBy)
}

function expressionReplacer({
  find,
  replaceBy,
  matchCase = false,
  wholeCell = false,
}: Replacement): (text: string) => string {
  const pattern = compile(wholeCell ? `^(?:${find})$` : find, matchCase)
  return (text) => {
    const matcher = pattern.matcher(text)
    return matcher.find() ? matcher.reset().replaceAll(replaceBy) : text
  }
}

function compile(expression: string, matchCase: boolean): RE2JS {
  try {
    return RE2JS.compile(expression, matchCase ? 0 : RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    throw new Refusal('REQUEST_INVALID', { reason: `the regular expression cannot be read: ${error.getDescription()}` })
  }
}
