import { arrayLiteral } from '../import/copy-text.ts'
import { quoteLiteral } from '../identifier.ts'
import type { Parameters } from '../record-parameters.ts'

/** COPY takes no parameters: values stand in the text of its statement as literals, of which the database knows the type as little. */
export const makeLiterals = (): Parameters => ({ values: [], add: literal })

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return quoteLiteral(arrayLiteral(value.map(String)))
  return quoteLiteral(value instanceof Date ? value.toISOString() : String(value))
}
