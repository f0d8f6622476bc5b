import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { orderFields as writeOrder } from '../../infra/postgres/model-store.ts'
import type { Context } from '../context.ts'
import { changeObject, requireOwnField } from './model-work.ts'
import { viewObject, type ObjectView } from './object-view.ts'

/**
 * Puts the fields of an object in another order: that of lists, panels, template files and exports. The fields that
 * Waybill keeps stay around them.
 *
 * @param names API names of all other fields
 * @throws Refusal FIELD_UNKNOWN or FIELD_READ_ONLY; REQUEST_INVALID where one is missing or named twice
 */
export function orderFields(context: Context, objectName: string, names: readonly string[]): Promise<ObjectView> {
  return changeObject(context, objectName, async ({ db, actor, model, object: before }) => {
    const chosen = names.map((name) => requireOwnField(before, name))
    const own = before.fields.filter(({ isSystem }) => !isSystem)
    const missing = own.find((field) => !chosen.includes(field))
    if (missing !== undefined || chosen.length !== own.length) {
      const name = missing?.apiName ?? names.find((each, index) => names.indexOf(each) !== index) ?? ''
      throw new Refusal('REQUEST_INVALID', { reason: `every field is named once; check ${name}` })
    }
    const [first, ...rest] = before.fields.filter(({ isSystem }) => isSystem)
    const fields = [...(first === undefined ? [] : [first]), ...chosen, ...rest]
    await writeOrder(
      db,
      before,
      fields.map(({ id }) => id),
    )
    await writeAudit(db, actor, {
      action: 'object.updated',
      object: objectName,
      subjectId: before.id,
      details: { fields: names },
    })
    return viewObject(model, { ...before, fields })
  })
}
