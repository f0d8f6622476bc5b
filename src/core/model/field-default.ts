/**
 * What the fields of an object give to new records. A default is for records that are created without a value
 * in the field, whoever creates them and however; what exists already is left alone.
 */
import { codecOf } from '../value/codecs.ts'
import type { Parsed, ParseSettings, Value } from '../value/value-type.ts'
import { partsOfField, type Field, type Part } from './field.ts'
import type { FieldKind } from './field-kind.ts'
import type { ObjectModel } from './object.ts'

/** Kinds of one part whose value can be written down once for all records. */
const DEFAULT_KINDS: ReadonlySet<FieldKind> = new Set([
  'text',
  'richText',
  'number',
  'boolean',
  'date',
  'dateTime',
  'select',
  'multiSelect',
  'array',
  'rating',
])

export const canHaveDefault = (kind: FieldKind): boolean => DEFAULT_KINDS.has(kind)

/** A default is kept as its codec writes it, whatever the conventions of a file are. */
const PLAIN: ParseSettings = { decimalSign: '.' }

/** @returns the value that the text of a default stands for, or the problem with it */
export function readDefault(field: Pick<Field, 'kind' | 'settings'>, part: Pick<Part, 'type'>, text: string): Parsed {
  return codecOf(part.type).reader({ ...PLAIN, ...field.settings })(text.trim())
}

export interface PartDefault {
  readonly part: Part
  readonly value: Value
  /** Column that has to have a value for this one to be given: an amount, for its currency. */
  readonly beside?: string
}

/** Of hidden and read-only fields too: a default belongs to the record, not to the one who makes it. */
export const defaultsOf = ({ fields, hiddenFields = [] }: ObjectModel): readonly PartDefault[] =>
  [...fields, ...hiddenFields].flatMap(defaultOfField)

function defaultOfField(field: Field): readonly PartDefault[] {
  const { defaultValue, currency } = field.settings
  const [part, second] = partsOfField(field)
  if (part === undefined) return []
  if (field.kind === 'currency') {
    return currency === undefined || second === undefined
      ? []
      : [{ part: second, value: currency, beside: part.column }]
  }
  if (defaultValue === undefined) return []
  const parsed = readDefault(field, part, defaultValue)
  return parsed.ok ? [{ part, value: parsed.value }] : []
}
