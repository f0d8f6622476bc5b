/**
 * Sessions of the browser: a random token in a cookie, its hash in the database. A session lives for 30
 * days after it was last used; it is prolonged at most once an hour, so that reading does not write.
 *
 * A session whose member got another role gets another token with its next request: what somebody may have
 * learnt of the old one opens nothing that the new role allows. Requests that are under way with the old
 * one are still answered for a minute.
 */
import { sql } from 'kysely'
import type { Actor } from '../../core/access/actor.ts'
import type { Language } from '../../core/language.ts'
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

/** What a browser tells of itself, to recognise a session in a list. */
export interface Visitor {
  readonly userAgent?: string | null
  readonly address?: string | null
}

const LONGEST_USER_AGENT = 300
const LONGEST_ADDRESS = 60

export async function startSession(
  db: Queryable,
  { userId, role, userAgent, address }: Visitor & { readonly userId: string; readonly role: string },
): Promise<Session> {
  const session = { token: makeToken(), expiresAt: new Date(Date.now() + SESSION_LIFE_MS) }
  await db
    .insertInto('waybill.sessions')
    .values({
      token_hash: hashToken(session.token),
      user_id: userId,
      expires_at: session.expiresAt,
      user_agent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
      address: address?.slice(0, LONGEST_ADDRESS) ?? null,
      role,
    })
    .execute()
  return session
}

export interface AuthenticatedSession {
  readonly actor: Actor
  /** What the member chose; null for a program, or where the browser decides. */
  readonly language: Language | null
  /** Names the session in lists; null for a program. */
  readonly sessionId: string | null
  /** What the cookie must be set to: another token, or the same with its new end; null when it stays. */
  readonly cookie: string | null
}

/** @throws Refusal NOT_SIGNED_IN for a token that is unknown or over; MEMBERSHIP_ENDED */
export async function authenticateSession(
  { database }: Services,
  token: string,
  { mayProlong = true } = {},
): Promise<AuthenticatedSession> {
  const db = database.kysely
  const session = await findSession(db, token)
  if (session === undefined || session.expires_at.getTime() <= Date.now()) throw new Refusal('NOT_SIGNED_IN')
  const who = { workspaceId: session.workspace_id, memberId: session.member_id, source: 'manual' as const }
  const actor = await loadActor(db, who)
  const found = { actor, sessionId: session.id, language: session.preferences.language ?? null }
  if (!mayProlong || !session.is_present) return { ...found, cookie: null }
  if (session.role !== actor.role.apiName) return { ...found, cookie: await rotate(db, token, actor) }
  if (Date.now() - session.last_seen_at.getTime() <= HOUR_MS) return { ...found, cookie: null }
  await prolong(db, token)
  return { ...found, cookie: token }
}

async function findSession(db: Queryable, token: string) {
  const hash = hashToken(token)
  return db
    .selectFrom('waybill.sessions as s')
    .innerJoin('waybill.users as u', 'u.id', 's.user_id')
    .select(['s.id', 's.role', 's.last_seen_at', 's.expires_at', 'u.workspace_id', 'u.member_id', 'u.preferences'])
    .select(({ eb }) => eb('s.token_hash', '=', hash).as('is_present'))
    .where(({ or, eb }) =>
      or([
        eb('s.token_hash', '=', hash),
        eb('s.previous_hash', '=', hash).and('s.rotated_at', '>', sql<Date>`now() - interval '1 minute'`),
      ]),
    )
    .executeTakeFirst()
}

/** Of several requests with the old token one gets the new one: the others stay with what they have. */
async function rotate(db: Queryable, token: string, { role }: Actor): Promise<string | null> {
  const next = makeToken()
  const { numUpdatedRows } = await db
    .updateTable('waybill.sessions')
    .set({
      token_hash: hashToken(next),
      previous_hash: hashToken(token),
      rotated_at: new Date(),
      role: role.apiName,
      ...life(),
    })
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  return numUpdatedRows === 0n ? null : next
}

async function prolong(db: Queryable, token: string): Promise<void> {
  await db.updateTable('waybill.sessions').set(life()).where('token_hash', '=', hashToken(token)).execute()
}

const life = (): { readonly last_seen_at: Date; readonly expires_at: Date } => ({
  last_seen_at: new Date(),
  expires_at: new Date(Date.now() + SESSION_LIFE_MS),
})
