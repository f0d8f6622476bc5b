import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import { translatorTo } from '../../core/words/translate.ts'
import { run } from '../../infra/postgres/database.ts'
import { membersTable } from '../access/load-actor.ts'
import { authorizeWorkspace, type Context } from '../context.ts'

const SUBJECT = 'Waybill can send e-mails'
const TEXT = 'This is the test that you asked for. Invitations and notifications go out the same way.'

/**
 * A mail to the one who asks, sent at once: whoever sets a mail server up wants to hear what it says.
 *
 * @throws Refusal NOT_PERMITTED; MAIL_NOT_SENT with the words of the mail server
 */
export async function sendTestMail({
  database,
  outside,
  actor,
  language = 'en',
}: Context): Promise<{ readonly to: string }> {
  authorizeWorkspace(actor, 'manageMembers')
  if (outside.mail === null) throw new Refusal('MAIL_NOT_SENT', { reason: 'no mail server is set' })
  const { rows } = await run<{ email: string | null }>(
    database.kysely,
    `select email from ${membersTable(actor.schema)} where id = $1`,
    [actor.memberId],
  )
  const to = rows[0]?.email ?? ''
  try {
    const { sentence } = translatorTo(language)
    const text = sentence(TEXT)
    await outside.mail.send({ to, subject: sentence(SUBJECT), text: `${text}\n`, html: `<p>${text}</p>`, id: uuidv7() })
  } catch (error) {
    throw new Refusal('MAIL_NOT_SENT', { reason: error instanceof Error ? error.message : String(error) })
  }
  return { to }
}
