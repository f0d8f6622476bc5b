import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Context } from '../context.ts'
import { renewInvitation, type InvitationOptions, type Invited } from './invitations.ts'
import { changeMember } from './members.ts'

/**
 * For somebody who forgot the password: their way in ends with all its sessions and the second factor, and a link
 * lets them choose a new one. What they own and their API keys stay.
 *
 * @throws Refusal as `updateMember`; MEMBER_STATE for who has no password yet, and for oneself
 */
export async function resetSignIn(context: Context, memberId: string, options: InvitationOptions): Promise<Invited> {
  await changeMember(context, memberId, async (db, actor, { id, name, state }) => {
    const verb = 'making them a new password'
    if (id === actor.memberId) {
      throw new Refusal('MEMBER_STATE', { name, state: 'you yourself', verb, hint: 'Change it under Security.' })
    }
    if (state !== 'active') {
      throw new Refusal('MEMBER_STATE', { name, state: 'without a password', verb, hint: 'Invite them.' })
    }
    await db.deleteFrom('waybill.users').where('member_id', '=', id).execute()
    await writeAudit(db, actor, { action: 'member.signInReset', object: 'members', subjectId: id })
  })
  return renewInvitation(context, memberId, options)
}
