/**
 * Requests that carry an idempotency key: carried out once, and answered the same way however often they
 * are sent. A key belongs to the member who uses it and is kept for a day.
 *
 *   (unknown) ──► running ──► answered ──► forgotten after 24 h
 *       ▲            │
 *       └────────────┘ refused or failed, or the server died: the next one tries again
 */
import { sql } from 'kysely'
import { Refusal } from '../../core/refusal.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { Context } from '../context.ts'

/** An answer as it was sent. */
export interface StoredAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

const KEPT = sql<Date>`now() - interval '24 hours'`

/** A request that is neither answered nor given up after this time was lost with its server. */
const LOST = sql<Date>`now() - interval '2 minutes'`

/**
 * Takes the key for this request.
 *
 * @param fingerprint what the request asks, as a hash
 * @returns the answer that was given before, or null when the request is now this caller's to carry out
 * @throws Refusal IDEMPOTENCY_MISMATCH, IDEMPOTENCY_BUSY
 */
export async function beginRequest(context: Context, key: string, fingerprint: Buffer): Promise<StoredAnswer | null> {
  const db = context.database.kysely
  await forgetOld(db)
  const inserted = await db
    .insertInto('waybill.idempotency_keys')
    .values({
      workspace_id: context.actor.workspaceId,
      key: ownKey(context, key),
      request_hash: fingerprint,
      status: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  return inserted === undefined ? findAnswer(context, key, fingerprint) : null
}

async function findAnswer(context: Context, key: string, fingerprint: Buffer): Promise<StoredAnswer | null> {
  const row = await rowOf(context, key).select(['request_hash', 'status', 'response']).executeTakeFirst()
  // Given up by the other request just now.
  if (row === undefined) return beginRequest(context, key, fingerprint)
  if (!row.request_hash.equals(fingerprint)) throw new Refusal('IDEMPOTENCY_MISMATCH')
  if (row.status === null) throw new Refusal('IDEMPOTENCY_BUSY')
  return row.response as StoredAnswer
}

/** Keeps the answer for whoever repeats the request. */
export async function finishRequest(context: Context, key: string, answer: StoredAnswer): Promise<void> {
  await context.database.kysely
    .updateTable('waybill.idempotency_keys')
    .set({ status: answer.status, response: JSON.stringify(answer) })
    .where('workspace_id', '=', context.actor.workspaceId)
    .where('key', '=', ownKey(context, key))
    .execute()
}

/** Nothing was done: the same request may be tried again. */
export async function giveUpRequest(context: Context, key: string): Promise<void> {
  await context.database.kysely
    .deleteFrom('waybill.idempotency_keys')
    .where('workspace_id', '=', context.actor.workspaceId)
    .where('key', '=', ownKey(context, key))
    .where('status', 'is', null)
    .execute()
}

const rowOf = (context: Context, key: string) =>
  context.database.kysely
    .selectFrom('waybill.idempotency_keys')
    .where('workspace_id', '=', context.actor.workspaceId)
    .where('key', '=', ownKey(context, key))

/** Two members may choose the same key without meeting. */
const ownKey = ({ actor }: Context, key: string): string => `${actor.memberId}:${key}`

async function forgetOld(db: Queryable): Promise<void> {
  await db
    .deleteFrom('waybill.idempotency_keys')
    .where((where) =>
      where.or([
        where('created_at', '<', KEPT),
        where.and([where('status', 'is', null), where('created_at', '<', LOST)]),
      ]),
    )
    .execute()
}
