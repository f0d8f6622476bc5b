/**
 * The people of the workspace. A member is a record of the object Members; whoever can sign in has a user
 * besides. States:
 *
 *   invited / notInvited ──► active ◄──► deactivated
 *
 * A deactivated member is a deleted record: the same act, whichever page it is done on. The database keeps
 * the rest in step (`waybill.keep_members_in_step`): sessions, keys and invitations end, and the last
 * administrator stays one.
 */
import type { Actor } from '../../core/access/actor.ts'
import { isWithin } from '../../core/access/is-within.ts'
import type { ObjectModel } from '../../core/model/object.ts'
import { MEMBERS } from '../../core/model/standard-names.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { loadModel } from '../../infra/postgres/model-store.ts'
import { changesJson, runLogged, type ImagedColumn } from '../../infra/postgres/record-changes.ts'
import { isLastAdministrator, isUniqueViolation } from '../../infra/postgres/record-conflict.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { requireObject } from '../records/object-work.ts'
import { readEmailAddress } from './email-address.ts'
import { loadRole, membersTable } from './load-actor.ts'
import { requireGivable } from './roles.ts'
import { refuseUnknownTeams } from './teams.ts'
import { authorizeViewMembers } from './view-members.ts'

export const MEMBER_STATES = ['active', 'invited', 'notInvited', 'deactivated'] as const
export type MemberState = (typeof MEMBER_STATES)[number]

export interface MemberView {
  readonly id: string
  readonly name: string
  readonly email: string
  /** API name; null for a member who has none, and so cannot do anything. */
  readonly role: string | null
  readonly teams: readonly string[]
  readonly state: MemberState
  readonly hasTwoFactor: boolean
  /** To the hour; null for who was never here, or is signed out everywhere. */
  readonly lastSeenAt: string | null
  /** The last invitation, for those who manage members. */
  readonly invitation: {
    readonly createdAt: string
    readonly expiresAt: string
    readonly sentAt: string | null
    readonly isOpen: boolean
  } | null
  readonly createdAt: string
}

export interface MemberChange {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly role?: string | undefined
  readonly teams?: readonly string[] | undefined
}

/** Everyone, deactivated members included, by name. */
export async function listMembers({ database, actor }: Context): Promise<readonly MemberView[]> {
  authorizeViewMembers(actor)
  return readMembers(database.kysely, actor)
}

/** @throws Refusal MEMBER_UNKNOWN */
export async function getMember({ database, actor }: Context, id: string): Promise<MemberView> {
  authorizeViewMembers(actor)
  return requireMember(database.kysely, actor, id)
}

/** @throws Refusal ROLE_TOO_WIDE, MEMBER_ABOVE, TEAM_UNKNOWN, LAST_ADMINISTRATOR, UNIQUE_CONFLICT, VALUE_INVALID */
export async function updateMember(context: Context, id: string, change: MemberChange): Promise<MemberView> {
  try {
    return await writeMember(context, id, change)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Refusal('UNIQUE_CONFLICT', { field: 'E-mail', text: change.email ?? '' })
  }
}

function writeMember(context: Context, id: string, change: MemberChange): Promise<MemberView> {
  return changeMember(context, id, async (db, actor, member) => {
    if (change.role !== undefined && change.role !== member.role) await requireGivable(db, actor, change.role)
    if (change.teams !== undefined) await refuseUnknownTeams(db, actor, change.teams)
    const email = change.email === undefined ? null : readEmailAddress(change.email)
    const table = membersTable(actor.schema)
    await runLogged(
      db,
      actor,
      await membersObject(db, actor),
      `update ${table} m set
         name = coalesce($2, m.name), email = coalesce($3, m.email), email_key = coalesce($4, m.email_key),
         role = coalesce($5, m.role), teams = coalesce($6::text[], m.teams), ${WRITTEN}
       from ${table} o where m.id = $1::uuid and o.id = m.id
       returning m.id, 'updated' as kind, ${changesJson(CHANGED.map(imaged))} as changes`,
      [
        id,
        change.name?.trim() ?? null,
        email?.text ?? null,
        email?.key ?? null,
        change.role ?? null,
        change.teams ?? null,
        actor.source,
        actor.memberId,
      ],
    )
    const after = await requireMember(db, actor, id)
    const details = { before: changesOf(member, after), after: changesOf(after, member) }
    await writeAudit(db, actor, { action: 'member.updated', object: 'members', subjectId: id, details })
    return after
  })
}

