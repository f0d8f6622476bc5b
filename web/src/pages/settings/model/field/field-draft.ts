/**
 * A field as its form has it, and what of it has to be sent. Options keep their place in the list until the form
 * is saved, also those that go away: then it says what becomes of their records.
 */
import type { FieldChange, FieldView, NewField } from '../../../../api/types.ts'
import { canHaveDefault, hasOptions, type Kind } from '../kind-abilities.ts'

export interface DraftOption {
  /** Its value where it has one; of a new one any other name. */
  readonly key: string
  /** Null while the server has not seen it. */
  readonly value: string | null
  readonly label: string
  readonly color: string | undefined
  /** Set where the option goes away: the value of the one that takes its place, or null for none. */
  readonly goesTo?: string | null
}

export interface FieldDraft {
  readonly label: string
  readonly description: string
  /** Of a new field; empty: made from the label. */
  readonly apiName: string
  readonly options: readonly DraftOption[]
  readonly openOptions: boolean
  readonly defaultValue: string | null
  readonly currency: string | null
  readonly phoneCountry: string | null
  readonly decimals: number | null
  readonly relationTo: string | null
  readonly inverseLabel: string
  readonly isRequired: boolean
  /** Of a new field; for an existing one uniqueness is a change of its own. */
  readonly isUnique: boolean
}

export const EMPTY_DRAFT: FieldDraft = {
  label: '',
  description: '',
  apiName: '',
  options: [],
  openOptions: false,
  defaultValue: null,
  currency: null,
  phoneCountry: null,
  decimals: null,
  relationTo: null,
  inverseLabel: '',
  isRequired: false,
  isUnique: false,
}

export const draftOf = (field: FieldView): FieldDraft => ({
  label: field.label,
  description: field.description ?? '',
  apiName: field.apiName,
  options: (field.options ?? []).map(({ value, label, color }) => ({ key: value, value, label, color })),
  openOptions: field.openOptions,
  defaultValue: field.defaultValue,
  currency: field.currency,
  phoneCountry: field.phoneCountry,
  decimals: field.decimals,
  relationTo: field.relationTo,
  inverseLabel: field.inverseLabel ?? '',
  isRequired: field.isRequired,
  isUnique: field.isUnique,
})

/** Options that stay, or are new and have a name. */
export const keptOptions = ({ options }: Pick<FieldDraft, 'options'>): readonly DraftOption[] =>
  options.filter(({ goesTo, label, value }) => goesTo === undefined && (value !== null || label.trim() !== ''))

const optionsToSend = (draft: FieldDraft): NonNullable<NewField['options']> => keptOptions(draft).map(optionToSend)

const optionToSend = ({ value, label, color }: DraftOption): NonNullable<NewField['options']>[number] => ({
  label: label.trim(),
  ...(value !== null && { value }),
  ...(color !== undefined && { color }),
})

/** What the kind of a field lets its form say. */
function settingsOf(kind: Kind, draft: FieldDraft): Partial<FieldChange> {
  return {
    ...(hasOptions(kind) && { options: optionsToSend(draft), openOptions: draft.openOptions }),
    ...(canHaveDefault(kind) && { defaultValue: draft.isUnique ? null : draft.defaultValue }),
    ...(kind === 'currency' && { currency: draft.currency }),
    ...((kind === 'currency' || kind === 'number') && { decimals: draft.decimals }),
    ...(kind === 'phones' && { phoneCountry: draft.phoneCountry }),
    ...(kind === 'relation' && { inverseLabel: draft.inverseLabel.trim() === '' ? null : draft.inverseLabel.trim() }),
  }
}

export const newFieldOf = (kind: Kind, draft: FieldDraft): NewField => ({
  label: draft.label,
  kind,
  ...(draft.apiName !== '' && { apiName: draft.apiName }),
  ...(draft.description !== '' && { description: draft.description }),
  ...(kind === 'relation' && draft.relationTo !== null && { relationTo: draft.relationTo }),
  ...settingsOf(kind, draft),
  isRequired: draft.isRequired,
  isUnique: draft.isUnique,
})

/** What is to be sent for an existing field: only what is different, so that the rest is nobody's change. */
export function changeOf(field: FieldView, draft: FieldDraft): FieldChange {
  const whole = wholeChange(field.kind, draft)
  const before = wholeChange(field.kind, draftOf(field))
  const names = Object.keys(whole) as (keyof FieldChange)[]
  const different = names.filter((name) => JSON.stringify(whole[name]) !== JSON.stringify(before[name]))
  const replacements = replacementsOf(draft)
  return {
    ...Object.fromEntries(different.map((name) => [name, whole[name]])),
    ...(Object.keys(replacements).length > 0 && { replacements }),
  }
}

const wholeChange = (kind: Kind, draft: FieldDraft): FieldChange => ({
  label: draft.label,
  description: draft.description,
  isRequired: draft.isRequired,
  ...settingsOf(kind, draft),
})

/** By the value of an option that goes away: the value that its records get, or null. */
export function replacementsOf({ options }: Pick<FieldDraft, 'options'>): Readonly<Record<string, string | null>> {
  const leaving = options.filter(({ goesTo, value }) => goesTo !== undefined && value !== null)
  return Object.fromEntries(leaving.map(({ value, goesTo }) => [value ?? '', goesTo ?? null]))
}

/** The key of an option whose name stands above it already. */
export function repeatedOption(draft: Pick<FieldDraft, 'options'>): string | null {
  const seen = new Set<string>()
  for (const { key, label } of keptOptions(draft)) {
    const name = label.trim().toLowerCase()
    if (seen.has(name)) return key
    seen.add(name)
  }
  return null
}

/** True when the form can be sent as it stands. */
export const isWhole = (kind: Kind, draft: FieldDraft): boolean =>
  draft.label.trim() !== '' &&
  (kind !== 'relation' || draft.relationTo !== null) &&
  keptOptions(draft).every(({ label }) => label.trim() !== '') &&
  repeatedOption(draft) === null
