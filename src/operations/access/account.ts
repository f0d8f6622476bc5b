/** What members do with their own way in: password, second factor, sessions. Only at the browser, never through a key. */
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'
import { hashPassword, refuseWeakPassword, verifyPassword } from './password.ts'
import {
  makeSecret,
  openSecret,
  otpauthUri,
  replaceRecoveryCodes,
  sealSecret,
  stepOfCode,
  takeStep,
} from './second-factor.ts'
import { startSession, type Session, type Visitor } from './session.ts'

export interface AccountView {
  readonly email: string
  readonly hasTwoFactor: boolean
  readonly recoveryCodesLeft: number
}

export async function getAccount({ database, actor }: Context): Promise<AccountView> {
  const user = await requireUser(database.kysely, actor)
  const { count } = await database.kysely
    .selectFrom('waybill.recovery_codes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { email: user.email, hasTwoFactor: user.totp_enabled_at !== null, recoveryCodesLeft: count }
}

/**
 * Every session of the member ends, also this one: it goes on as another one.
 *
 * @throws Refusal PASSWORD_WRONG; VALUE_INVALID for a weak one
 */
export async function changePassword(
  { database, actor }: Context,
  { current, next, ...visitor }: Visitor & { readonly current: string; readonly next: string },
): Promise<Session> {
  const user = await requireUser(database.kysely, actor)
  await refuseWrongPassword(user, current)
  await refuseWeakPassword(next, [user.email, user.email.split('@')[0] ?? ''])
  const passwordHash = await hashPassword(next)
  return database.kysely.transaction().execute(async (db) => {
    await db.updateTable('waybill.users').set({ password_hash: passwordHash }).where('id', '=', user.id).execute()
    await writeAudit(db, actor, { action: 'password.changed', subjectId: user.id })
    return renewSession(db, actor, user.id, visitor)
  })
}

export interface TwoFactorSetup {
  /** For typing it in where nothing can be scanned. */
  readonly secret: string
  /** What the QR code holds. */
  readonly uri: string
}

/** Shows a new secret. It counts once a code of it was confirmed. @throws Refusal PASSWORD_WRONG, TWO_FACTOR_STATE */
export async function beginTwoFactor({ database, outside, actor }: Context, password: string): Promise<TwoFactorSetup> {
  const user = await requireUser(database.kysely, actor)
  await refuseWrongPassword(user, password)
  if (user.totp_enabled_at !== null) {
    throw new Refusal('TWO_FACTOR_STATE', { state: 'on', hint: 'Turn it off first, to set it up anew.' })
  }
  const secret = makeSecret()
  const sealed = sealSecret(outside.vault, user.id, secret)
  await database.kysely.updateTable('waybill.users').set({ totp_secret: sealed }).where('id', '=', user.id).execute()
  return { secret, uri: otpauthUri(secret, user.email) }
}

/** Other sessions end: from now on they would need the code. @throws Refusal TWO_FACTOR_STATE, CODE_WRONG */
export function confirmTwoFactor(
  { database, outside, actor }: Context,
  { code, ...visitor }: Visitor & { readonly code: string },
): Promise<{ readonly session: Session; readonly recoveryCodes: readonly string[] }> {
  return database.kysely.transaction().execute(async (db) => {
    const user = await requireUser(db, actor)
    const secret = openSecret(outside.vault, user)
    if (user.totp_enabled_at !== null || secret === null) {
      const state = user.totp_enabled_at === null ? 'not being set up' : 'on'
      throw new Refusal('TWO_FACTOR_STATE', { state, hint: 'Begin to set it up first.' })
    }
    const step = stepOfCode(secret, code)
    if (step === null || !(await takeStep(db, user.id, step))) throw new Refusal('CODE_WRONG')
    await db.updateTable('waybill.users').set({ totp_enabled_at: new Date() }).where('id', '=', user.id).execute()
    const recoveryCodes = await replaceRecoveryCodes(db, user.id)
    await writeAudit(db, actor, { action: 'twoFactor.enabled', subjectId: user.id })
    return { session: await renewSession(db, actor, user.id, visitor), recoveryCodes }
  })
}

/** @throws Refusal PASSWORD_WRONG */
export async function disableTwoFactor({ database, actor }: Context, password: string): Promise<void> {
  const user = await requireUser(database.kysely, actor)
  await refuseWrongPassword(user, password)
  await database.kysely.transaction().execute((db) => clearTwoFactor(db, actor, user.id))
}

/** Also what an administrator does for a member who lost the app and the codes. */
export async function clearTwoFactor(db: Queryable, actor: Actor, userId: string): Promise<void> {
  await db
    .updateTable('waybill.users')
    .set({ totp_secret: null, totp_enabled_at: null, totp_last_step: null })
    .where('id', '=', userId)
    .execute()
  await db.deleteFrom('waybill.recovery_codes').where('user_id', '=', userId).execute()
  await writeAudit(db, actor, { action: 'twoFactor.disabled', subjectId: userId })
}

/** @throws Refusal PASSWORD_WRONG, TWO_FACTOR_STATE */
export async function renewRecoveryCodes({ database, actor }: Context, password: string): Promise<readonly string[]> {
  const user = await requireUser(database.kysely, actor)
  await refuseWrongPassword(user, password)
  if (user.totp_enabled_at === null) {
    throw new Refusal('TWO_FACTOR_STATE', { state: 'off', hint: 'Turn it on first.' })
  }
  return database.kysely.transaction().execute(async (db) => {
    await writeAudit(db, actor, { action: 'twoFactor.codesRenewed', subjectId: user.id })
    return replaceRecoveryCodes(db, user.id)
  })
}

/** The user behind the session. @throws Refusal SESSION_NEEDED for programs */
export async function requireUser(db: Queryable, { source, memberId }: Actor) {
  const user =
    source === 'manual'
      ? await db.selectFrom('waybill.users').selectAll().where('member_id', '=', memberId).executeTakeFirst()
      : undefined
  if (user === undefined) throw new Refusal('SESSION_NEEDED')
  return user
}

async function refuseWrongPassword(user: { readonly password_hash: string }, password: string): Promise<void> {
  if (!(await verifyPassword(password, user.password_hash))) throw new Refusal('PASSWORD_WRONG')
}

async function renewSession(db: Queryable, { role }: Actor, userId: string, visitor: Visitor): Promise<Session> {
  await db.deleteFrom('waybill.sessions').where('user_id', '=', userId).execute()
  return startSession(db, { ...visitor, userId, role: role.apiName })
}
