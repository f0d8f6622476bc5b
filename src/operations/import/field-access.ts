/** Whether a role may deal with the fields of an import that was made before, or by somebody else. */
import type { ImportLayout } from '../../core/import/layout.ts'
import type { ObjectModel, WorkspaceModel } from '../../core/model/object.ts'
import { findField, findObject } from '../../core/model/object.ts'
import { Refusal } from '../../core/refusal.ts'

type Paths = readonly (string | null)[]

/**
 * What an import shows comes from its file and its plan, which know nothing of roles: who may not see
 * one of its fields sees none of its rows.
 *
 * @param object narrowed to the role
 * @throws Refusal NOT_PERMITTED, without naming the field
 */
export function assertFieldsVisible(model: WorkspaceModel, object: ObjectModel, paths: Paths): void {
  if (namesHiddenField(model, object, paths))
    throw new Refusal('NOT_PERMITTED', { permission: 'view every field', object: object.labelPlural })
}

/** @param object narrowed to the role */
export const namesHiddenField = (model: WorkspaceModel, object: ObjectModel, paths: Paths): boolean =>
  paths.some((path) => path !== null && isHidden(model, object, path))

/**
 * For work that was laid out before: what a role may write can have become less since.
 *
 * @throws Refusal NOT_PERMITTED
 */
export function assertFieldsWritable(
  model: WorkspaceModel,
  object: ObjectModel,
  { columns, defaults }: Pick<ImportLayout, 'columns' | 'defaults'>,
): void {
  // What the data model gives to every new record is nobody's writing.
  const chosen = defaults.filter(({ isOfField }) => isOfField !== true)
  const paths = [...columns, ...chosen].map(({ path }) => path)
  assertFieldsVisible(model, object, paths)
  const isReadOnly = (path: string): boolean => findField(object, fieldOf(path))?.isReadOnly === true
  if (paths.some(isReadOnly))
    throw new Refusal('NOT_PERMITTED', { permission: 'edit every field', object: object.labelPlural })
}

/** `city`, `company.secretNumber`: the field itself, or the one by which a relation finds its record. */
function isHidden(model: WorkspaceModel, object: ObjectModel, path: string): boolean {
  if (hides(object, fieldOf(path))) return true
  const target = findObject(model, findField(object, fieldOf(path))?.settings.relationTo ?? '')
  return target !== undefined && hides(target, path.split('.')[1] ?? '')
}

const fieldOf = (path: string): string => path.split('.')[0] ?? path

const hides = ({ hiddenFields = [] }: ObjectModel, apiName: string): boolean =>
  hiddenFields.some((field) => field.apiName === apiName)
