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
  readonly parts: readonly PartView[]
}

export interface ObjectView {
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  readonly icon: string
  readonly isCustom: boolean
  readonly fields: readonly FieldView[]
  /** The relations of other objects that point here. */
  readonly relatedBy: readonly { readonly object: string; readonly field: string; readonly label: string }[]
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
    .map(({ object: other, part }) => ({ object: other.apiName, field: part.field.apiName, label: part.field.label })),
})

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
  parts: partsOfField(field).map(({ path, header, type }) => ({ path, header, type })),
})

export const hasOptions = (kind: FieldKind): boolean => kind === 'select' || kind === 'multiSelect'