const CHANGED = ['name', 'email', 'role', 'teams']

const imaged = (column: string): ImagedColumn => ({ column, type: 'text', before: `o.${column}`, after: `m.${column}` })

const membersObject = async (db: Queryable, { workspaceId }: Actor): Promise<ObjectModel> =>
  requireObject(await loadModel(db, workspaceId), MEMBERS)

/** The member is out with the next request. Their records stay theirs: see `reassignRecords`. */
export function deactivateMember(context: Context, id: string): Promise<MemberView> {
  return changeMember(context, id, async (db, actor, member) => {
    if (member.state === 'deactivated') return member
    if (id === actor.memberId) {
      const hint = 'Ask another administrator.'
      throw new Refusal('MEMBER_STATE', { name: 'Who acts', state: member.state, verb: 'deactivating yourself', hint })
    }
    await setDeleted(db, actor, id, 'now()')
    await writeAudit(db, actor, {
      action: 'member.deactivated',
      object: 'members',
      subjectId: id,
      details: { name: member.name },
    })
    return requireMember(db, actor, id)
  })
}

/** Signing in works again, with the password of before. Keys stay revoked. */
export function reactivateMember(context: Context, id: string): Promise<MemberView> {
  return changeMember(context, id, async (db, actor, member) => {
    if (member.state !== 'deactivated') return member
    await setDeleted(db, actor, id, 'null')
    await writeAudit(db, actor, {
      action: 'member.reactivated',
      object: 'members',
      subjectId: id,
      details: { name: member.name },
    })
    return requireMember(db, actor, id)
  })
}

/** Signs a member out everywhere, and nothing else. */
export function endMemberSessions(context: Context, id: string): Promise<{ readonly ended: number }> {
  return changeMember(context, id, async (db, actor, member) => {
    const { numAffectedRows } = await run(
      db,
      `delete from waybill.sessions s using waybill.users u where s.user_id = u.id and u.member_id = $1::uuid`,
      [id],
    )
    const ended = Number(numAffectedRows ?? 0n)
    await writeAudit(db, actor, {
      action: 'member.signedOut',
      object: 'members',
      subjectId: id,
      details: { name: member.name, ended },
    })
    return { ended }
  })
}

/**
 * The frame of every change of a member: who manages members changes those whose role is within their own.
 *
 * @throws Refusal NOT_PERMITTED, MEMBER_UNKNOWN, MEMBER_ABOVE
 */
export async function changeMember<Result>(
  { database, actor }: Context,
  id: string,
  change: (db: Queryable, actor: Actor, member: MemberView) => Promise<Result>,
): Promise<Result> {
  authorizeWorkspace(actor, 'manageMembers')
  try {
    return await database.kysely.transaction().execute(async (db) => {
      const member = await requireMember(db, actor, id)
      await run(db, `select from ${membersTable(actor.schema)} where id = $1 for no key update`, [id])
      await refuseAbove(db, actor, member)
      return change(db, actor, member)
    })
  } catch (error) {
    if (isLastAdministrator(error)) throw new Refusal('LAST_ADMINISTRATOR')
    throw error
  }
}

/** Who does not stand below the one who acts is not theirs to change. */
async function refuseAbove(db: Queryable, actor: Actor, { name, role }: MemberView): Promise<void> {
  const held = role === null ? undefined : await loadRole(db, actor.workspaceId, role)
  if (held !== undefined && !isWithin(held.permissions, actor.role.permissions))
    throw new Refusal('MEMBER_ABOVE', { name })
}

