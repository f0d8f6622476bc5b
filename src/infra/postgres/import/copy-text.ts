/** Values in the text format of COPY. */
import type { Value, ValueType } from '../../../core/value/value-type.ts'
import { isListType } from '../column-types.ts'

export const COPY_NULL = '\\N'

const NEEDS_ESCAPE = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** Text with the characters escaped that separate COPY's columns and rows. */
export const copyText = (text: string): string =>
  NEEDS_ESCAPE.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text

/** Makes the encoder of one column: what it returns stands between two tabs. */
export function copyEncoder(type: ValueType): (value: Value) => string {
  if (isListType(type)) return (value) => copyText(arrayLiteral(value as readonly string[]))
  if (type === 'boolean') return (value) => (value === true ? 't' : 'f')
  if (type === 'number' || type === 'date' || type === 'dateTime' || type === 'rating' || type === 'uuid') return String
  return (value) => copyText(value as string)
}

/** A PostgreSQL array literal: `{"a","b \"c\""}`. */
export const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`).join(',')}}`
