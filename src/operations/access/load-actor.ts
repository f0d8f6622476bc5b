/** Who acts, from what is stored: the member's record and the role that it names. */
import type { Actor, Source } from '../../core/access/actor.ts'
import { BUILT_IN_ROLES, type Permissions, type Role } from '../../core/access/role.ts'
import { Refusal } from '../../core/refusal.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { qualified } from '../../infra/postgres/identifier.ts'

/** The table of the standard object `members`, which nobody can rename or remove. */
export const membersTable = (schema: string): string => qualified(schema, 'members')

export interface ActorQuery {
  readonly workspaceId: string
  readonly memberId: string
  readonly source: Source
  /** For an API key, which has a role of its own; otherwise the member's. */
  readonly role?: string
}

/**
 * The member with what the role allows at this moment: a member who was deleted, or whose role was
 * taken away, is out with the next request.
 *
 * @throws Refusal MEMBERSHIP_ENDED
 */
export async function loadActor(db: Queryable, query: ActorQuery): Promise<Actor> {
  const { workspaceId, memberId, source } = query
  const schema = await loadSchema(db, workspaceId)
  const { rows } = await run<RoleRow>(
    db,
    `select role.api_name, role.label, role.permissions
     from ${membersTable(schema)} as member
     join waybill.roles as role on role.workspace_id = $1 and role.api_name = coalesce($3, member.role)
     where member.id = $2 and member.deleted_at is null and member.role is not null`,
    [workspaceId, memberId, query.role ?? null],
  )
  const [role] = rows
  if (role === undefined) throw new Refusal('MEMBERSHIP_ENDED')
  return { workspaceId, schema, memberId, source, role: toRole(role) }
}

/** A workspace keeps its schema for life: it is asked for once. */
const schemas = new Map<string, string>()

async function loadSchema(db: Queryable, workspaceId: string): Promise<string> {
  const known = schemas.get(workspaceId)
  if (known !== undefined) return known
  const workspace = await db
    .selectFrom('waybill.workspaces')
    .select('schema_name')
    .where('id', '=', workspaceId)
    .executeTakeFirst()
  if (workspace === undefined) throw new Refusal('MEMBERSHIP_ENDED')
  schemas.set(workspaceId, workspace.schema_name)
  return workspace.schema_name
}

export async function loadRole(db: Queryable, workspaceId: string, apiName: string): Promise<Role | undefined> {
  const row = await db
    .selectFrom('waybill.roles')
    .select(['api_name', 'label', 'permissions'])
    .where('workspace_id', '=', workspaceId)
    .where('api_name', '=', apiName)
    .executeTakeFirst()
  return row === undefined ? undefined : toRole(row)
}

interface RoleRow {
  readonly api_name: string
  readonly label: string
  readonly permissions: Permissions
}

/** What a built-in role allows stands in the program: a permission that is added to it needs no migration. */
export const toRole = (row: RoleRow): Role =>
  BUILT_IN_ROLES.find(({ apiName }) => apiName === row.api_name) ?? {
    apiName: row.api_name,
    label: row.label,
    permissions: row.permissions,
  }
