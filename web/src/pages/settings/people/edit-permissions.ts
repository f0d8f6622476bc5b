/** Changes to the permissions of a role, one click at a time. */
import type {
  FieldAccess,
  ObjectPermission,
  ObjectRule,
  Permissions,
  RecordScope,
  WorkspacePermission,
} from '../../../api/types.ts'

/** Null stands for the rule of all objects that have none of their own. */
export type RuleOf = string | null

export const ruleOf = ({ everyObject, objects }: Permissions, object: RuleOf): ObjectRule =>
  (object === null ? undefined : objects[object]) ?? everyObject

const withRule = (permissions: Permissions, object: RuleOf, rule: ObjectRule): Permissions =>
  object === null
    ? { ...permissions, everyObject: rule }
    : { ...permissions, objects: { ...permissions.objects, [object]: rule } }

/**
 * Whoever may do anything to records sees them, too: a permission brings `view` along, and without `view`
 * nothing else is left.
 */
export function toggle(permissions: Permissions, object: RuleOf, permission: ObjectPermission): Permissions {
  const rule = ruleOf(permissions, object)
  const has = rule.allowed.includes(permission)
  const without = rule.allowed.filter((each) => each !== permission)
  const allowed = has
    ? permission === 'view'
      ? []
      : without
    : [...new Set<ObjectPermission>(['view', ...rule.allowed, permission])]
  return withRule(permissions, object, { ...rule, allowed })
}

export const setScope = (permissions: Permissions, object: RuleOf, scope: RecordScope): Permissions =>
  withRule(permissions, object, { ...ruleOf(permissions, object), scope })

export function setAccess(
  permissions: Permissions,
  object: string,
  field: string,
  access: FieldAccess | 'write',
): Permissions {
  const { fields = {}, ...rule } = ruleOf(permissions, object)
  const kept = Object.entries(fields).filter(([name]) => name !== field)
  const next = access === 'write' ? kept : [...kept, [field, access] as const]
  return withRule(permissions, object, next.length === 0 ? rule : { ...rule, fields: Object.fromEntries(next) })
}

export function dropRule(permissions: Permissions, object: string): Permissions {
  const rest = Object.entries(permissions.objects).filter(([name]) => name !== object)
  return { ...permissions, objects: Object.fromEntries(rest) }
}

export function toggleWorkspace(permissions: Permissions, permission: WorkspacePermission): Permissions {
  const { workspace } = permissions
  return {
    ...permissions,
    workspace: workspace.includes(permission)
      ? workspace.filter((each) => each !== permission)
      : [...workspace, permission],
  }
}
