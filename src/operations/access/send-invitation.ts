import { translatorTo, type Translator } from '../../core/words/translate.ts'
import type { Context } from '../context.ts'
import type { MemberView } from './members.ts'

export interface InvitationMail {
  readonly invitationId: string
  readonly to: Pick<MemberView, 'name' | 'email'>
  readonly link: string
  readonly expiresAt: Date
}

/**
 * By e-mail, where that is set up. Not through the deliveries that wait to be sent: the link would stand in
 * the database there.
 *
 * @returns whether it went out: otherwise the inviter hands the link over
 */
export async function sendInvitation(
  { outside, database, actor, language = 'en' }: Context,
  mail: InvitationMail,
): Promise<boolean> {
  if (outside.mail === null) return false
  const { kysely: db } = database
  const { name: workspace } = await db
    .selectFrom('waybill.workspaces')
    .select('name')
    .where('id', '=', actor.workspaceId)
    .executeTakeFirstOrThrow()
  try {
    await outside.mail.send({
      ...compose(workspace, mail, translatorTo(language)),
      to: mail.to.email,
      id: mail.invitationId,
    })
  } catch {
    // Said by `isSent`: the link is there all the same.
    return false
  }
  await db.updateTable('waybill.invitations').set({ sent_at: new Date() }).where('id', '=', mail.invitationId).execute()
  return true
}

/** In the language of whoever invites: what the invited one speaks is not known yet. */
function compose(workspaceName: string, { to, link, expiresAt }: InvitationMail, { language, sentence }: Translator) {
  // A line break in a name must not begin another line in the head of the mail.
  const workspace = workspaceName.replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME)
  const until = sentence(`The link works once, until ${expiresAt.toISOString().slice(0, 10)}.`)
  const hello = sentence(`Hello ${to.name},`)
  const invited = sentence(`you are invited to ${workspace} on Waybill.`)
  const text = `${hello}\n\n${invited} ${sentence('Choose a password here:')}\n\n${link}\n\n${until}\n`
  const html = `<!doctype html>
<html lang="${language}"><body style="margin:0;padding:24px;background:#f6f6f4;color:#1c1b19;font:16px/1.5 system-ui,sans-serif">
<p>${escape(hello)}</p>
<p>${escape(invited)}</p>
<p><a href="${escape(link)}" style="color:#1d4ed8">${sentence('Choose a password')}</a></p>
<p style="color:#6b6862;font-size:13px">${until}</p>
</body></html>
`
  return { subject: sentence(`Invitation to ${workspace}`), text, html }
}

const LONGEST_NAME = 100

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
