/**
 * The data model as a role knows it. Whatever is made from a narrowed model (columns that are read, what
 * can be filtered, sorted, searched and mapped, names of related records, lists of what is known in an
 * error) cannot give a hidden field away, because it never hears of it.
 */
import type { Field } from '../model/field.ts'
import type { ObjectModel, WorkspaceModel } from '../model/object.ts'
import { ruleFor, type FieldAccess, type Permissions } from './role.ts'

export const narrowModel = (model: WorkspaceModel, permissions: Permissions): WorkspaceModel => ({
  ...model,
  objects: model.objects.map((object) => narrowObject(object, ruleFor(permissions, object.apiName).fields)),
})

function narrowObject(object: ObjectModel, access: Readonly<Record<string, FieldAccess>> | undefined): ObjectModel {
  if (access === undefined || Object.keys(access).length === 0) return object
  const isHidden = ({ apiName, isSystem }: Field): boolean => !isSystem && access[apiName] === 'hidden'
  return {
    ...object,
    fields: object.fields
      .filter((field) => !isHidden(field))
      .map((field) => (access[field.apiName] === 'readOnly' ? asReadOnly(field) : field)),
    hiddenFields: object.fields.filter(isHidden),
  }
}

const asReadOnly = (field: Field): Field => ({ ...field, isReadOnly: true })
