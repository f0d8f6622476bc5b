/**
 * Sessions of the browser: a random token in a cookie, its hash in the database. A session lives for 30
 * days after it was last used; it is prolonged at most once an hour, so that reading does not write.
 */
import type { Actor } from '../../core/access/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { loadActor } from './load-actor.ts'
import { hashToken, makeToken } from './secret-token.ts'

const HOUR_MS = 3_600_000
export const SESSION_LIFE_MS = 30 * 24 * HOUR_MS

export interface Session {
  readonly token: string
  readonly expiresAt: Date
}

const LONGEST_USER_AGENT = 300

export async function startSession(db: Queryable, userId: string, userAgent: string | null): Promise<Session> {
  const session = { token: makeToken(), expiresAt: new Date(Date.now() + SESSION_LIFE_MS) }
  await db
    .insertInto('waybill.sessions')
    .values({
      token_hash: hashToken(session.token),
      user_id: userId,
      expires_at: session.expiresAt,
      user_agent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    })
    .execute()
  return session
}

export interface AuthenticatedSession {
  readonly actor: Actor
  /** Whether the cookie must be set again, with its new end. */
  readonly isProlonged: boolean
}

/** @throws Refusal NOT_SIGNED_IN for a token that is unknown or over; MEMBERSHIP_ENDED */
export async function authenticateSession(
  { database }: Services,
  token: string,
  { mayProlong = true } = {},
): Promise<AuthenticatedSession> {
  const db = database.kysely
  const session = await db
    .selectFrom('waybill.sessions')
    .innerJoin('waybill.users', 'waybill.users.id', 'waybill.sessions.user_id')
    .select(['workspace_id', 'member_id', 'last_seen_at', 'expires_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (session === undefined || session.expires_at.getTime() <= Date.now()) throw new Refusal('NOT_SIGNED_IN')
  const who = { workspaceId: session.workspace_id, memberId: session.member_id, source: 'manual' as const }
  const actor = await loadActor(db, who)
  const isProlonged = mayProlong && Date.now() - session.last_seen_at.getTime() > HOUR_MS
  if (isProlonged) await prolong(db, token)
  return { actor, isProlonged }
}

async function prolong(db: Queryable, token: string): Promise<void> {
  await db
    .updateTable('waybill.sessions')
    .set({ last_seen_at: new Date(), expires_at: new Date(Date.now() + SESSION_LIFE_MS) })
    .where('token_hash', '=', hashToken(token))
    .execute()
}
