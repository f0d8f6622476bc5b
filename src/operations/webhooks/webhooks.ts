/** Webhooks of a workspace: made, changed, tested and removed by members who may manage API keys. */
import type { Selectable } from 'kysely'
import { v7 as uuidv7, validate as isUuid } from 'uuid'
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../core/notification/event-name.ts'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import type { WebhookTable } from '../../infra/postgres/notification-tables.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { secretPurpose } from './send-to-webhook.ts'
import { makeWebhookSecret } from './sign-payload.ts'

export interface WebhookView {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly isPaused: boolean
  readonly createdAt: string
}

export interface NewWebhook {
  readonly name: string
  readonly url: string
  /** All of them when absent. */
  readonly events?: readonly WebhookEvent[]
}

export interface WebhookChange {
  readonly name?: string
  readonly url?: string
  readonly events?: readonly WebhookEvent[]
  readonly isPaused?: boolean
}

/**
 * The secret is in this answer and nowhere else.
 *
 * @throws Refusal NOT_PERMITTED, URL_NOT_ALLOWED
 */
export async function createWebhook(
  { database, outside, actor }: Context,
  { name, url, events = WEBHOOK_EVENTS }: NewWebhook,
): Promise<WebhookView & { readonly secret: string }> {
  authorizeWorkspace(actor, 'manageKeys')
  outside.web.check(url)
  const id = uuidv7()
  const secret = makeWebhookSecret()
  return database.kysely.transaction().execute(async (db) => {
    const row = await db
      .insertInto('waybill.webhooks')
      .values({
        id,
        workspace_id: actor.workspaceId,
        name,
        url,
        sealed_secret: outside.vault.seal(secret, secretPurpose(id)),
        events: [...new Set(events)],
        created_by: actor.memberId,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await writeAudit(db, actor, {
      action: 'webhook.created',
      subjectId: id,
      details: { name, host: new URL(url).host },
    })
    return { ...present(row), secret }
  })
}

export async function listWebhooks({ database, actor }: Context): Promise<readonly WebhookView[]> {
  authorizeWorkspace(actor, 'manageKeys')
  const rows = await database.kysely
    .selectFrom('waybill.webhooks')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(present)
}

export async function updateWebhook(context: Context, id: string, change: WebhookChange): Promise<WebhookView> {
  const { database, outside, actor } = context
  authorizeWorkspace(actor, 'manageKeys')
  if (change.url !== undefined) outside.web.check(change.url)
  return database.kysely.transaction().execute(async (db) => {
    const found = await requireWebhook(db, context, id)
    const { name = found.name, url = found.url, events = found.events, isPaused = found.is_paused } = change
    const row = await db
      .updateTable('waybill.webhooks')
      .set({ name, url, events: [...new Set(events)], is_paused: isPaused })
      .where('id', '=', found.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await writeAudit(db, actor, {
      action: 'webhook.changed',
      subjectId: id,
      details: { name, host: new URL(url).host },
    })
    return present(row)
  })
}

/** Its deliveries go with it; what is being sent at this moment may still arrive. */
export async function deleteWebhook(context: Context, id: string): Promise<void> {
  const { database, actor } = context
  authorizeWorkspace(actor, 'manageKeys')
  await database.kysely.transaction().execute(async (db) => {
    const { name } = await requireWebhook(db, context, id)
    await db.deleteFrom('waybill.webhooks').where('id', '=', id).execute()
    await writeAudit(db, actor, { action: 'webhook.removed', subjectId: id, details: { name } })
  })
}

/** @throws Refusal WEBHOOK_UNKNOWN */
export async function requireWebhook(
  db: Queryable,
  { actor }: Pick<Context, 'actor'>,
  id: string,
): Promise<Selectable<WebhookTable>> {
  const row = isUuid(id)
    ? await db
        .selectFrom('waybill.webhooks')
        .selectAll()
        .where('id', '=', id)
        .where('workspace_id', '=', actor.workspaceId)
        .executeTakeFirst()
    : undefined
  if (row === undefined) throw new Refusal('WEBHOOK_UNKNOWN', { id })
  return row
}

const present = (row: Selectable<WebhookTable>): WebhookView => ({
  id: row.id,
  name: row.name,
  url: row.url,
  events: row.events as WebhookEvent[],
  isPaused: row.is_paused,
  createdAt: row.created_at.toISOString(),
})
