/** Small changes to the standard model, for tests of renamed and custom things. */
import { findField, findObject, type ObjectModel, type WorkspaceModel } from '../model/object.ts'
import type { Field } from '../model/field.ts'
import { CUSTOM_OBJECT_FIELDS, LEADING_SYSTEM_FIELDS, TRAILING_SYSTEM_FIELDS } from '../model/standard-objects.ts'

export function requireObject(model: WorkspaceModel, apiName: string): ObjectModel {
  const object = findObject(model, apiName)
  if (object === undefined) throw new Error(`There is no object ${apiName}`)
  return object
}

const replaceObject = (model: WorkspaceModel, changed: ObjectModel): WorkspaceModel => ({
  objects: model.objects.map((object) => (object.apiName === changed.apiName ? changed : object)),
})

export function renameObject(model: WorkspaceModel, apiName: string, singular: string, plural: string): WorkspaceModel {
  return replaceObject(model, { ...requireObject(model, apiName), labelSingular: singular, labelPlural: plural })
}

export function renameField(model: WorkspaceModel, object: string, apiName: string, label: string): WorkspaceModel {
  const changed = requireObject(model, object)
  const old = findField(changed, apiName)
  if (old === undefined) throw new Error(`There is no field ${apiName}`)
  const fields = changed.fields.map((field) => (field === old ? { ...old, label } : field))
  return replaceObject(model, { ...changed, fields })
}

export const customField = (apiName: string, label: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  id: `custom.${apiName}`,
  apiName,
  label,
  kind,
  isCustom: true,
  isSystem: false,
  isUnique: false,
  isRequired: false,
  settings: {},
  ...more,
})

export function addField(model: WorkspaceModel, object: string, field: Field): WorkspaceModel {
  const changed = requireObject(model, object)
  return replaceObject(model, { ...changed, fields: [...changed.fields, field] })
}

export function addObject(
  model: WorkspaceModel,
  apiName: string,
  [labelSingular, labelPlural]: readonly [string, string],
  fields: readonly Field[],
): WorkspaceModel {
  const standard = [...LEADING_SYSTEM_FIELDS, ...CUSTOM_OBJECT_FIELDS, ...TRAILING_SYSTEM_FIELDS]
  const withIds = standard.map((field): Field => Object.assign({ id: `${apiName}.${field.apiName}` }, field))
  const object: ObjectModel = {
    id: apiName,
    apiName,
    labelSingular,
    labelPlural,
    icon: 'box',
    isCustom: true,
    table: apiName,
    fields: [...withIds, ...fields],
  }
  return { objects: [...model.objects, object] }
}
