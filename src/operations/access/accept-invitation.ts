/** What somebody with the link of an invitation does: look at it, and come in. */
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { readEmailAddress } from './email-address.ts'
import { loadActor, membersTable } from './load-actor.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { hashToken } from './secret-token.ts'
import { startSession, type Session, type Visitor } from './session.ts'

export interface OpenInvitation {
  readonly workspace: string
  readonly name: string
  readonly email: string
  /** Label of the role. */
  readonly role: string
  readonly invitedBy: string
  readonly expiresAt: string
}

/** @throws Refusal INVITATION_UNKNOWN for a link that is unknown, used, revoked or too old */
export async function lookAtInvitation({ database }: Services, token: string): Promise<OpenInvitation> {
  const { actor, invitation, member } = await requireOpen(database.kysely, token)
  const { rows } = await run<{ workspace: string; inviter: string | null }>(
    database.kysely,
    `select w.name as workspace, (select m.name from ${membersTable(actor.schema)} m where m.id = $2) as inviter
     from waybill.workspaces w where w.id = $1`,
    [actor.workspaceId, invitation.created_by],
  )
  return {
    workspace: rows[0]?.workspace ?? '',
    name: member.name,
    email: member.email,
    role: actor.role.label,
    invitedBy: rows[0]?.inviter ?? '',
    expiresAt: invitation.expires_at.toISOString(),
  }
}

/** @throws Refusal INVITATION_UNKNOWN; VALUE_INVALID for a weak password */
export async function acceptInvitation(
  { database }: Services,
  {
    token,
    name,
    password,
    ...visitor
  }: Visitor & { readonly token: string; readonly name: string; readonly password: string },
): Promise<{ readonly actor: Actor; readonly session: Session }> {
  const { member } = await requireOpen(database.kysely, token)
  await refuseWeakPassword(password, [name, member.email])
  const passwordHash = await hashPassword(password)
  return database.kysely.transaction().execute(async (db) => {
    const { actor, invitation } = await requireOpen(db, token, 'for update of i')
    const email = readEmailAddress(member.email)
    const userId = uuidv7()
    await db
      .insertInto('waybill.users')
      .values({
        id: userId,
        workspace_id: actor.workspaceId,
        member_id: actor.memberId,
        email: email.text,
        email_key: email.key,
        password_hash: passwordHash,
      })
      .execute()
    await run(
      db,
      `update ${membersTable(actor.schema)} set name = $2, updated_at = now(), updated_by_source = 'manual',
         updated_by_member = $1::uuid, updated_by_job = null where id = $1::uuid`,
      [actor.memberId, name.trim()],
    )
    await db
      .updateTable('waybill.invitations')
      .set({ accepted_at: new Date() })
      .where('id', '=', invitation.id)
      .execute()
    await writeAudit(db, actor, { action: 'invitation.accepted', object: 'members', subjectId: actor.memberId })
    return { actor, session: await startSession(db, { ...visitor, userId, role: actor.role.apiName }) }
  })
}

interface Invitation {
  readonly id: string
  readonly workspace_id: string
  readonly member_id: string
  readonly created_by: string
  readonly expires_at: Date
}

async function requireOpen(db: Queryable, token: string, lock: 'for update of i' | '' = '') {
  const { rows } = await run<Invitation>(
    db,
    `select i.id, i.workspace_id, i.member_id, i.created_by, i.expires_at from waybill.invitations i
     where i.token_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       and not exists (select from waybill.users u where u.member_id = i.member_id) ${lock}`,
    [hashToken(token)],
  )
  const [invitation] = rows
  if (invitation === undefined) throw new Refusal('INVITATION_UNKNOWN')
  const who = { workspaceId: invitation.workspace_id, memberId: invitation.member_id, source: 'manual' as const }
  const actor = await loadActor(db, who)
  const found = await run<{ name: string | null; email: string | null }>(
    db,
    `select name, email from ${membersTable(actor.schema)} where id = $1`,
    [actor.memberId],
  )
  return { actor, invitation, member: { name: found.rows[0]?.name ?? '', email: found.rows[0]?.email ?? '' } }
}
