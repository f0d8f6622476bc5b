/**
 * Roles: the built-in ones, which stay as they are, and those of the workspace's own. Nobody makes a role
 * that allows more than their own, or takes anything away from one that does.
 */
import { BUILT_IN_ROLES, type Permissions, type Role } from '../../core/access/role.ts'
import type { Actor } from '../../core/access/actor.ts'
import { isWithin } from '../../core/access/is-within.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { authorizeWorkspace, type Context } from '../context.ts'

import { loadRole, membersTable, toRole } from './load-actor.ts'
import { addMemberOption, changeMemberOption, removeMemberOption } from './member-options.ts'
import { nameToKey } from './name-to-key.ts'
import { readPermissions } from './read-permissions.ts'

export interface RoleView extends Role {
  readonly isBuiltIn: boolean
  /** Members who have it, deactivated ones left out. */
  readonly members: number
  /** API keys with this role that are neither revoked nor over. */
  readonly keys: number
  /** Whether the one who asks may give it to somebody: it is within their own. */
  readonly isWithinOwn: boolean
}

export interface RoleInput {
  readonly label: string
  readonly permissions: Permissions
}

/** Everyone may know the roles by name; what they allow is no secret either. The built-in ones come first. */
export const listRoles = ({ database, actor }: Context): Promise<readonly RoleView[]> =>
  readRoles(database.kysely, actor)

/** @throws Refusal ROLE_UNKNOWN */
export async function getRole({ database, actor }: Context, apiName: string): Promise<RoleView> {
  return requireView(database.kysely, actor, apiName)
}

/** @throws Refusal NOT_PERMITTED, NAME_TAKEN, ROLE_TOO_WIDE, VALUE_INVALID, FIELD_UNKNOWN, OBJECT_UNKNOWN */
export function createRole({ database, actor }: Context, { label, permissions }: RoleInput): Promise<RoleView> {
  authorizeWorkspace(actor, 'manageRoles')
  return database.kysely.transaction().execute(async (db) => {
    const roles = await readRoles(db, actor)
    const name = readLabel(label, roles)
    const apiName = nameToKey(name, 'role')
    if (roles.some((role) => role.apiName === apiName)) throw new Refusal('NAME_TAKEN', { name })
    const role = {
      apiName,
      label: name,
      permissions: readPermissions(await loadModel(db, actor.workspaceId), permissions),
    }
    refuseWider(actor, role)
    await db
      .insertInto('waybill.roles')
      .values({
        workspace_id: actor.workspaceId,
        api_name: apiName,
        label: name,
        is_built_in: false,
        permissions: JSON.stringify(role.permissions),
      })
      .execute()
    await addMemberOption(db, actor, 'role', { value: apiName, label: name })
    await writeAudit(db, actor, { action: 'role.created', details: { ...role } })
    return requireView(db, actor, apiName)
  })
}

/**
 * What it allows counts from the next request of those who have it.
 *
 * @throws Refusal as `createRole`, and ROLE_BUILT_IN
 */
export function updateRole(
  { database, actor }: Context,
  apiName: string,
  change: { readonly label?: string | undefined; readonly permissions?: Permissions | undefined },
): Promise<RoleView> {
  authorizeWorkspace(actor, 'manageRoles')
  return database.kysely.transaction().execute(async (db) => {
    const before = await requireOwnRole(db, actor, apiName)
    const others = (await readRoles(db, actor)).filter((role) => role.apiName !== apiName)
    const label = change.label === undefined ? before.label : readLabel(change.label, others)
    const permissions =
      change.permissions === undefined
        ? before.permissions
        : readPermissions(await loadModel(db, actor.workspaceId), change.permissions, before.permissions)
    refuseWider(actor, { ...before, permissions })
    await db
      .updateTable('waybill.roles')
      .set({ label, permissions: JSON.stringify(permissions) })
      .where('workspace_id', '=', actor.workspaceId)
      .where('api_name', '=', apiName)
      .execute()
    if (label !== before.label) await changeMemberOption(db, actor, 'role', { value: apiName, label })
    const details = { apiName, label, before: before.permissions, after: permissions }
    await writeAudit(db, actor, { action: 'role.updated', details })
    return requireView(db, actor, apiName)
  })
}

