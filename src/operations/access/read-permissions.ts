/** From the permissions of a request to those that are stored: what contradicts itself is refused. */
import type { ObjectRule, Permissions } from '../../core/access/role.ts'
import { findField, findObject, type ObjectModel, type WorkspaceModel } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'

/**
 * @param before what the role allows now: rules that it has for objects and fields that are gone are left out
 * @throws Refusal OBJECT_UNKNOWN, FIELD_UNKNOWN or VALUE_INVALID
 */
export function readPermissions(model: WorkspaceModel, permissions: Permissions, before?: Permissions): Permissions {
  const { workspace, everyObject } = permissions
  const objects = before === undefined ? permissions.objects : withoutGone(model, permissions, before)
  refuseBlind('every object', everyObject)
  if (everyObject.fields !== undefined) throw invalid('every object', 'fields are restricted object by object')
  if (workspace.includes('exportAudit') && !workspace.includes('viewAudit')) {
    throw invalid('the workspace', 'who may export the audit log may view it too')
  }
  const read = Object.entries(objects).map(([apiName, rule]) => {
    const object = findObject(model, apiName)
    const known = model.objects.map((each) => each.apiName).join(', ')
    if (object === undefined) throw new Refusal('OBJECT_UNKNOWN', { object: apiName, known })
    return [apiName, readRule(object, rule)] as const
  })
  return {
    workspace: [...new Set(workspace)],
    everyObject: { allowed: [...new Set(everyObject.allowed)], scope: everyObject.scope },
    objects: Object.fromEntries(read),
  }
}

function withoutGone(model: WorkspaceModel, { objects }: Permissions, before: Permissions): Permissions['objects'] {
  const kept = Object.entries(objects).flatMap(([apiName, rule]) => {
    const object = findObject(model, apiName)
    const former = before.objects[apiName]
    if (former === undefined) return [[apiName, rule] as const]
    if (object === undefined) return []
    const isGone = (field: string): boolean => former.fields?.[field] !== undefined && !findField(object, field)
    const fields = Object.entries(rule.fields ?? {}).filter(([field]) => !isGone(field))
    return [[apiName, { ...rule, fields: Object.fromEntries(fields) }] as const]
  })
  return Object.fromEntries(kept)
}

function readRule(object: ObjectModel, rule: ObjectRule): ObjectRule {
  refuseBlind(object.labelPlural, rule)
  const fields = Object.entries(rule.fields ?? {})
  for (const [apiName] of fields) refuseUnrestrictable(object, rule, apiName)
  return {
    allowed: [...new Set(rule.allowed)],
    scope: rule.scope,
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
  }
}

/** Whoever changes a record is shown it afterwards, and an import shows what it will change. */
function refuseBlind(name: string, { allowed }: ObjectRule): void {
  if (allowed.length > 0 && !allowed.includes('view')) {
    throw invalid(name, `who may ${allowed[0] ?? ''} records may view them too`)
  }
}

function refuseUnrestrictable(object: ObjectModel, { allowed }: ObjectRule, apiName: string): void {
  const field = findField(object, apiName)
  if (field === undefined) {
    const known = object.fields.filter(({ isSystem }) => !isSystem).map((each) => each.apiName)
    throw new Refusal('FIELD_UNKNOWN', { object: object.apiName, field: apiName, known: known.join(', ') })
  }
  if (field.isSystem) throw invalid(field.label, 'what Waybill itself keeps is neither hidden nor written by anyone')
  if (object.apiName === MEMBERS && MEMBER_NAMES.has(apiName)) {
    throw invalid(field.label, 'members are known by it')
  }
  if (field.isRequired && allowed.includes('create')) {
    throw invalid(field.label, `it is required, so that who may create ${object.labelPlural} must be able to fill it`)
  }
}

const MEMBER_NAMES: ReadonlySet<string> = new Set(['name', 'email'])

const invalid = (field: string, reason: string): Refusal =>
  new Refusal('VALUE_INVALID', { field, reason: `${reason}.` })