const WRITTEN = 'updated_at = now(), updated_by_source = $7, updated_by_member = $8::uuid, updated_by_job = null'

async function setDeleted(db: Queryable, actor: Actor, id: string, when: 'now()' | 'null'): Promise<void> {
  await runLogged(
    db,
    actor,
    await membersObject(db, actor),
    `update ${membersTable(actor.schema)} set deleted_at = ${when}, updated_at = now(), updated_by_source = $2,
       updated_by_member = $3::uuid, updated_by_job = null where id = $1::uuid
     returning id, '${when === 'null' ? 'restored' : 'deleted'}' as kind, '{}'::jsonb as changes`,
    [id, actor.source, actor.memberId],
  )
}

/** What differs, for the audit log. */
function changesOf(member: MemberView, other: MemberView): Record<string, unknown> {
  const names = ['name', 'email', 'role', 'teams'] as const
  const changed = names.filter((name) => JSON.stringify(member[name]) !== JSON.stringify(other[name]))
  return Object.fromEntries(changed.map((name) => [name, member[name]]))
}

/** @throws Refusal MEMBER_UNKNOWN */
export async function requireMember(db: Queryable, actor: Actor, id: string): Promise<MemberView> {
  const [member] = await readMembers(db, actor, id)
  if (member === undefined) throw new Refusal('MEMBER_UNKNOWN', { id })
  return member
}

interface MemberRow {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
  readonly role: string | null
  readonly teams: readonly string[] | null
  readonly created_at: Date
  readonly deleted_at: Date | null
  readonly has_user: boolean
  readonly has_two_factor: boolean
  readonly last_seen_at: Date | null
  readonly invited_at: Date | null
  readonly invited_until: Date | null
  readonly sent_at: Date | null
  readonly is_open: boolean | null
}

async function readMembers(db: Queryable, actor: Actor, id: string | null = null): Promise<readonly MemberView[]> {
  const { rows } = await run<MemberRow>(
    db,
    `select m.id, m.name, m.email, m.role, m.teams, m.created_at, m.deleted_at,
       u.id is not null as has_user, u.totp_enabled_at is not null as has_two_factor,
       (select max(s.last_seen_at) from waybill.sessions s where s.user_id = u.id) as last_seen_at,
       i.created_at as invited_at, i.expires_at as invited_until, i.sent_at,
       i.revoked_at is null and i.accepted_at is null and i.expires_at > now() as is_open
     from ${membersTable(actor.schema)} m
     left join waybill.users u on u.member_id = m.id
     left join lateral (select * from waybill.invitations i where i.member_id = m.id order by i.created_at desc limit 1) i on true
     where $1::text is null or m.id::text = lower($1) order by lower(m.name), m.id`,
    [id],
  )
  const isManager = actor.role.permissions.workspace.includes('manageMembers')
  return rows.map((row) => present(row, isManager))
}

const present = (row: MemberRow, isManager: boolean): MemberView => ({
  id: row.id,
  name: row.name ?? '',
  email: row.email ?? '',
  role: row.role,
  teams: row.teams ?? [],
  state: stateOf(row),
  hasTwoFactor: row.has_two_factor,
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  invitation:
    isManager && row.invited_at !== null && row.invited_until !== null
      ? {
          createdAt: row.invited_at.toISOString(),
          expiresAt: row.invited_until.toISOString(),
          sentAt: row.sent_at?.toISOString() ?? null,
          isOpen: row.is_open === true,
        }
      : null,
  createdAt: row.created_at.toISOString(),
})

function stateOf({ deleted_at: deletedAt, has_user: hasUser, is_open: isOpen }: MemberRow): MemberState {
  if (deletedAt !== null) return 'deactivated'
  if (hasUser) return 'active'
  return isOpen === true ? 'invited' : 'notInvited'
}
