import { problem, type ProblemCode, type ProblemDetails } from '../problems.ts'
import type { Parsed, Value } from './value-type.ts'

/** Long enough to recognise a cell by; a cell of a megabyte must not be stored a second time in its problem. */
const LONGEST_QUOTE = 1000

/** The result of a cell that has no value, quoting its text. */
export function unreadable<T extends Value>(code: ProblemCode, text: string, details?: ProblemDetails): Parsed<T> {
  return { ok: false, problem: problem(code, { text: quote(text), ...details }) }
}

/** Text as a problem may quote it: problems are stored, and PostgreSQL stores neither NUL nor half a surrogate pair. */
export function quote(text: string): string {
  const quoted = text.length > LONGEST_QUOTE ? text.slice(0, LONGEST_QUOTE) : text
  return (quoted.includes('\0') ? quoted.replaceAll('\0', '\u2400') : quoted).toWellFormed()
}
