/**
 * What a role allows. Permissions are per object, with a rule for all objects that are not named;
 * import and export are permissions of their own, as is everything that is not about records. Within an
 * object single fields can be hidden, or shown and not changed.
 */
import { MEMBERS } from '../model/standard-names.ts'

export const OBJECT_PERMISSIONS = ['view', 'create', 'edit', 'delete', 'import', 'export'] as const
export type ObjectPermission = (typeof OBJECT_PERMISSIONS)[number]

export const WORKSPACE_PERMISSIONS = [
  'manageModel',
  'manageMembers',
  'manageRoles',
  'manageKeys',
  'viewAllJobs',
  'viewAudit',
  'exportAudit',
] as const
export type WorkspacePermission = (typeof WORKSPACE_PERMISSIONS)[number]

/** Whose records a permission reaches. */
export type RecordScope = 'own' | 'team' | 'all'

/** A hidden field is not there at all; a read-only one is seen, searched and sorted by, and never written. */
export const FIELD_ACCESSES = ['hidden', 'readOnly'] as const
export type FieldAccess = (typeof FIELD_ACCESSES)[number]

export interface ObjectRule {
  readonly allowed: readonly ObjectPermission[]
  readonly scope: RecordScope
  /** By API name; fields that are not named can be seen and written. */
  readonly fields?: Readonly<Record<string, FieldAccess>>
}

export interface Permissions {
  readonly workspace: readonly WorkspacePermission[]
  readonly everyObject: ObjectRule
  /** Rules that replace `everyObject` for the objects they name. */
  readonly objects: Readonly<Record<string, ObjectRule>>
}

export interface Role {
  readonly apiName: string
  readonly label: string
  readonly permissions: Permissions
}

const all = (...allowed: readonly ObjectPermission[]): ObjectRule => ({ allowed, scope: 'all' })

export const BUILT_IN_ROLES: readonly Role[] = [
  {
    apiName: 'administrator',
    label: 'Administrator',
    permissions: { workspace: WORKSPACE_PERMISSIONS, everyObject: all(...OBJECT_PERMISSIONS), objects: {} },
  },
  {
    apiName: 'manager',
    label: 'Manager',
    permissions: {
      workspace: ['viewAllJobs'],
      everyObject: all(...OBJECT_PERMISSIONS),
      objects: { members: all('view') },
    },
  },
  {
    apiName: 'member',
    label: 'Member',
    permissions: {
      workspace: [],
      everyObject: all('view', 'create', 'edit', 'delete'),
      objects: { members: all('view') },
    },
  },
  {
    apiName: 'viewer',
    label: 'Viewer',
    permissions: { workspace: [], everyObject: all('view'), objects: {} },
  },
]

/**
 * The rule that counts for an object. Who is a member, and with which role, decides who may do what: as
 * records, members are only looked at, but for those who may do everything anyway.
 */
export function ruleFor(permissions: Permissions, objectApiName: string): ObjectRule {
  const rule = permissions.objects[objectApiName] ?? permissions.everyObject
  if (objectApiName !== MEMBERS || allowsEverything(permissions)) return rule
  return { ...rule, allowed: rule.allowed.filter((permission) => permission === 'view' || permission === 'export') }
}

/** Rules that restrict single objects, were they even as wide, make a role one of less than everything. */
export const allowsEverything = ({ workspace, everyObject, objects }: Permissions): boolean =>
  WORKSPACE_PERMISSIONS.every((permission) => workspace.includes(permission)) &&
  OBJECT_PERMISSIONS.every((permission) => everyObject.allowed.includes(permission)) &&
  everyObject.scope === 'all' &&
  Object.keys(objects).length === 0

/** The permissions with what follows from them written out: what a page can go by. */
export const effectivePermissions = (permissions: Permissions): Permissions =>
  allowsEverything(permissions)
    ? permissions
    : { ...permissions, objects: { ...permissions.objects, [MEMBERS]: ruleFor(permissions, MEMBERS) } }
