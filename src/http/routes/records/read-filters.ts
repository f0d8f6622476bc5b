import { Refusal } from '../../../core/refusal.ts'

/** A query string with its filters read: JSON where they look like it, text otherwise. */
export const withFilters = <Query extends { readonly filter?: readonly string[] }>({
  filter,
  ...rest
}: Query): Omit<Query, 'filter'> & { readonly filter?: readonly unknown[] } => ({
  ...rest,
  ...(filter !== undefined && { filter: filter.map((text) => readJsonOrText('filter', text)) }),
})

/** @param name of the parameter, to be named where it cannot be read */
export function readJsonOrText(name: string, text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('REQUEST_INVALID', { reason: `querystring.${name}: "${text}" is not JSON` })
  }
}
