import { z } from 'zod'
import {
  FIELD_ACCESSES,
  OBJECT_PERMISSIONS,
  WORKSPACE_PERMISSIONS,
  type ObjectRule as CoreRule,
  type Permissions as CorePermissions,
} from '../../../core/access/role.ts'
import type { RoleView } from '../../../operations/access/roles.ts'
import { describeRoute, listOf, nothing, type Shape } from '../../describe-route.ts'

const ObjectRule = z.strictObject({
  allowed: listOf(z.enum(OBJECT_PERMISSIONS)),
  scope: z.enum(['own', 'team', 'all']).meta({ description: 'Whose records the permissions reach.' }),
  fields: z
    .record(z.string(), z.enum(FIELD_ACCESSES))
    .exactOptional()
    .meta({ description: 'Fields that are hidden, or shown and not changed, by API name.' }),
} satisfies Shape<CoreRule>)

export const Permissions = z
  .strictObject({
    workspace: listOf(z.enum(WORKSPACE_PERMISSIONS)),
    everyObject: ObjectRule,
    objects: z.record(z.string(), ObjectRule).meta({ description: 'Rules that replace `everyObject`, by object.' }),
  } satisfies Shape<CorePermissions>)
  .meta({ id: 'Permissions' })

const Role = z
  .object({
    apiName: z.string(),
    label: z.string(),
    permissions: Permissions,
    isBuiltIn: z.boolean().meta({ description: 'Built-in roles stay as they are.' }),
    members: z.number().int().meta({ description: 'Members who have it, deactivated ones left out.' }),
    keys: z.number().int().meta({ description: 'API keys that have it and still work.' }),
    isWithinOwn: z.boolean().meta({ description: 'Whether you may give it to somebody.' }),
  } satisfies Shape<RoleView>)
  .meta({ id: 'Role' })

const Label = z.string().trim().min(1).max(60)

const OfRole = z.object({ role: z.string() })

export const listRoles = describeRoute({
  operationId: 'listRoles',
  tags: ['Members'],
  summary: 'List roles',
  description: 'The built-in ones first.',
  response: { 200: z.object({ roles: listOf(Role) }).meta({ id: 'RoleList' }) },
})

export const getRole = describeRoute({
  operationId: 'getRole',
  tags: ['Members'],
  summary: 'A role with its permissions',
  params: OfRole,
  response: { 200: Role },
})

export const createRole = describeRoute({
  operationId: 'createRole',
  tags: ['Members'],
  summary: 'Make a role',
  description: 'It cannot allow more than your own role does.',
  body: z.strictObject({ label: Label, permissions: Permissions }).meta({ id: 'NewRole' }),
  response: { 201: Role },
})

export const updateRole = describeRoute({
  operationId: 'updateRole',
  tags: ['Members'],
  summary: 'Change a role',
  description: 'What it allows counts from the next request of those who have it.',
  params: OfRole,
  body: z
    .strictObject({ label: Label.exactOptional(), permissions: Permissions.exactOptional() })
    .meta({ id: 'RoleChange' }),
  response: { 200: Role },
})

export const deleteRole = describeRoute({
  operationId: 'deleteRole',
  tags: ['Members'],
  summary: 'Remove a role',
  description: 'One that nobody has.',
  params: OfRole,
  response: { 204: nothing('The role is gone.') },
})
