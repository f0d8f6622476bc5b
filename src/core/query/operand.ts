/** What a filter or a sort looks at: a part of the record, or of the record that one of its relations points to. */
import { partsOfField, type FieldPath, type Part } from '../model/field.ts'
import { findField, findObject, targetOfReference, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import { Refusal } from '../refusal.ts'

export interface Operand {
  readonly path: FieldPath
  readonly part: Part
  /** For a part of a related record: the reference that leads there, and the object it belongs to. */
  readonly through: { readonly reference: Part; readonly object: ObjectModel } | null
}

/**
 * Finds an operand by its path. The bare name of a composite field means its primary part
 * (`emails` → `emails.primary`); `company` and `company.id` are the id of the related record;
 * `company.name` and `company.address.city` are parts of it. System fields can be asked for too.
 *
 * @throws Refusal FIELD_UNKNOWN, naming what is known
 */
export function findOperand(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Operand {
  const own = findPart(object, path)
  if (own !== undefined) return { path: own.path, part: own, through: null }
  return findThroughRelation(model, object, path) ?? refuse(object, path)
}

/** The part at `field` or `field.subfield`. */
function findPart(object: ObjectModel, path: FieldPath): Part | undefined {
  const [name = '', ...rest] = path.split('.')
  const field = findField(object, name)
  if (field === undefined) return undefined
  const parts = partsOfField(field)
  return rest.length === 0 ? parts[0] : parts.find((part) => part.path === path)
}

function findThroughRelation(model: WorkspaceModel, object: ObjectModel, path: FieldPath): Operand | undefined {
  const dot = path.indexOf('.')
  const reference = dot < 0 ? undefined : findPart(object, path.slice(0, dot))
  if (reference === undefined || reference.field.kind !== 'relation') return undefined
  const target = findObject(model, targetOfReference(reference))
  if (target === undefined) return undefined
  const part = findPart(target, path.slice(dot + 1))
  if (part === undefined) return refuse(target, path.slice(dot + 1))
  if (part.column === 'id') return { path: reference.path, part: reference, through: null }
  return { path: `${reference.path}.${part.path}`, part, through: { reference, object: target } }
}

function refuse(object: ObjectModel, path: FieldPath): never {
  const known = object.fields.flatMap((field) => partsOfField(field).map((part) => part.path)).join(', ')
  throw new Refusal('FIELD_UNKNOWN', { object: object.apiName, field: path, known })
}