/** @throws Refusal ROLE_UNKNOWN, ROLE_BUILT_IN, ROLE_TOO_WIDE; ROLE_IN_USE while a member or a key has it */
export function deleteRole({ database, actor }: Context, apiName: string): Promise<void> {
  authorizeWorkspace(actor, 'manageRoles')
  return database.kysely.transaction().execute(async (db) => {
    const role = await requireOwnRole(db, actor, apiName)
    const { rows } = await run<{ members: number }>(
      db,
      `select count(*) as members from ${membersTable(actor.schema)} where role = $1`,
      [apiName],
    )
    const { keys } = await requireView(db, actor, apiName)
    const members = rows[0]?.members ?? 0
    if (members + keys > 0) throw new Refusal('ROLE_IN_USE', { role: role.label, members, keys })
    await db
      .deleteFrom('waybill.roles')
      .where('workspace_id', '=', actor.workspaceId)
      .where('api_name', '=', apiName)
      .execute()
    await removeMemberOption(db, actor, 'role', apiName)
    await writeAudit(db, actor, { action: 'role.deleted', details: { ...role } })
  })
}

/** @throws Refusal ROLE_UNKNOWN; ROLE_TOO_WIDE for one that allows more than the actor's own */
export async function requireGivable(db: Queryable, actor: Actor, apiName: string): Promise<Role> {
  const role = await loadRole(db, actor.workspaceId, apiName)
  if (role === undefined) throw await unknown(db, actor, apiName)
  refuseWider(actor, role)
  return role
}

function refuseWider(actor: Actor, { label, permissions }: Role): void {
  if (!isWithin(permissions, actor.role.permissions)) throw new Refusal('ROLE_TOO_WIDE', { role: label })
}

/** For changing it: held until the transaction ends. */
async function requireOwnRole(db: Queryable, actor: Actor, apiName: string): Promise<Role> {
  const row = await db
    .selectFrom('waybill.roles')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .where('api_name', '=', apiName)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw await unknown(db, actor, apiName)
  if (row.is_built_in) throw new Refusal('ROLE_BUILT_IN', { role: row.label })
  const role = toRole(row)
  refuseWider(actor, role)
  return role
}

async function requireView(db: Queryable, actor: Actor, apiName: string): Promise<RoleView> {
  const view = (await readRoles(db, actor)).find((role) => role.apiName === apiName)
  if (view === undefined) throw await unknown(db, actor, apiName)
  return view
}

async function unknown(db: Queryable, { workspaceId }: Actor, role: string): Promise<Refusal> {
  const roles = await db
    .selectFrom('waybill.roles')
    .select('api_name')
    .where('workspace_id', '=', workspaceId)
    .orderBy('api_name')
    .execute()
  return new Refusal('ROLE_UNKNOWN', { role, known: roles.map((each) => each.api_name).join(', ') })
}

interface RoleRow {
  readonly api_name: string
  readonly label: string
  readonly permissions: Permissions
  readonly is_built_in: boolean
  readonly members: number
  readonly keys: number
}

async function readRoles(db: Queryable, actor: Actor): Promise<readonly RoleView[]> {
  const { rows } = await run<RoleRow>(
    db,
    `select role.api_name, role.label, role.permissions, role.is_built_in,
       (select count(*) from ${membersTable(actor.schema)} m where m.role = role.api_name and m.deleted_at is null) as members,
       (select count(*) from waybill.api_keys k where k.workspace_id = $1 and k.role = role.api_name
          and k.revoked_at is null and coalesce(k.expires_at > now(), true)) as keys
     from waybill.roles role where role.workspace_id = $1
     order by role.is_built_in desc, lower(role.label)`,
    [actor.workspaceId],
  )
  const rank = (row: RoleRow): number => BUILT_IN_ROLES.findIndex(({ apiName }) => apiName === row.api_name)
  const builtIn = rows.filter((row) => row.is_built_in).sort((a, b) => rank(a) - rank(b))
  return [...builtIn, ...rows.filter((row) => !row.is_built_in)].map((row) => viewRole(row, actor))
}

function viewRole(row: RoleRow, actor: Actor): RoleView {
  const role = toRole(row)
  const isWithinOwn = isWithin(role.permissions, actor.role.permissions)
  return { ...role, isBuiltIn: row.is_built_in, members: row.members, keys: row.keys, isWithinOwn }
}

const LONGEST_LABEL = 60

function readLabel(text: string, others: readonly Role[]): string {
  const label = text.trim()
  if (label === '' || label.length > LONGEST_LABEL) {
    throw new Refusal('VALUE_INVALID', { field: 'Label', reason: `it has 1 to ${LONGEST_LABEL} characters.` })
  }
  if (others.some((role) => role.label.toLowerCase() === label.toLowerCase())) {
    throw new Refusal('NAME_TAKEN', { name: label })
  }
  return label
}
