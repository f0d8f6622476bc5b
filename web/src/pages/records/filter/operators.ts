/** What can be asked of a value, in the order in which it is offered. The server holds to the same table. */
import type { FieldView } from '../../../api/types.ts'
import type { ConditionInput, Operator } from './filter-node.ts'

type PartType = FieldView['parts'][number]['type']

const TEXT: readonly Operator[] = [
  'contains',
  'notContains',
  'is',
  'isNot',
  'startsWith',
  'endsWith',
  'in',
  'notIn',
  'isEmpty',
  'isNotEmpty',
]
const AMOUNT: readonly Operator[] = [
  'is',
  'isNot',
  'greaterThan',
  'atLeast',
  'lessThan',
  'atMost',
  'in',
  'notIn',
  'isEmpty',
  'isNotEmpty',
]
/** "Is at least" and "is more than" say of a day what "after" and "before" say better. */
const TIME: readonly Operator[] = [
  'within',
  'is',
  'isNot',
  'before',
  'after',
  'atLeast',
  'atMost',
  'isEmpty',
  'isNotEmpty',
]
const CHOICE: readonly Operator[] = ['is', 'isNot', 'in', 'notIn', 'isEmpty', 'isNotEmpty']
const LIST: readonly Operator[] = [
  'hasAny',
  'hasAll',
  'contains',
  'notContains',
  'is',
  'isNot',
  'isEmpty',
  'isNotEmpty',
]

export const OPERATORS_OF_TYPE: { readonly [type in PartType]: readonly Operator[] } = {
  text: TEXT,
  email: TEXT,
  phone: TEXT,
  link: TEXT,
  currencyCode: TEXT,
  number: AMOUNT,
  rating: AMOUNT,
  boolean: ['is', 'isNot', 'isEmpty', 'isNotEmpty'],
  date: TIME,
  dateTime: TIME,
  emailList: LIST,
  phoneList: LIST,
  linkList: LIST,
  multiSelect: ['hasAny', 'hasAll', 'isEmpty', 'isNotEmpty'],
  textList: LIST,
  select: ['in', 'notIn', 'is', 'isNot', 'isEmpty', 'isNotEmpty'],
  json: ['contains', 'notContains', 'isEmpty', 'isNotEmpty'],
  uuid: CHOICE,
  reference: ['in', 'notIn', 'is', 'isNot', 'isEmpty', 'isNotEmpty'],
}

const WITHOUT_VALUE: ReadonlySet<Operator> = new Set(['isEmpty', 'isNotEmpty'])
const WITH_LIST: ReadonlySet<Operator> = new Set(['in', 'notIn', 'hasAny', 'hasAll'])

export const takesNoValue = (operator: Operator): boolean => WITHOUT_VALUE.has(operator)
export const takesList = (operator: Operator): boolean => WITH_LIST.has(operator)

/** A condition that asks for nothing yet cannot be asked. */
export function isComplete({ operator, value }: ConditionInput): boolean {
  if (takesNoValue(operator)) return true
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== ''
}

/** With another operator the value stays where it still fits: one of a list, a list of one. */
export function withOperator(condition: ConditionInput, operator: Operator): ConditionInput {
  const { field, value } = condition
  if (takesNoValue(operator)) return { field, operator }
  const isPeriod = operator === 'within' || condition.operator === 'within'
  if (isPeriod && operator !== condition.operator) return { field, operator }
  if (value === undefined) return { field, operator }
  if (takesList(operator)) return { field, operator, value: Array.isArray(value) ? value : [value] }
  return { field, operator, value: Array.isArray(value) ? value[0] : value }
}
