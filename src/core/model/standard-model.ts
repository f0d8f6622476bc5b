/** The standard objects as a workspace holds them, with ids that never change. */
import { snakeCase, type Field } from './field.ts'
import type { ObjectModel, WorkspaceModel } from './object.ts'
import {
  LEADING_SYSTEM_FIELDS,
  STANDARD_OBJECTS,
  TRAILING_SYSTEM_FIELDS,
  type FieldDefinition,
  type ObjectDefinition,
} from './standard-objects.ts'

/**
 * The model of a workspace that nobody has changed yet. The ids are readable and always the same
 * ("people", "people.emails"), so that what is computed from the model can be compared.
 */
export const standardModel = (): WorkspaceModel => ({ objects: STANDARD_OBJECTS.map(toObject) })

function toObject(definition: ObjectDefinition): ObjectModel {
  const { apiName, fields } = definition
  return {
    ...definition,
    id: apiName,
    isCustom: false,
    table: snakeCase(apiName),
    fields: [...LEADING_SYSTEM_FIELDS, ...fields, ...TRAILING_SYSTEM_FIELDS].map((field) => toField(apiName, field)),
  }
}

const toField = (object: string, field: FieldDefinition): Field => ({ ...field, id: `${object}.${field.apiName}` })
