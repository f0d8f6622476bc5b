/** A filter held against the model: every operand is found, every value is read with its field's codec. */
import { describeProblem } from '../problems.ts'
import { Refusal } from '../refusal.ts'
import type { Part } from '../model/field.ts'
import { targetOfReference, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { codecOf } from '../value/codecs.ts'
import type { ParseSettings, Value, ValueType } from '../value/value-type.ts'
import type { ConditionInput, FilterInput } from './filter-input.ts'
import { findImportOperand, type ImportTrace } from './import-trace.ts'
import { holdsNul, textOfScalar } from './json-text.ts'
import { findOperand, type Operand } from './operand.ts'
import { arityOf, OPERATORS_OF_TYPE, type Operator } from './operator.ts'
import { daysOf, readPeriod } from './period.ts'
import { dayAfter, startOfDay, todayOf, type Standpoint } from './standpoint.ts'

export interface FilterValue {
  readonly value: Value
  /** The normal form, where the part has a column for it. */
  readonly key: string | null
  /**
   * For date-times: the first instant after what the text says, a day or a millisecond later. For periods the
   * first day or instant after them.
   */
  readonly until?: string
}

export interface Condition {
  readonly kind: 'condition'
  readonly operand: Operand
  readonly operator: Operator
  readonly values: readonly FilterValue[]
}

export type Filter = Condition | ImportTrace | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }

/** @throws Refusal FIELD_UNKNOWN, REQUEST_INVALID (the operator does not fit) or VALUE_INVALID */
export function resolveFilter(
  model: WorkspaceModel,
  object: ObjectModel,
  input: FilterInput,
  standpoint: Standpoint,
): Filter {
  const resolve = (child: FilterInput): Filter => resolveFilter(model, object, child, standpoint)
  if ('and' in input) return { kind: 'and', filters: input.and.map(resolve) }
  if ('or' in input) return { kind: 'or', filters: input.or.map(resolve) }
  const trace = findImportOperand(object, input)
  if (trace !== null) return trace
  const operand = findOperand(model, object, input.field)
  requireFitting(operand, input.operator)
  return { kind: 'condition', operand, ...readCondition(operand.part, input, standpoint) }
}

/** The related objects that a filter looks into: who asks must be allowed to view them. */
export function objectsReadBy(filter: Filter): readonly ObjectModel[] {
  if (filter.kind === 'import') return []
  if (filter.kind !== 'condition') return filter.filters.flatMap(objectsReadBy)
  return filter.operand.through === null ? [] : [filter.operand.through.object]
}

/** The imports that a filter asks about: who asks must be allowed to see them. */
export function importsReadBy(filter: Filter): readonly string[] {
  if (filter.kind === 'import') return [filter.importId]
  return filter.kind === 'condition' ? [] : filter.filters.flatMap(importsReadBy)
}

function requireFitting({ path, part }: Operand, operator: Operator): void {
  const known = OPERATORS_OF_TYPE[part.type]
  if (known.includes(operator)) return
  throw new Refusal('REQUEST_INVALID', {
    reason: `"${operator}" does not fit ${path}, which takes: ${known.join(', ')}`,
  })
}

/** `is ""` asks for emptiness: a blank text is never stored. */
function readCondition(
  part: Part,
  { operator, value }: ConditionInput,
  standpoint: Standpoint,
): Pick<Condition, 'operator' | 'values'> {
  const arity = arityOf(operator)
  if (arity === 'none') return { operator, values: [] }
  const items = arity === 'many' && Array.isArray(value) ? value : [value]
  if (arity === 'one' && isBlank(value)) {
    if (operator === 'is') return { operator: 'isEmpty', values: [] }
    if (operator === 'isNot') return { operator: 'isNotEmpty', values: [] }
  }
  if (items.length === 0 || items.some(isBlank)) {
    throw new Refusal('REQUEST_INVALID', { reason: `"${operator}" needs a value for ${part.path}` })
  }
  return { operator, values: items.map((item) => readValue(part, operator, item, standpoint)) }
}

