/**
 * Filters as people and programs write them, before they are held against the model.
 *
 * As text, the way the CLI takes them: `FIELD OPERATOR VALUE`, such as
 * `emails.primary endsWith @acme.com`, `employees >= 50`, `deletedAt isEmpty`, `city in Paris, "New York"`.
 * As JSON, the way the API takes them: `{ field, operator, value }`, in groups of `{ and: [...] }`
 * and `{ or: [...] }`.
 */
import { Refusal } from '../refusal.ts'
import { arityOf, OPERATORS, readOperator, type Operator } from './operator.ts'

export interface ConditionInput {
  readonly field: string
  readonly operator: Operator
  /** Absent for `isEmpty` and `isNotEmpty`; an array for `in`, `notIn`, `hasAny` and `hasAll`. */
  readonly value?: unknown
}

export type FilterInput =
  | ConditionInput
  | { readonly and: readonly FilterInput[] }
  | { readonly or: readonly FilterInput[] }

// Word operators stand apart; symbols may touch both sides.
const WITH_SYMBOL = /^([A-Za-z][\w.]*)\s*(!=|>=|<=|=|>|<)\s*(.*)$/s
const WITH_WORD = /^([A-Za-z][\w.]*)\s+([A-Za-z]+)(?:\s+(.*))?$/s

/** @throws Refusal REQUEST_INVALID for text that is no filter, or for an unknown operator */
export function parseFilter(text: string): ConditionInput {
  const [, field, word, rest = ''] = WITH_SYMBOL.exec(text.trim()) ?? WITH_WORD.exec(text.trim()) ?? []
  if (field === undefined || word === undefined) {
    throw invalid(`"${text}" is no filter; write FIELD OPERATOR VALUE, such as: emails.primary endsWith @acme.com`)
  }
  const operator = requireOperator(word)
  const arity = arityOf(operator)
  if (arity === 'none') {
    if (rest.trim() !== '') throw invalid(`"${operator}" takes no value, but "${rest}" follows it`)
    return { field, operator }
  }
  return { field, operator, value: arity === 'many' ? splitList(rest) : unquote(rest) }
}

/** Deeper or longer filters are a program's mistake, or an attempt to make the database work. */
const MOST_LEVELS = 8
const MOST_CONDITIONS = 200

/**
 * Takes a filter from JSON of unknown shape; a text in it is read as by `parseFilter`.
 *
 * @throws Refusal REQUEST_INVALID
 */
export function readFilter(json: unknown): FilterInput {
  const filter = readNode(json, MOST_LEVELS)
  if (countConditions(filter) > MOST_CONDITIONS) throw invalid(`a filter has at most ${MOST_CONDITIONS} conditions`)
  return filter
}

function readNode(json: unknown, levelsLeft: number): FilterInput {
  if (typeof json === 'string') return parseFilter(json)
  if (typeof json !== 'object' || json === null) throw invalid('a filter is an object or a text')
  if (levelsLeft === 0) throw invalid(`a filter has at most ${MOST_LEVELS} levels`)
  if ('and' in json) return { and: readGroup(json.and, levelsLeft) }
  if ('or' in json) return { or: readGroup(json.or, levelsLeft) }
  if (!('field' in json) || typeof json.field !== 'string') throw invalid('a condition names its field')
  if (!('operator' in json) || typeof json.operator !== 'string') throw invalid('a condition names its operator')
  const operator = requireOperator(json.operator)
  return { field: json.field, operator, ...('value' in json && { value: json.value }) }
}

function readGroup(json: unknown, levelsLeft: number): readonly FilterInput[] {
  if (!Array.isArray(json)) throw invalid('"and" and "or" hold a list of filters')
  return json.map((node: unknown) => readNode(node, levelsLeft - 1))
}

function countConditions(filter: FilterInput): number {
  if ('field' in filter) return 1
  const children = 'and' in filter ? filter.and : filter.or
  return children.reduce((sum, child) => sum + countConditions(child), 0)
}

function requireOperator(text: string): Operator {
  const operator = readOperator(text)
  if (operator === undefined) throw invalid(`"${text}" is no operator; known: ${OPERATORS.join(', ')}`)
  return operator
}

const invalid = (reason: string): Refusal => new Refusal('REQUEST_INVALID', { reason })

/** A value in quotes is taken as it stands between them; inside, `\` takes the next character literally. */
function unquote(text: string): string {
  const trimmed = text.trim()
  const quoted = /^(["'])((?:\\.|(?!\1)[^\\])*)\1$/s.exec(trimmed)
  return quoted?.[2] === undefined ? trimmed : quoted[2].replaceAll(/\\(.)/gs, '$1')
}

// A quote opens an item only at its beginning: O'Brien, D'Arcy are two.
const LIST_ITEM = /\s*(?:"(?:\\.|[^"\\])*"\s*(?=,|$)|'(?:\\.|[^'\\])*'\s*(?=,|$)|[^,]+)/gs

/** `a, "b, c", d` or a JSON array. */
function splitList(text: string): readonly unknown[] {
  const trimmed = text.trim()
  if (trimmed.startsWith('[')) return readJsonList(trimmed)
  const items = trimmed.match(LIST_ITEM) ?? []
  return items.map(unquote).filter((item) => item !== '')
}

function readJsonList(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list
  } catch {
    // The refusal below says what was expected.
  }
  throw invalid(`"${text}" is not a list; write a, b, c or ["a","b","c"]`)
}
