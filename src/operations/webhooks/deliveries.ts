/** What was sent to a webhook, what came back, and sending it again. */
import { v7 as uuidv7, validate as isUuid } from 'uuid'
import { Refusal } from '../../core/refusal.ts'
import { writeAudit } from '../../infra/postgres/audit-log.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import { authorizeWorkspace, type Context } from '../context.ts'
import { recordEvent } from '../notifications/record-event.ts'
import { requireWebhook } from './webhooks.ts'

export interface DeliveryView {
  readonly id: string
  /** Id of the event: the header `webhook-id` of every attempt. */
  readonly eventId: string
  readonly event: string
  /** `waiting`: not sent yet, or to be tried again at `nextAttemptAt`. */
  readonly state: 'waiting' | 'delivered' | 'failed'
  readonly attempts: number
  readonly nextAttemptAt: string | null
  /** HTTP status of the last answer. */
  readonly status: number | null
  readonly error: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}

const MOST = 100

/** The newest first, up to 100. They are kept for 30 days. */
export async function listDeliveries(context: Context, webhookId: string): Promise<readonly DeliveryView[]> {
  const { database, actor } = context
  authorizeWorkspace(actor, 'manageKeys')
  await requireWebhook(database.kysely, context, webhookId)
  return select(context, webhookId)
}

async function select({ database }: Context, webhookId: string, id?: string): Promise<readonly DeliveryView[]> {
  let query = database.kysely
    .selectFrom('waybill.deliveries as d')
    .innerJoin('waybill.events as e', 'e.id', 'd.event_id')
    .selectAll('d')
    .select('e.name as event')
    .where('d.webhook_id', '=', webhookId)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(MOST)
  if (id !== undefined) query = query.where('d.id', '=', id)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    eventId: row.event_id,
    event: row.event,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.state === 'waiting' ? row.next_attempt_at.toISOString() : null,
    status: row.answer_status,
    error: row.error,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }))
}

/** Sends an event of the kind `webhook.test`, whatever the webhook listens to. */
export async function testWebhook(context: Context, webhookId: string): Promise<DeliveryView> {
  const { database, actor } = context
  authorizeWorkspace(actor, 'manageKeys')
  const id = uuidv7()
  await database.kysely.transaction().execute(async (db) => {
    const hook = await requireWebhook(db, context, webhookId)
    const eventId = await recordEvent(db, { workspaceId: actor.workspaceId, name: 'webhook.test' })
    const message = 'A test. Nothing has happened.'
    const content = {
      id: eventId,
      type: 'webhook.test',
      timestamp: new Date().toISOString(),
      data: { job: null, schedule: null, error: null, message },
    }
    await db
      .insertInto('waybill.deliveries')
      .values({
        id,
        workspace_id: actor.workspaceId,
        event_id: eventId,
        channel: 'webhook',
        webhook_id: hook.id,
        member_id: null,
        content: toJsonb(content),
      })
      .execute()
    await writeAudit(db, actor, { action: 'webhook.tested', subjectId: hook.id, details: { name: hook.name } })
  })
  return requireDelivery(context, webhookId, id)
}

/** Sends the same event once more, soon. */
export async function resendDelivery(context: Context, webhookId: string, id: string): Promise<DeliveryView> {
  const { database, actor } = context
  authorizeWorkspace(actor, 'manageKeys')
  await requireWebhook(database.kysely, context, webhookId)
  await requireDelivery(context, webhookId, id)
  await database.kysely.transaction().execute(async (db) => {
    await db
      .updateTable('waybill.deliveries')
      .set({ state: 'waiting', attempts: 0, next_attempt_at: new Date(), finished_at: null })
      .where('id', '=', id)
      .execute()
    await writeAudit(db, actor, { action: 'webhook.resent', subjectId: webhookId, details: { delivery: id } })
  })
  return requireDelivery(context, webhookId, id)
}

async function requireDelivery(context: Context, webhookId: string, id: string): Promise<DeliveryView> {
  const [found] = isUuid(id) ? await select(context, webhookId, id) : []
  if (found === undefined) throw new Refusal('DELIVERY_UNKNOWN', { id })
  return found
}
