import type { Context } from '../context.ts'
import type { MemberView } from './members.ts'

export interface InvitationMail {
  readonly invitationId: string
  readonly to: Pick<MemberView, 'name' | 'email'>
  readonly link: string
  readonly expiresAt: Date
}

/** By e-mail, where that is set up. @returns whether it went out: otherwise the inviter hands the link over */
export async function sendInvitation(_context: Context, _mail: InvitationMail): Promise<boolean> {
  return false
}
