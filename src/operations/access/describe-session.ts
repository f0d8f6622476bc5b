import { NO_PREFERENCES, type Preferences } from '../../core/access/preferences.ts'
import { effectivePermissions, type Permissions } from '../../core/access/role.ts'
import { run } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { membersTable } from './load-actor.ts'

/** Who is signed in, where, and what they may do: what a page needs to show itself. */
export interface SessionView {
  readonly member: { readonly id: string; readonly name: string; readonly email: string }
  readonly role: { readonly apiName: string; readonly label: string }
  readonly permissions: Permissions
  /** Nobody's but the member's: programs get none. */
  readonly preferences: Preferences
  readonly workspace: { readonly id: string; readonly name: string }
}

export async function describeSession({ database, actor }: Context): Promise<SessionView> {
  const { rows } = await run<{
    name: string
    email: string
    workspace: string
    preferences: Partial<Preferences> | null
  }>(
    database.kysely,
    `select coalesce(member.name, '') as name, coalesce(member.email, '') as email, workspace.name as workspace, users.preferences
     from waybill.workspaces as workspace, ${membersTable(actor.schema)} as member
     left join waybill.users on users.member_id = member.id
     where member.id = $1 and workspace.id = $2`,
    [actor.memberId, actor.workspaceId],
  )
  const [row] = rows
  if (row === undefined) throw new Error('The member who was just authenticated is gone')
  return {
    member: { id: actor.memberId, name: row.name, email: row.email },
    role: { apiName: actor.role.apiName, label: actor.role.label },
    permissions: effectivePermissions(actor.role.permissions),
    preferences: { ...NO_PREFERENCES, ...row.preferences },
    workspace: { id: actor.workspaceId, name: row.workspace },
  }
}
