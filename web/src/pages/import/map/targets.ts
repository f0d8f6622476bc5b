/** Every place a column of the file can go, grouped by field, as the picker shows them. */
import type { ColumnMapping, FieldView, ObjectView } from '../../../api/types.ts'

export interface TargetChoice {
  readonly path: string
  /** "Emails / Primary Email": the same words as in headers of templates and exports. */
  readonly header: string
  /** `whole`: the cells are split into the parts of a name or an address; `any`: whatever names the other record. */
  readonly kind: 'part' | 'whole' | 'identifier' | 'name' | 'any'
  readonly isUnique: boolean
  readonly isRequired: boolean
  /** What it fills: two columns that fill the same do not go together. */
  readonly slots: readonly string[]
}

export interface TargetGroup {
  readonly field: string
  readonly label: string
  readonly kind: FieldView['kind']
  readonly targets: readonly TargetChoice[]
}

export function targetGroups(object: ObjectView, objects: readonly ObjectView[]): readonly TargetGroup[] {
  return object.fields
    .filter(isWritable)
    .map((field) => ({
      field: field.apiName,
      label: field.label,
      kind: field.kind,
      targets: field.kind === 'relation' ? relationTargets(field, objects) : partTargets(field),
    }))
    .filter(({ targets }) => targets.length > 0)
}

/** Of the fields that Waybill keeps itself only the id can stand in a file. */
const isWritable = (field: FieldView): boolean => (!field.isSystem || field.apiName === 'id') && !field.isReadOnly

function partTargets(field: FieldView): readonly TargetChoice[] {
  const parts = field.parts.map(({ path, header }, index) => ({
    path,
    header,
    kind: 'part' as const,
    isUnique: field.isUnique && index === 0,
    isRequired: field.isRequired && index === 0,
    slots: [path],
  }))
  return field.kind === 'fullName' || field.kind === 'address' ? [wholeTarget(field), ...parts] : parts
}

/** One column with the whole of it, which is split. */
const wholeTarget = (field: FieldView): TargetChoice => ({
  path: field.apiName,
  header: field.label,
  kind: 'whole',
  isUnique: false,
  isRequired: field.isRequired,
  slots: field.parts.map(({ path }) => path),
})

/** A relation is filled by any field that identifies a record of the other object, by its name, or by either. */
function relationTargets(field: FieldView, objects: readonly ObjectView[]): readonly TargetChoice[] {
  const other = objects.find(({ apiName }) => apiName === field.relationTo)
  if (other === undefined) return []
  const name = nameField(other)
  const identifiers = other.fields.filter(({ isUnique }) => isUnique)
  if (name === undefined && identifiers.length === 0) return []
  const common = { isUnique: false, isRequired: field.isRequired }
  const named = (each: FieldView) => ({
    path: `${field.apiName}.${each.apiName}`,
    header: `${field.label} / ${each.label}`,
    ...common,
  })
  return [
    { path: field.apiName, header: field.label, kind: 'any', ...common, slots: [field.apiName] },
    ...identifiers.map((each): TargetChoice => Object.assign(named(each), OF_IDENTIFIER, { slots: [field.apiName] })),
    // Tried where an identifier beside it finds nothing.
    ...(name === undefined || name.isUnique
      ? []
      : [{ ...named(name), kind: 'name' as const, slots: [`${field.apiName}.${name.apiName}`] }]),
  ]
}

const OF_IDENTIFIER = { kind: 'identifier' } as const

/** What records of the object are called by. */
const nameField = ({ fields }: ObjectView): FieldView | undefined =>
  fields.find(({ apiName }) => apiName === 'name') ?? fields.find(({ apiName }) => apiName === 'title')

export const findTarget = (groups: readonly TargetGroup[], path: string): TargetChoice | undefined =>
  groups.flatMap(({ targets }) => targets).find((target) => target.path === path)

export const findGroup = (groups: readonly TargetGroup[], path: string): TargetGroup | undefined =>
  groups.find(({ targets }) => targets.some((target) => target.path === path))

/** The column that fills what the target would fill, other than this one. */
export function holderOf(
  groups: readonly TargetGroup[],
  mapping: readonly ColumnMapping[],
  target: TargetChoice,
  except: number,
): ColumnMapping | undefined {
  const wanted = new Set(target.slots)
  return mapping.find(({ index, field }) => {
    if (field === null || index === except) return false
    const slots = findTarget(groups, field)?.slots ?? [field]
    return slots.some((slot) => wanted.has(slot))
  })
}
