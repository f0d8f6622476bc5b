/**
 * What the address of a list says: the view, and what was changed of it. A parameter that is absent leaves
 * the view as it is; `-` takes away what the view has.
 */
import { readFilterNode, type FilterInput } from '../pages/records/filter/filter-node.ts'
import { optional } from './search-parameters.ts'

export const NOTHING = '-'

export interface ListSearch {
  readonly view?: string
  readonly search?: string
  readonly filter?: FilterInput | typeof NOTHING
  /** `-createdAt,name` */
  readonly sort?: string
  /** `name:260,emails,address.city` */
  readonly columns?: string
  readonly deleted?: true
  /** The record whose panel is open. */
  readonly record?: string
}

export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const filter = search['filter'] === NOTHING ? NOTHING : readFilterNode(search['filter'])
  return {
    ...optional('view', search['view']),
    ...optional('search', asText(search['search'])),
    ...(filter !== undefined && { filter }),
    ...optional('sort', search['sort']),
    ...optional('columns', search['columns']),
    ...(search['deleted'] === true && { deleted: true as const }),
    ...optional('record', search['record']),
  }
}

/** The router reads `search=2026` as a number. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
