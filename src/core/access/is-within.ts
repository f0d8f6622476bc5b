import {
  OBJECT_PERMISSIONS,
  ruleFor,
  type FieldAccess,
  type ObjectRule,
  type Permissions,
  type RecordScope,
} from './role.ts'

const WIDTH: { readonly [scope in RecordScope]: number } = { own: 0, team: 1, all: 2 }

/**
 * Whether the first set of permissions allows nothing that the second does not. What one member hands
 * on to a program or another member must stay within what that member may do.
 */
export function isWithin(permissions: Permissions, limit: Permissions): boolean {
  const objects = [...Object.keys(permissions.objects), ...Object.keys(limit.objects)]
  return (
    permissions.workspace.every((permission) => limit.workspace.includes(permission)) &&
    isRuleWithin(permissions.everyObject, limit.everyObject) &&
    objects.every((object) => isRuleWithin(ruleFor(permissions, object), ruleFor(limit, object)))
  )
}

function isRuleWithin(rule: ObjectRule, limit: ObjectRule): boolean {
  const granted = OBJECT_PERMISSIONS.filter((permission) => rule.allowed.includes(permission))
  if (granted.length === 0) return true
  return (
    granted.every((permission) => limit.allowed.includes(permission)) &&
    WIDTH[rule.scope] <= WIDTH[limit.scope] &&
    Object.entries(limit.fields ?? {}).every(([field, access]) => isAccessWithin(rule.fields?.[field], access))
  )
}

/** Whether a field is open no wider than the limit says. */
const isAccessWithin = (access: FieldAccess | undefined, limit: FieldAccess): boolean =>
  access === 'hidden' || access === limit
