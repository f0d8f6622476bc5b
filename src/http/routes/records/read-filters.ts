import { Refusal } from '../../../core/refusal.ts'

/** Filters of a query string: JSON where they look like it, text otherwise. */
export const readFilters = (texts: readonly string[]): readonly unknown[] => texts.map(readFilter)

function readFilter(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('REQUEST_INVALID', { reason: `querystring.filter: "${text}" is not JSON` })
  }
}
