/** Every place a column of the file can go, grouped by field, as the picker shows them. */
import type { ColumnMapping, FieldView, ObjectView } from '../../../api/types.ts'

export interface TargetChoice {
  readonly path: string
  /** "Emails / Primary Email": the same words as in headers of templates and exports. */
  readonly header: string
  readonly isUnique: boolean
  readonly isRequired: boolean
}

export interface TargetGroup {
  readonly field: string
  readonly label: string
  readonly targets: readonly TargetChoice[]
}

export function targetGroups(object: ObjectView, objects: readonly ObjectView[]): readonly TargetGroup[] {
  return object.fields
    .filter(isWritable)
    .map((field) => ({
      field: field.apiName,
      label: field.label,
      targets: field.kind === 'relation' ? relationTargets(field, objects) : partTargets(field),
    }))
    .filter(({ targets }) => targets.length > 0)
}

/** Of the fields that Waybill keeps itself only the id can stand in a file. */
const isWritable = (field: FieldView): boolean => !field.isSystem || field.apiName === 'id'

const partTargets = (field: FieldView): readonly TargetChoice[] =>
  field.parts.map(({ path, header }, index) => ({
    path,
    header,
    isUnique: field.isUnique && index === 0,
    isRequired: field.isRequired && index === 0,
  }))

/** A relation is filled by any field that identifies a record of the other object. */
function relationTargets(field: FieldView, objects: readonly ObjectView[]): readonly TargetChoice[] {
  const other = objects.find(({ apiName }) => apiName === field.relationTo)
  const identifiers = other?.fields.filter(({ isUnique }) => isUnique) ?? []
  return identifiers.map(({ apiName, label }) => ({
    path: `${field.apiName}.${apiName}`,
    header: `${field.label} / ${label}`,
    isUnique: false,
    isRequired: field.isRequired,
  }))
}

export const findTarget = (groups: readonly TargetGroup[], path: string): TargetChoice | undefined =>
  groups.flatMap(({ targets }) => targets).find((target) => target.path === path)

/** Mapped fields that identify a record: what can be matched by. */
export const mappedIdentifiers = (
  groups: readonly TargetGroup[],
  mapping: readonly ColumnMapping[],
): readonly TargetChoice[] =>
  groups
    .flatMap(({ targets }) => targets)
    .filter(({ path, isUnique }) => isUnique && mapping.some(({ field }) => field === path))

const SEVERAL_VALUES: ReadonlySet<FieldView['kind']> = new Set(['multiSelect', 'array'])

/** Whether a mapped field holds several values, so that it matters whether a cell adds to them. */
export function hasSeveralValues(object: ObjectView, mapping: readonly ColumnMapping[]): boolean {
  const fields = object.fields.filter(({ kind }) => SEVERAL_VALUES.has(kind))
  return fields.some(({ apiName }) => mapping.some(({ field }) => field === apiName))
}