const isBlank = (value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : textOfScalar(value) === '')

/** In JSON and on a command line a number has a point, whatever a file does. */
const PLAIN: ParseSettings = { decimalSign: '.' }

const TEXT_SEARCH: ReadonlySet<Operator> = new Set(['contains', 'notContains', 'startsWith', 'endsWith'])
const LIST_MEMBERSHIP: ReadonlySet<Operator> = new Set(['hasAny', 'hasAll', 'contains', 'notContains'])

function readValue(part: Part, operator: Operator, json: unknown, standpoint: Standpoint): FilterValue {
  if (holdsNul(json))
    throw new Refusal('VALUE_INVALID', { field: part.header, reason: 'the text holds a NUL character' })
  const isSearch = TEXT_SEARCH.has(operator) && part.type !== 'multiSelect'
  if (isSearch) return { value: requireText(part, textOfScalar(json)), key: null }
  if (operator === 'within') return readSpan(part, requireText(part, textOfScalar(json)), standpoint)
  if (isMe(part, json)) return { value: standpoint.memberId, key: null }
  const settings = { ...PLAIN, ...part.field.settings, timeZone: standpoint.timeZone }
  const isStructure = typeof json === 'object' && (part.type === 'json' || Array.isArray(json))
  const text = requireText(part, isStructure ? JSON.stringify(json) : textOfScalar(json))
  const element = LIST_MEMBERSHIP.has(operator) ? ELEMENT_TYPES[part.type] : undefined
  return readWith(part, element ?? part.type, settings, text, standpoint)
}

const ELEMENT_TYPES: { readonly [type in ValueType]?: ValueType } = {
  emailList: 'email',
  phoneList: 'phone',
  linkList: 'link',
  multiSelect: 'select',
  textList: 'text',
}

/** "me" is the member who asks, where a member is asked for. */
const isMe = (part: Part, json: unknown): boolean =>
  part.type === 'reference' && targetOfReference(part) === 'members' && textOfScalar(json)?.toLowerCase() === 'me'

/** Days of the zone of the one who asks; for date-times, from the first instant of the first to that after the last. */
function readSpan(part: Part, text: string, standpoint: Standpoint): FilterValue {
  const period = readPeriod(text)
  if (period === undefined) {
    const known =
      'today, yesterday, thisWeek, lastMonth, nextQuarter, thisYear, last 7 days, next 3 months, and the like'
    throw new Refusal('VALUE_INVALID', { field: part.header, reason: `"${text}" is no period; write ${known}` })
  }
  const { from, until } = daysOf(period, todayOf(standpoint))
  if (part.type === 'date') return { value: from, until, key: null }
  return { value: startOfDay(standpoint, from), until: startOfDay(standpoint, until), key: null }
}

function readWith(
  part: Part,
  type: ValueType,
  settings: ParseSettings,
  text: string,
  standpoint: Standpoint,
): FilterValue {
  const codec = codecOf(type)
  const parsed = codec.reader(settings)(text)
  if (!parsed.ok) {
    const { message } = describeProblem({
      ...parsed.problem,
      details: { field: part.header, ...parsed.problem.details },
    })
    throw new Refusal('VALUE_INVALID', { field: part.header, reason: message })
  }
  const { value } = parsed
  const key = part.keyColumn === null ? null : (codec.normalForm?.(value, settings) ?? codec.format(value))
  return type === 'dateTime' ? { value, key, until: endOf(text, String(value), standpoint) } : { value, key }
}

function requireText(part: Part, text: string | undefined): string {
  if (text !== undefined) return text
  throw new Refusal('VALUE_INVALID', { field: part.header, reason: 'a single value is expected here' })
}

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/

/** A day alone lasts until the next one begins; an instant lasts for the millisecond that is shown of it. */
const endOf = (text: string, instant: string, standpoint: Standpoint): string =>
  DAY_ALONE.test(text) ? startOfDay(standpoint, dayAfter(text)) : new Date(Date.parse(instant) + 1).toISOString()
