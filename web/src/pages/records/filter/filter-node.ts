/**
 * A filter as the pages edit it: conditions side by side, and groups of conditions between which the other
 * word stands: `a and (b or c)`, or `a or (b and c)`. What goes deeper was written by a program: it is shown
 * as one piece, and can be taken away.
 */
import type { ConditionInput, FilterInput } from '../../../../../src/core/query/filter-input.ts'
import type { Operator } from '../../../../../src/core/query/operator.ts'

export type { ConditionInput, FilterInput, Operator }

export type Word = 'and' | 'or'

export type FilterItem =
  | { readonly kind: 'condition'; readonly condition: ConditionInput }
  | { readonly kind: 'group'; readonly conditions: readonly ConditionInput[] }
  | { readonly kind: 'opaque'; readonly filter: FilterInput }

export interface FilterRow {
  readonly word: Word
  readonly items: readonly FilterItem[]
}

export const EMPTY_ROW: FilterRow = { word: 'and', items: [] }

export const otherWord = (word: Word): Word => (word === 'and' ? 'or' : 'and')

export function toRow(filter: FilterInput | null): FilterRow {
  if (filter === null) return EMPTY_ROW
  if ('field' in filter) return { word: 'and', items: [{ kind: 'condition', condition: filter }] }
  const word = 'and' in filter ? 'and' : 'or'
  return { word, items: childrenOf(filter).map((child) => toItem(child, otherWord(word))) }
}

function toItem(filter: FilterInput, groupWord: Word): FilterItem {
  if ('field' in filter) return { kind: 'condition', condition: filter }
  const children = childrenOf(filter)
  const conditions = children.filter((child) => 'field' in child)
  const isGroup = groupWord in filter && conditions.length === children.length && children.length > 0
  return isGroup ? { kind: 'group', conditions } : { kind: 'opaque', filter }
}

const childrenOf = (filter: Exclude<FilterInput, ConditionInput>): readonly FilterInput[] =>
  'and' in filter ? filter.and : filter.or

/** Null for a filter that asks nothing. */
export function toFilter({ word, items }: FilterRow): FilterInput | null {
  const children = items.flatMap((item) => fromItem(item, otherWord(word)))
  if (children.length === 0) return null
  const [only] = children
  if (children.length === 1 && only !== undefined && 'field' in only) return only
  return joined(word, children)
}

function fromItem(item: FilterItem, groupWord: Word): readonly FilterInput[] {
  if (item.kind === 'condition') return [item.condition]
  if (item.kind === 'opaque') return [item.filter]
  const [only] = item.conditions
  if (only === undefined) return []
  return item.conditions.length === 1 ? [only] : [joined(groupWord, item.conditions)]
}

const joined = (word: Word, children: readonly FilterInput[]): FilterInput =>
  word === 'and' ? { and: children } : { or: children }

/** Reads what stands in an address, which anybody can write; undefined for what is no filter. */
export function readFilterNode(json: unknown, levelsLeft = 8): FilterInput | undefined {
  if (typeof json !== 'object' || json === null || levelsLeft === 0) return undefined
  if ('and' in json) return readChildren(json.and, levelsLeft, (and) => ({ and }))
  if ('or' in json) return readChildren(json.or, levelsLeft, (or) => ({ or }))
  if (!('field' in json) || !('operator' in json)) return undefined
  const { field, operator } = json
  if (typeof field !== 'string' || typeof operator !== 'string') return undefined
  return { field, operator: operator as Operator, ...('value' in json && { value: json.value }) }
}

function readChildren(
  json: unknown,
  levelsLeft: number,
  make: (children: readonly FilterInput[]) => FilterInput,
): FilterInput | undefined {
  if (!Array.isArray(json)) return undefined
  const children = json.map((child) => readFilterNode(child, levelsLeft - 1))
  return children.every((child) => child !== undefined) ? make(children) : undefined
}
