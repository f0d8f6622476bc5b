import type { Context } from '../context.ts'
import { clearTwoFactor } from './account.ts'
import { changeMember } from './members.ts'

/** Lets somebody in who lost the app and the recovery codes. @throws Refusal as `updateMember` */
export function resetTwoFactor(context: Context, memberId: string): Promise<void> {
  return changeMember(context, memberId, async (db, actor, { id }) => {
    const user = await db
      .selectFrom('waybill.users')
      .select('id')
      .where('member_id', '=', id)
      .where('totp_secret', 'is not', null)
      .executeTakeFirst()
    if (user !== undefined) await clearTwoFactor(db, actor, user.id)
  })
}
