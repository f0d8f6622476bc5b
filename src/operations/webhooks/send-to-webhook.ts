import { Refusal } from '../../core/refusal.ts'
import type { DeliveryRow } from '../../infra/postgres/notification-tables.ts'
import type { Services } from '../context.ts'
import type { DeliveryAttempt } from '../notifications/delivery-attempt.ts'
import { signatureHeaders } from './sign-payload.ts'

const TIMEOUT_MS = 20_000
const GONE = 410

export const secretPurpose = (webhookId: string): string => `webhook ${webhookId}`

/** One attempt at one delivery. Any answer of 200 to 299 is a receipt; redirects are not followed. */
export async function sendToWebhook(
  services: Services,
  delivery: DeliveryRow,
  signal?: AbortSignal,
): Promise<DeliveryAttempt> {
  const { database, outside } = services
  const hook = await database.kysely
    .selectFrom('waybill.webhooks')
    .select(['id', 'url', 'sealed_secret'])
    .where('id', '=', delivery.webhook_id)
    .executeTakeFirst()
  const secret = hook && outside.vault.open(hook.sealed_secret, secretPurpose(hook.id))
  if (hook === undefined) return failed(null, 'The webhook was removed.', true)
  if (secret === null || secret === undefined) return failed(null, SECRET_LOST, true)
  const body = JSON.stringify(delivery.content)
  const timestamp = Math.floor(Date.now() / 1000)
  try {
    const answer = await outside.web.request({
      url: hook.url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signatureHeaders(secret, { id: delivery.event_id, timestamp, body }),
      },
      body,
      redirects: 0,
      timeoutMs: TIMEOUT_MS,
      ...(signal && { signal }),
    })
    answer.body.destroy()
    if (answer.status >= 200 && answer.status < 300) return { kind: 'delivered', status: answer.status }
    return failed(answer.status, `It answered with the HTTP status ${answer.status}.`, answer.status === GONE)
  } catch (error) {
    return failed(null, error instanceof Refusal ? error.message : String(error))
  }
}

const SECRET_LOST = 'The secret was sealed with another key: make the webhook anew.'

const failed = (status: number | null, error: string, isFinal = false): DeliveryAttempt => ({
  kind: 'failed',
  status,
  error,
  isFinal,
})
