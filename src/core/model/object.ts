import { partsOfField, type Field, type FieldPath, type Part } from './field.ts'

/** A kind of record: People, Companies, or one that the workspace made itself. */
export interface ObjectModel {
  readonly id: string
  /** camelCase plural, public: `people`. */
  readonly apiName: string
  readonly labelSingular: string
  readonly labelPlural: string
  readonly icon: string
  readonly isCustom: boolean
  /** Name of the record table inside the workspace's schema. */
  readonly table: string
  readonly fields: readonly Field[]
  /** Fields that a role hides. Only what must hold for every record alike looks at them, never what is shown. */
  readonly hiddenFields?: readonly Field[]
}

/** Every object of a workspace, as it is now. */
export interface WorkspaceModel {
  readonly objects: readonly ObjectModel[]
}

/** Where one source column goes. */
export type Target =
  | { readonly kind: 'part'; readonly path: FieldPath; readonly header: string; readonly part: Part }
  | {
      readonly kind: 'relation'
      readonly path: FieldPath
      readonly header: string
      /** The reference column that is set. */
      readonly part: Part
      readonly object: ObjectModel
      /** What the cell holds: one identifier, the name, or any of them. */
      readonly by: 'identifier' | 'name' | 'any'
      /** The part of the other object that the cell names; where it may be any, the one that reads any text. */
      readonly identifier: Part
    }

export const findObject = (model: WorkspaceModel, apiName: string): ObjectModel | undefined =>
  model.objects.find((object) => object.apiName === apiName)

export const findField = (object: ObjectModel, apiName: string): Field | undefined =>
  object.fields.find((field) => field.apiName === apiName)

/** The field that says whose record it is, also where the role of the one who acts hides it. */
export function ownerField(object: ObjectModel): Field | undefined {
  const owner = findField(object, 'owner') ?? object.hiddenFields?.find(({ apiName }) => apiName === 'owner')
  return owner?.kind === 'relation' && owner.settings.relationTo === 'members' ? owner : undefined
}

export const partsOf = (object: ObjectModel): readonly Part[] => object.fields.flatMap(partsOfField)

/** The parts that identify one record: `id` and every unique field. */
export const identifiersOf = (object: ObjectModel): readonly Part[] => partsOf(object).filter((part) => part.isUnique)

/** The part that a record is called by: its name, else its title, else its id. */
export function namePartsOf(object: ObjectModel): readonly Part[] {
  const field = findField(object, 'name') ?? findField(object, 'title') ?? findField(object, 'id')
  return field === undefined ? [] : partsOfField(field)
}

/** Every place a source column can go, in the order that a field picker shows them. */
export function targetsOf(model: WorkspaceModel, object: ObjectModel): readonly Target[] {
  return object.fields.flatMap((field): readonly Target[] => {
    if ((field.isSystem && field.apiName !== 'id') || field.isReadOnly === true) return []
    if (field.kind === 'relation') return relationTargets(model, field)
    return partsOfField(field).map((part) => ({ kind: 'part', path: part.path, header: part.header, part }))
  })
}

function relationTargets(model: WorkspaceModel, field: Field): readonly Target[] {
  const object = findObject(model, field.settings.relationTo ?? '')
  const [part] = partsOfField(field)
  if (object === undefined || part === undefined) return []
  return identifiersOf(object).map((identifier) => ({
    kind: 'relation',
    path: `${field.apiName}.${identifier.field.apiName}`,
    header: `${field.label} / ${identifier.field.label}`,
    part,
    object,
    by: 'identifier',
    identifier,
  }))
}

/**
 * Places that a person may choose and that no header alone leads to: a relation by the name of the
 * other record (`company.name`), and by whatever the cell holds (`company`).
 */
export function looseTargetsOf(model: WorkspaceModel, object: ObjectModel): readonly Target[] {
  return object.fields.flatMap((field): readonly Target[] => {
    if (field.kind !== 'relation' || field.isSystem || field.isReadOnly === true) return []
    const other = findObject(model, field.settings.relationTo ?? '')
    const [part] = partsOfField(field)
    if (other === undefined || part === undefined) return []
    const [name] = namePartsOf(other).filter(({ column }) => column !== 'id')
    const lookup = { kind: 'relation', part, object: other } as const
    const identifier = name ?? identifiersOf(other)[0]
    const byName: readonly Target[] =
      name === undefined
        ? []
        : [
            {
              ...lookup,
              path: `${field.apiName}.${name.field.apiName}`,
              header: `${field.label} / ${name.field.label}`,
              by: 'name',
              identifier: name,
            },
          ]
    return identifier === undefined
      ? byName
      : [...byName, { ...lookup, path: field.apiName, header: field.label, by: 'any', identifier }]
  })
}

/**
 * Finds a target by its path. The bare name of a composite field means its primary part
 * (`emails` → `emails.primary`), that of a relation whatever names the other record: its id, a unique
 * value, or its name.
 */
export function findTarget(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Target | undefined {
  const targets = [...targetsOf(model, object), ...looseTargetsOf(model, object)]
  return (
    targets.find((target) => target.path === path) ??
    targets.find((target) => target.part.field.apiName === path) ??
    targets.find(
      (target) => target.kind === 'relation' && `${target.part.field.apiName}.${target.identifier.path}` === path,
    )
  )
}

/** A relation of another object that points at this one. */
export interface IncomingRelation {
  readonly object: ObjectModel
  readonly part: Part
}

export function relationsTo(model: WorkspaceModel, apiName: string): readonly IncomingRelation[] {
  return model.objects.flatMap((object) =>
    partsOf(object)
      .filter((part) => part.type === 'reference' && targetOfReference(part) === apiName)
      .map((part) => ({ object, part })),
  )
}

/** API name of the object that a reference column points to; an actor's member points to `members`. */
export function targetOfReference(part: Part): string {
  return part.field.kind === 'actor' ? 'members' : (part.field.settings.relationTo ?? '')
}
