import { sql } from 'kysely'
import type { Actor } from '../../core/access/actor.ts'
import { isWithin } from '../../core/access/is-within.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Services } from '../context.ts'
import { loadActor, loadRole } from './load-actor.ts'
import { hashToken } from './secret-token.ts'

const MINUTE_MS = 60_000

/**
 * A key acts for the member who made it, with the role it was given: never with more than that member
 * may do now.
 *
 * @throws Refusal NOT_SIGNED_IN, KEY_ENDED, MEMBERSHIP_ENDED
 */
export async function authenticateApiKey({ database }: Services, token: string): Promise<Actor> {
  const db = database.kysely
  const key = await db
    .selectFrom('waybill.api_keys')
    .select(['id', 'name', 'workspace_id', 'member_id', 'role', 'expires_at', 'revoked_at', 'last_used_at'])
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst()
  if (key === undefined) throw new Refusal('NOT_SIGNED_IN')
  if (key.revoked_at !== null || (key.expires_at?.getTime() ?? Infinity) <= Date.now()) throw new Refusal('KEY_ENDED')
  const maker = await loadActor(db, { workspaceId: key.workspace_id, memberId: key.member_id, source: 'api' })
  const role = await loadRole(db, key.workspace_id, key.role)
  if (role === undefined || !isWithin(role.permissions, maker.role.permissions)) throw new Refusal('KEY_ENDED')
  const actor = { ...maker, role }
  if (key.last_used_at === null) await noteFirstUse(db, actor, key)
  else if (Date.now() - key.last_used_at.getTime() > MINUTE_MS) await noteUse(db, key.id)
  return actor
}

/** That a key is in use is news once; of requests at the same time one tells it. */
async function noteFirstUse(
  db: Queryable,
  actor: Actor,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('waybill.api_keys')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('last_used_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await writeAudit(db, actor, { action: 'apiKey.firstUsed', subjectId: id, details: { name } })
}

/** Once a minute is enough to know whether a key is still in use, and spares a write per request. */
async function noteUse(db: Queryable, id: string): Promise<void> {
  await db
    .updateTable('waybill.api_keys')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}
