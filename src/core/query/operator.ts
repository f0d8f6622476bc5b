/** What a filter can ask of a value, and which questions make sense for which type. */
import type { ValueType } from '../value/value-type.ts'

export const OPERATORS = [
  'is',
  'isNot',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'greaterThan',
  'lessThan',
  'atLeast',
  'atMost',
  'before',
  'after',
  'within',
  'in',
  'notIn',
  'hasAny',
  'hasAll',
  'isEmpty',
  'isNotEmpty',
] as const

export type Operator = (typeof OPERATORS)[number]

/** How many values an operator takes after it. */
export type Arity = 'none' | 'one' | 'many'

const WITHOUT_VALUE: ReadonlySet<Operator> = new Set(['isEmpty', 'isNotEmpty'])
const WITH_LIST: ReadonlySet<Operator> = new Set(['in', 'notIn', 'hasAny', 'hasAll'])

export function arityOf(operator: Operator): Arity {
  if (WITHOUT_VALUE.has(operator)) return 'none'
  return WITH_LIST.has(operator) ? 'many' : 'one'
}

export const OPERATOR_SYMBOLS: Readonly<Record<string, Operator>> = {
  '=': 'is',
  '!=': 'isNot',
  '>': 'greaterThan',
  '>=': 'atLeast',
  '<': 'lessThan',
  '<=': 'atMost',
}

const BY_LOWER_CASE = new Map(OPERATORS.map((operator) => [operator.toLowerCase(), operator]))

/** Reads a name, in any case, or a symbol. */
export const readOperator = (text: string): Operator | undefined =>
  OPERATOR_SYMBOLS[text] ?? BY_LOWER_CASE.get(text.toLowerCase())

const EQUALITY = ['is', 'isNot'] as const
const EMPTINESS = ['isEmpty', 'isNotEmpty'] as const
const MEMBERSHIP = ['in', 'notIn'] as const
const SEARCH = ['contains', 'notContains'] as const
const ORDER = ['greaterThan', 'lessThan', 'atLeast', 'atMost'] as const

const text: readonly Operator[] = [...EQUALITY, ...SEARCH, 'startsWith', 'endsWith', ...MEMBERSHIP, ...EMPTINESS]
const amount: readonly Operator[] = [...EQUALITY, ...ORDER, ...MEMBERSHIP, ...EMPTINESS]
const time: readonly Operator[] = [...EQUALITY, 'before', 'after', 'within', ...ORDER, ...EMPTINESS]
const choice: readonly Operator[] = [...EQUALITY, ...MEMBERSHIP, ...EMPTINESS]
const list: readonly Operator[] = [...EQUALITY, ...SEARCH, 'hasAny', 'hasAll', ...EMPTINESS]

/** The operators of each type, in the order that a picker shows them. */
export const OPERATORS_OF_TYPE: { readonly [type in ValueType]: readonly Operator[] } = {
  text,
  number: amount,
  boolean: [...EQUALITY, ...EMPTINESS],
  date: time,
  dateTime: time,
  email: text,
  emailList: list,
  phone: text,
  phoneList: list,
  link: text,
  linkList: list,
  currencyCode: text,
  select: choice,
  multiSelect: list,
  textList: list,
  rating: amount,
  json: [...EQUALITY, ...SEARCH, ...EMPTINESS],
  uuid: choice,
  reference: choice,
}
