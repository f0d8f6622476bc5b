/**
 * Sends what waits to be delivered. A delivery is put off before it is sent: when the process is killed
 * meanwhile, another one sends it again after that, with the same id. What fails is tried again, later each
 * time, until it is given up.
 */
import { sql } from 'kysely'
import { run } from '../../infra/postgres/database.ts'
import type { DeliveryRow } from '../../infra/postgres/notification-tables.ts'
import type { Services } from '../context.ts'
import { sendToWebhook } from '../webhooks/send-to-webhook.ts'
import type { ComposedMail } from './compose-mail.ts'
import type { DeliveryAttempt } from './delivery-attempt.ts'

const AT_ONCE = 10
/** Longer than an attempt may take. */
const LEASE = '2 minutes'

const MINUTE_S = 60
const HOUR_S = 3600
/** Seconds after each failed attempt: about a day in all. */
const BACK_OFF_S = [10, MINUTE_S, 5 * MINUTE_S, 30 * MINUTE_S, 2 * HOUR_S, 5 * HOUR_S, 8 * HOUR_S, 10 * HOUR_S]

/** @returns how many were tried */
export async function sendDeliveries(services: Services, signal?: AbortSignal): Promise<number> {
  const taken = await take(services)
  await Promise.all(taken.map((delivery) => attempt(services, delivery, signal)))
  return taken.length
}

async function take({ database }: Services): Promise<readonly DeliveryRow[]> {
  const { rows } = await run<DeliveryRow>(
    database.kysely,
    `update waybill.deliveries set attempts = attempts + 1, next_attempt_at = now() + $2::interval
     where id in (
       select id from waybill.deliveries where state = 'waiting' and next_attempt_at <= now()
       order by next_attempt_at limit $1 for update skip locked)
     returning *`,
    [AT_ONCE, LEASE],
  )
  return rows
}

async function attempt(services: Services, delivery: DeliveryRow, signal?: AbortSignal): Promise<void> {
  const result = await send(services, delivery, signal)
  // The program stops: not the other side's fault. The lease runs out, and another worker tries.
  if (signal?.aborted === true && result.kind === 'failed') return
  await record(services, delivery, result)
}

function send(services: Services, delivery: DeliveryRow, signal?: AbortSignal): Promise<DeliveryAttempt> {
  return delivery.channel === 'email' ? sendMail(services, delivery) : sendToWebhook(services, delivery, signal)
}

async function sendMail({ outside }: Services, { id, content }: DeliveryRow): Promise<DeliveryAttempt> {
  if (outside.mail === null) return { kind: 'failed', status: null, error: 'No mail server is set.', isFinal: true }
  try {
    await outside.mail.send({ ...(content as unknown as ComposedMail), id })
    return { kind: 'delivered', status: null }
  } catch (error) {
    // 5xx of SMTP is said for good: an address that does not exist, say.
    const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : null
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', status: code, error: message, isFinal: code !== null && code >= 500 }
  }
}

async function record({ database }: Services, { id, attempts }: DeliveryRow, result: DeliveryAttempt): Promise<void> {
  const waitS = result.kind === 'failed' && result.isFinal !== true ? BACK_OFF_S[attempts - 1] : undefined
  const state = result.kind === 'delivered' ? 'delivered' : waitS === undefined ? 'failed' : 'waiting'
  await database.kysely
    .updateTable('waybill.deliveries')
    .set({
      state,
      answer_status: result.status,
      error: result.kind === 'failed' ? result.error.slice(0, LONGEST_ERROR) : null,
      finished_at: state === 'waiting' ? null : new Date(),
      ...(waitS !== undefined && { next_attempt_at: sql<Date>`now() + make_interval(secs => ${waitS})` }),
    })
    .where('id', '=', id)
    .execute()
}

const LONGEST_ERROR = 500
