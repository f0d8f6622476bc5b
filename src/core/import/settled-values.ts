/** Decisions about single texts, checked against the field and made ready for reading. */
import { decisionKey, type ValueDecision, type ValueDecisions } from './value-decision.ts'
import type { Target } from '../model/object.ts'
import { optionValueOf } from '../model/option-value.ts'
import { Refusal } from '../refusal.ts'
import { codecOf } from '../value/codecs.ts'
import { fold } from '../value/option-lookup.ts'
import { uuidCodec } from '../value/uuid.ts'
import type { ParseSettings, SelectOption } from '../value/value-type.ts'

export type SettledValue = Exclude<ValueDecision, { readonly kind: 'create' }>

export interface SettledValues {
  readonly values: Readonly<Record<string, SettledValue>>
  /** Options that the field is to get when the import is applied. */
  readonly newOptions: readonly SelectOption[]
}

/** @throws Refusal VALUE_INVALID for a text that the field cannot hold, or an option for a field that has none */
export function settleValues(target: Target, decisions: ValueDecisions, settings: ParseSettings): SettledValues {
  const { options = [] } = target.part.field.settings
  const newOptions: SelectOption[] = []
  const values = Object.entries(decisions).map(([key, decision]): [string, SettledValue] => {
    if (decision.kind !== 'create') return [key, decision]
    const option = newOption(target, [...options, ...newOptions], decision.label ?? key)
    if (!options.includes(option) && !newOptions.includes(option)) newOptions.push(option)
    return [key, { kind: 'use', value: option.value }]
  })
  const all = { ...settings, ...(options.length > 0 && { options: [...options, ...newOptions] }) }
  for (const [, value] of values) if (value.kind === 'use') assertReadable(target, value.value, all)
  return { values: Object.fromEntries(values), newOptions }
}

/** An option that is there already, by any spelling, is not made a second time. */
function newOption(target: Target, options: readonly SelectOption[], label: string): SelectOption {
  const { kind } = target.part.field
  if (kind !== 'select' && kind !== 'multiSelect') {
    throw new Refusal('VALUE_INVALID', { field: target.header, reason: 'only lists of options can get a new option' })
  }
  const key = decisionKey(label)
  const known = options.find((option) => fold(option.label) === key || fold(option.value) === key)
  return known ?? { value: freeValue(options, optionValueOf(label)), label }
}

function freeValue(options: readonly SelectOption[], wanted: string): string {
  const taken = new Set(options.map(({ value }) => value))
  let value = wanted
  for (let number = 2; taken.has(value); number += 1) value = `${wanted}_${number}`
  return value
}

/** What names another record is looked up when the import is planned; only an identifier has a form. An id names any. */
function assertReadable(target: Target, text: string, settings: ParseSettings): void {
  const isNamed = target.kind === 'relation' && (target.by !== 'identifier' || uuidCodec.reader({})(text.trim()).ok)
  if (isNamed && text.trim() !== '') return
  const source = target.kind === 'relation' ? target.identifier : target.part
  const parsed = codecOf(source.type).reader({ ...source.field.settings, ...settings })(text.trim())
  if (parsed.ok && text.trim() !== '') return
  const known = (settings.options ?? source.field.settings.options ?? []).map(({ value }) => value).join(', ')
  const hint = known === '' ? '' : `; known: ${known}`
  throw new Refusal('VALUE_INVALID', { field: target.header, reason: `"${text}" cannot be used there${hint}` })
}

/** For lists of options: what single elements are read as. A refused one has no reading of its own. */
export const elementsOf = (values: SettledValues['values']): NonNullable<ParseSettings['elements']> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value.kind === 'refuse' ? [] : [[key, value.kind === 'use' ? value.value : null] as const],
    ),
  )
