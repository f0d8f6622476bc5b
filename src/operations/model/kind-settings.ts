/** What a field of some kind can be told beyond its name: default, currency, country, decimals, the other side of a relation. */
import { canHaveDefault, readDefault } from '../../core/model/field-default.ts'
import { partsOfField, type Field, type FieldSettings } from '../../core/model/field.ts'
import type { FieldKind } from '../../core/model/field-kind.ts'
import { describeProblem } from '../../core/problems.ts'
import { Refusal } from '../../core/refusal.ts'
import { codecOf } from '../../core/value/codecs.ts'
import { currencyCodeCodec } from '../../core/value/currency-code.ts'
import { assertCountry } from '../import/canonical-options.ts'
import { readLabel } from './read-label.ts'

/** Null takes back what is set. */
export interface KindSettings {
  readonly defaultValue?: string | null | undefined
  readonly currency?: string | null | undefined
  readonly phoneCountry?: string | null | undefined
  readonly decimals?: number | null | undefined
  readonly inverseLabel?: string | null | undefined
}

const MOST_DECIMALS = 10

/** @returns the settings that the input changes, each with undefined for what is taken back; the default comes apart */
export function readKindSettings(kind: FieldKind, input: KindSettings): FieldSettings {
  return {
    ...setting(kind, ['currency'], 'currency', input.currency, readCurrency),
    ...setting(kind, ['phones'], 'phoneCountry', input.phoneCountry, readCountry),
    ...setting(kind, ['number', 'currency'], 'decimals', input.decimals, readDecimals),
    ...setting(kind, ['relation'], 'inverseLabel', input.inverseLabel, (text) => readLabel(text, 'inverseLabel')),
  }
}

function setting<Name extends keyof FieldSettings, Given extends string | number>(
  kind: FieldKind,
  kinds: readonly FieldKind[],
  name: Name,
  given: Given | null | undefined,
  read: (given: Given) => FieldSettings[Name],
): FieldSettings {
  if (given === undefined) return {}
  if (!kinds.includes(kind))
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${kind} has no ${name}` })
  return { [name]: given === null ? undefined : read(given) }
}

function readCurrency(text: string): string {
  const code = currencyCodeCodec.reader({})(text.trim())
  if (code.ok) return code.value
  throw new Refusal('REQUEST_INVALID', { reason: `"${text}" is no currency; write a code such as EUR` })
}

function readCountry(text: string): string {
  const country = text.trim().toUpperCase()
  assertCountry(country)
  return country
}

function readDecimals(decimals: number): number {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS) return decimals
  throw new Refusal('REQUEST_INVALID', { reason: `decimals is a whole number from 0 to ${MOST_DECIMALS}` })
}

type Defaulted = Pick<Field, 'kind' | 'label' | 'apiName' | 'isUnique' | 'settings'>

/**
 * A default in the form in which it is kept: as the codec writes it.
 *
 * @param field with its options and other settings as they will be
 * @throws Refusal REQUEST_INVALID where there can be none; VALUE_INVALID where it cannot be read
 */
export function canonicalDefault(field: Defaulted, text: string): string {
  const [part] = partsOfField({ ...field, id: '', isCustom: true, isSystem: false, isRequired: false })
  if (part === undefined || !canHaveDefault(field.kind))
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${field.kind} has no default` })
  if (field.isUnique)
    throw new Refusal('REQUEST_INVALID', { reason: 'a unique field has no default: only one record could have it' })
  const parsed = readDefault(field, part, text)
  if (parsed.ok) return codecOf(part.type).format(parsed.value)
  const { message, remedy } = describeProblem({
    ...parsed.problem,
    details: { field: field.label, text, ...parsed.problem.details },
  })
  throw new Refusal('VALUE_INVALID', { field: field.label, reason: `${message} ${remedy}` })
}
