/** The sessions of the one who is signed in: where they are signed in, and signing out elsewhere. */
import { validate as isUuid } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Context } from '../context.ts'
import { requireUser } from './account.ts'

export interface SessionEntry {
  readonly id: string
  /** The one that asks. */
  readonly isPresent: boolean
  readonly userAgent: string | null
  readonly address: string | null
  readonly createdAt: string
  /** To the hour. */
  readonly lastSeenAt: string
  readonly expiresAt: string
}

/** The last used one first. @throws Refusal SESSION_NEEDED */
export async function listSessions(
  { database, actor }: Context,
  presentId: string | null,
): Promise<readonly SessionEntry[]> {
  const user = await requireUser(database.kysely, actor)
  const rows = await database.kysely
    .selectFrom('waybill.sessions')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('expires_at', '>', new Date())
    .orderBy('last_seen_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    isPresent: row.id === presentId,
    userAgent: row.user_agent,
    address: row.address,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
}

/** @throws Refusal SESSION_NEEDED, SESSION_UNKNOWN also for a session of somebody else */
export function endSession({ database, actor }: Context, id: string): Promise<void> {
  return database.kysely.transaction().execute(async (db) => {
    const user = await requireUser(db, actor)
    const { numDeletedRows } = await db
      .deleteFrom('waybill.sessions')
      .where('user_id', '=', user.id)
      .where('id', '=', isUuid(id) ? id : user.id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw new Refusal('SESSION_UNKNOWN', { id })
    await writeAudit(db, actor, { action: 'session.ended', subjectId: id })
  })
}

/** Every session but the one that asks. @throws Refusal SESSION_NEEDED */
export function endOtherSessions(
  { database, actor }: Context,
  presentId: string | null,
): Promise<{ readonly ended: number }> {
  return database.kysely.transaction().execute(async (db) => {
    const user = await requireUser(db, actor)
    const { numDeletedRows } = await db
      .deleteFrom('waybill.sessions')
      .where('user_id', '=', user.id)
      .where('id', '<>', presentId ?? user.id)
      .executeTakeFirst()
    const ended = Number(numDeletedRows)
    await writeAudit(db, actor, { action: 'session.othersEnded', subjectId: user.id, details: { ended } })
    return { ended }
  })
}
