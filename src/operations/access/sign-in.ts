/** Signing in with e-mail and password, and out again. */
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { parseEmailAddress } from './email-address.ts'
import { loadActor } from './load-actor.ts'
import { pretendToVerify, verifyPassword } from './password.ts'
import { hashToken } from './secret-token.ts'
import { startSession, type Session } from './session.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
  /** The browser, as it names itself, to recognise a session in a list. */
  readonly userAgent?: string | null
}

/** @throws Refusal CREDENTIALS_WRONG without telling which of the two is; MEMBERSHIP_ENDED */
export async function signIn({ database }: Services, credentials: Credentials): Promise<Session> {
  const user = await findUser(database.kysely, credentials.email)
  const { password } = credentials
  const isRight =
    user === undefined ? await pretendToVerify(password) : await verifyPassword(password, user.passwordHash)
  if (user === undefined || !isRight) throw new Refusal('CREDENTIALS_WRONG')
  return database.kysely.transaction().execute(async (db) => {
    const actor = await loadActor(db, { workspaceId: user.workspaceId, memberId: user.memberId, source: 'manual' })
    await writeAudit(db, actor, { action: 'session.started', subjectId: user.id })
    return startSession(db, user.id, credentials.userAgent ?? null)
  })
}

/** Ends the session of the cookie. One that is over already is no error. */
export async function signOut({ database }: Services, token: string): Promise<void> {
  await database.kysely.deleteFrom('waybill.sessions').where('token_hash', '=', hashToken(token)).execute()
}

async function findUser(db: Queryable, email: string) {
  const address = parseEmailAddress(email)
  if (address === null) return undefined
  return db
    .selectFrom('waybill.users')
    .select(['id', 'workspace_id as workspaceId', 'member_id as memberId', 'password_hash as passwordHash'])
    .where('email_key', '=', address.key)
    .executeTakeFirst()
}
