/**
 * What a role allows. Permissions are per object, with a rule for all objects that are not named;
 * import and export are permissions of their own, as is everything that is not about records.
 */

export const OBJECT_PERMISSIONS = ['view', 'create', 'edit', 'delete', 'import', 'export'] as const
export type ObjectPermission = (typeof OBJECT_PERMISSIONS)[number]

export const WORKSPACE_PERMISSIONS = ['manageModel', 'manageMembers', 'manageKeys', 'viewAllJobs', 'viewAudit'] as const
export type WorkspacePermission = (typeof WORKSPACE_PERMISSIONS)[number]

/** Whose records a permission reaches. */
export type RecordScope = 'own' | 'team' | 'all'

export interface ObjectRule {
  readonly allowed: readonly ObjectPermission[]
  readonly scope: RecordScope
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

export const ruleFor = (permissions: Permissions, objectApiName: string): ObjectRule =>
  permissions.objects[objectApiName] ?? permissions.everyObject
