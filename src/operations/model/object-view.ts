/** Objects and fields as the API and the CLI show them. */
import { partsOfField, type Field, type FieldPath } from '../../core/model/field.ts'
import type { FieldKind } from '../../core/model/field-kind.ts'
import { relationsTo, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import type { SelectOption, ValueType } from '../../core/value/value-type.ts'

export interface PartView {
  readonly path: FieldPath
  readonly header: string
  readonly type: ValueType
}

export interface FieldView {
  readonly apiName: string
  readonly label: string
  readonly kind: FieldKind
  readonly isCustom: boolean
  readonly isSystem: boolean
  readonly isUnique: boolean
  readonly isRequired: boolean
  /** Shown, and not to be written with the role of the one who asks. */
  readonly isReadOnly: boolean
  readonly description: string | null
  /** Choices of a select or multi-select field; null for other kinds. */
  readonly options: readonly SelectOption[] | null
  /** An open list also takes values that are not among its options. */
  readonly openOptions: boolean
  /** API name of the object that a relation points to. */
  readonly relationTo: string | null
  /** What a relation is called at the records that it points to; null: by the name of the object it is of. */
  readonly inverseLabel: string | null
  /** What new records have unless they are given a value: a text that is read like a cell. */
  readonly defaultValue: string | null
  /** ISO 4217: of amounts of new records that come without one. */
  readonly currency: string | null
  /** ISO 3166: of phone numbers that come without a country code. */
  readonly phoneCountry: string | null
  /** How many decimals are shown; null: as many as there are. */
  readonly decimals: number | null
  readonly parts: readonly PartView[]
}

export interface RelatedBy {
  readonly object: string
  readonly field: string
  /** What the relation is called on its own side. */
  readonly label: string
  /** What the records that point here are called on this side. */
  readonly inverseLabel: string
}

export interface ObjectView {
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  readonly icon: string
  readonly isCustom: boolean
  readonly fields: readonly FieldView[]
  /** The relations of other objects that point here. */
  readonly relatedBy: readonly RelatedBy[]
}

export const viewObject = (model: WorkspaceModel, object: ObjectModel): ObjectView => ({
  apiName: object.apiName,
  labelSingular: object.labelSingular,
  labelPlural: object.labelPlural,
  icon: object.icon,
  isCustom: object.isCustom,
  fields: object.fields.map(viewField),
  relatedBy: relationsTo(model, object.apiName)
    .filter(({ part }) => part.field.kind === 'relation')
    .map(({ object: other, part: { field } }) => ({
      object: other.apiName,
      field: field.apiName,
      label: field.label,
      inverseLabel: field.settings.inverseLabel ?? inverseOf(other, field),
    })),
})

/** Several relations from one object are told apart by their own names: "Tasks (Assignee)". */
function inverseOf(other: ObjectModel, field: Field): string {
  const isOnly = !other.fields.some(
    ({ apiName, kind, settings }) =>
      kind === 'relation' && settings.relationTo === field.settings.relationTo && apiName !== field.apiName,
  )
  return isOnly ? other.labelPlural : `${other.labelPlural} (${field.label})`
}

export const viewField = (field: Field): FieldView => ({
  apiName: field.apiName,
  label: field.label,
  kind: field.kind,
  isCustom: field.isCustom,
  isSystem: field.isSystem,
  isUnique: field.isUnique,
  isRequired: field.isRequired,
  isReadOnly: field.isReadOnly ?? false,
  description: field.settings.description || null,
  options: hasOptions(field.kind) ? (field.settings.options ?? []) : null,
  openOptions: field.settings.openOptions ?? false,
  relationTo: field.settings.relationTo ?? null,
  inverseLabel: field.settings.inverseLabel ?? null,
  defaultValue: field.settings.defaultValue ?? null,
  currency: field.settings.currency ?? null,
  phoneCountry: field.settings.phoneCountry ?? null,
  decimals: field.settings.decimals ?? null,
  parts: partsOfField(field).map(({ path, header, type }) => ({ path, header, type })),
})

export const hasOptions = (kind: FieldKind): boolean => kind === 'select' || kind === 'multiSelect'
