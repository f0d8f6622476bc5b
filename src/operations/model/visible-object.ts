import { narrowModel } from '../../core/access/narrow-model.ts'
import { ruleFor } from '../../core/access/role.ts'
import type { Field } from '../../core/model/field.ts'
import { findField, findObject, type ObjectModel } from '../../core/model/object.ts'
import type { ObjectChange } from './model-work.ts'

/**
 * The object as the one who acts may see its records, or null where they see none, or not this field: who manages the
 * data model need not know what records say.
 */
export function visibleObject(
  { actor, model, object }: Pick<ObjectChange, 'actor' | 'model' | 'object'>,
  field: Field,
): ObjectModel | null {
  const { permissions } = actor.role
  const visible = findObject(narrowModel(model, permissions), object.apiName)
  const isSeen = visible !== undefined && findField(visible, field.apiName) !== undefined
  return isSeen && ruleFor(permissions, object.apiName).allowed.includes('view') ? visible : null
}
