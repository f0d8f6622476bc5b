/**
 * Invitations: a link that lets a member in for the first time. The member is there from the invitation on,
 * as a record with a role, so that records can be given to them; members who came by an import are invited
 * the same way. Only the hash of the token is kept: the link is shown once, and a new one takes its place.
 */
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { isWithin } from '../../core/access/is-within.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { readEmailAddress } from './email-address.ts'
import { loadRole, membersTable } from './load-actor.ts'
import { changeMember, listMembers, requireMember, type MemberView } from './members.ts'
import { requireGivable } from './roles.ts'
import { hashToken, makeToken } from './secret-token.ts'
import { sendInvitation } from './send-invitation.ts'
import { refuseUnknownTeams } from './teams.ts'

export interface NewInvitation {
  readonly email: string
  readonly name?: string | undefined
  /** API name, within the inviter's own. */
  readonly role: string
  readonly teams?: readonly string[] | undefined
}

export interface InvitationOptions {
  readonly days?: number | undefined
  /** Where the pages are, as the inviter sees them: what the link begins with. */
  readonly origin: string
}

export interface Invited {
  readonly member: MemberView
  /** Shown this once. */
  readonly link: string
  readonly expiresAt: string
  /** Whether the link went out by e-mail as well. */
  readonly isSent: boolean
}

const DEFAULT_DAYS = 7
const DAY_MS = 86_400_000

/** @throws Refusal NOT_PERMITTED, ROLE_UNKNOWN, ROLE_TOO_WIDE, TEAM_UNKNOWN, VALUE_INVALID; MEMBER_STATE for who is there */
export async function inviteMember(
  context: Context,
  { email: text, name, role, teams = [] }: NewInvitation,
  options: InvitationOptions,
): Promise<Invited> {
  const { database, actor } = context
  authorizeWorkspace(actor, 'manageMembers')
  const email = readEmailAddress(text)
  const id = await database.kysely.transaction().execute(async (db) => {
    await requireGivable(db, actor, role)
    await refuseUnknownTeams(db, actor, teams)
    const { rows } = await run<{ id: string }>(
      db,
      `insert into ${membersTable(actor.schema)}
         (name, email, email_key, role, teams, created_by_source, created_by_member, updated_by_source, updated_by_member)
       values ($1, $2, $3, $4, $5::text[], $6, $7::uuid, $6, $7::uuid) on conflict do nothing returning id`,
      [
        name === undefined || name.trim() === '' ? nameOf(email.text) : name.trim(),
        email.text,
        email.key,
        role,
        teams,
        actor.source,
        actor.memberId,
      ],
    )
    return rows[0]?.id ?? refusePresent(db, actor, email.key)
  })
  return renewInvitation(context, id, options)
}

/** "ada.lovelace@example.com" → "ada.lovelace", until they say how they are called. */
const nameOf = (email: string): string => email.split('@')[0] ?? email

async function refusePresent(db: Queryable, actor: Actor, emailKey: string): Promise<never> {
  const { rows } = await run<{ id: string }>(db, `select id from ${membersTable(actor.schema)} where email_key = $1`, [
    emailKey,
  ])
  const { name, state } = await requireMember(db, actor, rows[0]?.id ?? '')
  throw new Refusal('MEMBER_STATE', {
    name,
    state: STATE_WORDS[state],
    verb: 'inviting them again',
    hint: HINTS[state],
  })
}

const STATE_WORDS = {
  active: 'a member already',
  invited: 'invited already',
  notInvited: 'a member who cannot sign in yet',
  deactivated: 'deactivated',
} as const

const HINTS = {
  active: 'There is nothing to do.',
  invited: 'Send that invitation again.',
  notInvited: 'Find them among the members, and send the invitation there.',
  deactivated: 'Reactivate them: they sign in as before.',
} as const

/** A new link for somebody who has never signed in; any link of before stops working. */
export async function renewInvitation(
  context: Context,
  memberId: string,
  options: InvitationOptions,
): Promise<Invited> {
  const token = makeToken()
  const expiresAt = new Date(Date.now() + (options.days ?? DEFAULT_DAYS) * DAY_MS)
  const invitationId = uuidv7()
  const member = await changeMember(context, memberId, async (db, actor, before) => {
    refuseUninvitable(before)
    await closeInvitations(db, memberId)
    await db
      .insertInto('waybill.invitations')
      .values({
        id: invitationId,
        workspace_id: actor.workspaceId,
        member_id: before.id,
        token_hash: hashToken(token),
        created_by: actor.memberId,
        expires_at: expiresAt,
      })
      .execute()
    const details = { email: before.email, role: before.role, expiresAt: expiresAt.toISOString() }
    await writeAudit(db, actor, { action: 'member.invited', object: 'members', subjectId: before.id, details })
    return requireMember(db, actor, before.id)
  })
  // Behind "#": so the token is in no log of a server or a proxy.
  const link = `${options.origin}/join#${token}`
  const isSent = await sendInvitation(context, { invitationId, to: member, link, expiresAt })
  return { member, link, expiresAt: expiresAt.toISOString(), isSent }
}

function refuseUninvitable({ name, email, role, state }: MemberView): void {
  const verb = 'inviting them'
  if (state === 'active' || state === 'deactivated') {
    throw new Refusal('MEMBER_STATE', { name, state: STATE_WORDS[state], verb, hint: HINTS[state] })
  }
  if (email === '')
    throw new Refusal('MEMBER_STATE', { name, state: 'without an e-mail address', verb, hint: 'Fill it in.' })
  if (role === null) throw new Refusal('MEMBER_STATE', { name, state: 'without a role', verb, hint: 'Give them one.' })
}

/** Everyone who cannot sign in and has no open invitation: after an import of members, for instance. */
export async function inviteWaiting(context: Context, options: InvitationOptions): Promise<readonly Invited[]> {
  authorizeWorkspace(context.actor, 'manageMembers')
  const waiting = (await listMembers(context)).filter(
    ({ state, email, role }) => state === 'notInvited' && email !== '' && role !== null,
  )
  const invited: Invited[] = []
  for (const member of waiting) {
    const role = await loadRole(context.database.kysely, context.actor.workspaceId, member.role ?? '')
    if (role === undefined || !isWithin(role.permissions, context.actor.role.permissions)) continue
    invited.push(await renewInvitation(context, member.id, options))
  }
  return invited
}

/** The link stops working; the member stays, as one who cannot sign in. */
export function revokeInvitation(context: Context, memberId: string): Promise<MemberView> {
  return changeMember(context, memberId, async (db, actor, member) => {
    if (member.state !== 'invited') throw new Refusal('INVITATION_UNKNOWN')
    await closeInvitations(db, memberId)
    const details = { email: member.email }
    await writeAudit(db, actor, { action: 'invitation.revoked', object: 'members', subjectId: memberId, details })
    return requireMember(db, actor, memberId)
  })
}

async function closeInvitations(db: Queryable, memberId: string): Promise<void> {
  await db
    .updateTable('waybill.invitations')
    .set({ revoked_at: new Date() })
    .where('member_id', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}
