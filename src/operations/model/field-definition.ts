/** From a request for a new field to its definition. */
import type { FieldSettings } from '../../core/model/field.ts'
import { FIELD_KINDS, type FieldKind } from '../../core/model/field-kind.ts'
import { findObject, type WorkspaceModel } from '../../core/model/object.ts'
import { optionValueOf } from '../../core/model/option-value.ts'
import type { FieldDefinition } from '../../core/model/standard-objects.ts'
import { Refusal } from '../../core/refusal.ts'
import type { SelectOption } from '../../core/value/value-type.ts'
import { chooseApiName } from './api-name.ts'
import { canonicalDefault, readKindSettings, type KindSettings } from './kind-settings.ts'
import { hasOptions } from './object-view.ts'
import { readLabel } from './read-label.ts'

/** An option by its label alone, or with the value that records store and a color. */
export type OptionInput =
  | string
  | { readonly label: string; readonly value?: string | undefined; readonly color?: string | undefined }

export interface NewField extends KindSettings {
  readonly label: string
  /** camelCase; made from the label when absent. */
  readonly apiName?: string | undefined
  readonly kind: string
  readonly description?: string | undefined
  /** For select and multi-select. */
  readonly options?: readonly OptionInput[] | undefined
  readonly openOptions?: boolean | undefined
  /** For relations: API name of the object that is pointed to. */
  readonly relationTo?: string | undefined
  readonly isUnique?: boolean | undefined
  readonly isRequired?: boolean | undefined
}

/**
 * @param model with every object that the field may point to
 * @throws Refusal NAME_INVALID, REQUEST_INVALID, OBJECT_UNKNOWN or UNIQUE_NOT_POSSIBLE
 */
export function defineField(model: WorkspaceModel, input: NewField): FieldDefinition {
  const label = readLabel(input.label, 'label')
  const kind = readKind(input.kind)
  const isUnique = input.isUnique ?? false
  if (isUnique) requireUniqueKind(kind)
  const settings = {
    ...defineSettings(model, kind, input),
    ...readKindSettings(kind, input),
    ...readDescription(input.description),
  }
  return withDefault(
    {
      apiName: chooseApiName(input.apiName, label),
      label,
      kind,
      isCustom: true,
      isSystem: false,
      isUnique,
      isRequired: input.isRequired ?? false,
      settings,
    },
    input.defaultValue ?? undefined,
  )
}

function withDefault(field: FieldDefinition, text: string | undefined): FieldDefinition {
  if (text === undefined) return field
  return { ...field, settings: { ...field.settings, defaultValue: canonicalDefault(field, text) } }
}

const LONGEST_DESCRIPTION = 1000

/** A blank description removes the one that is there. */
export function readDescription(text: string | undefined): Pick<FieldSettings, 'description'> {
  if (text === undefined) return {}
  if (text.length <= LONGEST_DESCRIPTION && !text.includes('\0')) return { description: text.trim() }
  throw new Refusal('REQUEST_INVALID', { reason: `description has at most ${LONGEST_DESCRIPTION} characters` })
}

function readKind(text: string): FieldKind {
  const kind = FIELD_KINDS.find((each) => each === text)
  if (kind !== undefined) return kind
  throw new Refusal('REQUEST_INVALID', { reason: `"${text}" is no kind of field; known: ${FIELD_KINDS.join(', ')}` })
}

/** Kinds whose primary part can tell one record from another. */
const UNIQUE_KINDS: readonly FieldKind[] = ['text', 'number', 'date', 'email', 'emails', 'phones', 'links', 'uuid']

/** @throws Refusal UNIQUE_NOT_POSSIBLE */
export function requireUniqueKind(kind: FieldKind): void {
  if (!UNIQUE_KINDS.includes(kind)) throw new Refusal('UNIQUE_NOT_POSSIBLE', { kind, known: UNIQUE_KINDS.join(', ') })
}

function defineSettings(model: WorkspaceModel, kind: FieldKind, input: NewField): FieldSettings {
  if (hasOptions(kind)) {
    return { options: readOptions(input.options ?? []), ...(input.openOptions && { openOptions: true }) }
  }
  if (input.options !== undefined)
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${kind} has no options` })
  if (kind !== 'relation') {
    if (input.relationTo === undefined) return {}
    throw new Refusal('REQUEST_INVALID', { reason: `a field of the kind ${kind} points to no object` })
  }
  if (input.relationTo === undefined) throw new Refusal('REQUEST_INVALID', { reason: 'a relation needs relationTo' })
  if (findObject(model, input.relationTo) !== undefined) return { relationTo: input.relationTo }
  const known = model.objects.map(({ apiName }) => apiName).join(', ')
  throw new Refusal('OBJECT_UNKNOWN', { object: input.relationTo, known })
}

/**
 * @returns the options with their values: those given, else the label in `snake_case`
 * @throws Refusal REQUEST_INVALID when two options have one value, or labels that look the same
 */
export function readOptions(inputs: readonly OptionInput[]): readonly SelectOption[] {
  const options = inputs.map(readOption)
  const spellings = [options.map(({ value }) => value), options.map(({ label }) => label.toLowerCase())]
  for (const list of spellings) {
    const repeated = list.find((text, index) => list.indexOf(text) !== index)
    if (repeated !== undefined) throw new Refusal('REQUEST_INVALID', { reason: `two options are called "${repeated}"` })
  }
  return options
}

function readOption(input: OptionInput): SelectOption {
  const {
    label: text,
    value,
    color,
  } = typeof input === 'string' ? { label: input } : { value: undefined, color: undefined, ...input }
  const label = readLabel(text, 'the label of an option')
  const chosen = value === undefined ? optionValueOf(label) : readLabel(value, 'the value of an option')
  return { value: chosen, label, ...(color !== undefined && { color }) }
}
