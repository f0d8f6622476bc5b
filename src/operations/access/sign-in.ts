/** Signing in with e-mail, password and perhaps a second factor, and out again. */
import { Refusal } from '../../core/refusal.ts'
import { writeAudit, writeSignInFailure } from '../../infra/postgres/audit-log.ts'
import { run, type Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { parseEmailAddress } from './email-address.ts'
import { loadActor } from './load-actor.ts'
import { pretendToVerify, verifyPassword } from './password.ts'
import { hashToken } from './secret-token.ts'
import { takeSecondFactor } from './second-factor.ts'
import { startSession, type Session, type Visitor } from './session.ts'
import { findWorkspace } from './workspace-state.ts'

export interface Credentials extends Visitor {
  readonly email: string
  readonly password: string
  /** Of the authenticator app, or a recovery code; for those who have set up a second factor. */
  readonly code?: string | undefined
}

/** Wrong attempts for one address until it has to wait, from however many addresses they come. */
const MOST_FAILURES = 10
const WAIT_MS = 15 * 60_000

/**
 * A code is asked for only after the right password: who does not know that learns nothing of the rest.
 *
 * @throws Refusal CREDENTIALS_WRONG without telling which of the two is; CODE_NEEDED, CODE_WRONG;
 * TOO_MANY_REQUESTS; MEMBERSHIP_ENDED
 */
export async function signIn(services: Services, credentials: Credentials): Promise<Session> {
  const db = services.database.kysely
  await refuseTooMany(db, credentials.email)
  const user = await findUser(db, credentials.email)
  if (user === undefined) {
    await pretendToVerify(credentials.password)
    return fail(db, credentials, 'CREDENTIALS_WRONG')
  }
  if (!(await verifyPassword(credentials.password, user.password_hash)))
    return fail(db, credentials, 'CREDENTIALS_WRONG', user)
  if (user.totp_enabled_at !== null) {
    const { code } = credentials
    if (code === undefined || code.trim() === '') throw new Refusal('CODE_NEEDED')
    if (!(await takeSecondFactor(services, user, code))) return fail(db, credentials, 'CODE_WRONG', user)
  }
  return db.transaction().execute(async (transaction) => {
    const who = { workspaceId: user.workspace_id, memberId: user.member_id, source: 'manual' as const }
    const actor = await loadActor(transaction, who)
    await writeAudit(transaction, actor, {
      action: 'session.started',
      subjectId: user.id,
      details: visitorOf(credentials),
    })
    return startSession(transaction, { ...credentials, userId: user.id, role: actor.role.apiName })
  })
}

/** Ends the session of the cookie. One that is over already is no error. */
export async function signOut({ database }: Services, token: string): Promise<void> {
  await database.kysely.deleteFrom('waybill.sessions').where('token_hash', '=', hashToken(token)).execute()
}

interface User {
  readonly id: string
  readonly workspace_id: string
  readonly member_id: string
  readonly password_hash: string
  readonly totp_secret: Buffer | null
  readonly totp_enabled_at: Date | null
}

async function findUser(db: Queryable, email: string): Promise<User | undefined> {
  const address = parseEmailAddress(email)
  if (address === null) return undefined
  return db.selectFrom('waybill.users').selectAll().where('email_key', '=', address.key).executeTakeFirst()
}

/** The same for addresses that are known and that are not: waiting tells nothing. */
async function refuseTooMany(db: Queryable, email: string): Promise<void> {
  const { rows } = await run<{ at: Date }>(
    db,
    `select at from waybill.audit_log where action = 'session.refused' and details ->> 'email' = $1
     order by at desc offset $2 limit 1`,
    [parseEmailAddress(email)?.key ?? '', MOST_FAILURES - 1],
  )
  const left = (rows[0]?.at.getTime() ?? 0) + WAIT_MS - Date.now()
  if (left > 0) throw new Refusal('TOO_MANY_REQUESTS', { seconds: Math.ceil(left / 1000) })
}

/** Told to whoever reads the audit log: with the address that was tried, never with what was typed besides. */
async function fail(
  db: Queryable,
  credentials: Credentials,
  code: 'CREDENTIALS_WRONG' | 'CODE_WRONG',
  user?: User,
): Promise<never> {
  const workspaceId = user?.workspace_id ?? (await findWorkspace(db))?.id
  const email = parseEmailAddress(credentials.email)?.key ?? null
  if (workspaceId !== undefined) {
    const details = { email, reason: code, ...visitorOf(credentials) }
    await writeSignInFailure(db, { workspaceId, memberId: user?.member_id ?? null, details })
  }
  throw new Refusal(code)
}

const visitorOf = ({ address, userAgent }: Visitor): Record<string, unknown> => ({
  address: address ?? null,
  userAgent: userAgent ?? null,
})
