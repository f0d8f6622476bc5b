/**
 * From the outbox to those who are told: each event becomes a notification for its member, and deliveries
 * by e-mail and to webhooks. It is marked as handled in the same transaction: nothing is passed on twice,
 * and nothing is lost when the process is killed.
 */
import { v7 as uuidv7 } from 'uuid'
import { describeEvent, type EventWords } from '../../core/notification/describe-event.ts'
import { translatorTo } from '../../core/words/translate.ts'
import { isWebhookEvent } from '../../core/notification/event-name.ts'
import type { Queryable } from '../../infra/postgres/database.ts'
import { toJsonb } from '../../infra/postgres/jsonb.ts'
import type { EventRow } from '../../infra/postgres/notification-tables.ts'
import { isConnectionLost } from '../../infra/postgres/postgres-errors.ts'
import { run } from '../../infra/postgres/database.ts'
import { NOTIFICATIONS_CHANNEL } from '../../infra/postgres/job-listener.ts'
import type { Services } from '../context.ts'
import { webhookPayload } from '../webhooks/webhook-payload.ts'
import { composeMail } from './compose-mail.ts'
import { loadSubject, type ToldEvent } from './event-subject.ts'

const AT_ONCE = 100

/** @returns how many were passed on */
export async function passOnEvents(services: Services): Promise<number> {
  let passed = 0
  while (passed < AT_ONCE && (await passOnNext(services))) passed++
  return passed
}

async function passOnNext(services: Services): Promise<boolean> {
  const { kysely } = services.database
  let at: EventRow | undefined
  try {
    return await kysely.transaction().execute(async (db) => {
      at = await takeNext(db)
      if (at === undefined) return false
      const told = await loadSubject(db, at)
      if (told !== null) await tell(db, services, told)
      await markHandled(db, at.id)
      return true
    })
  } catch (error) {
    if (at === undefined || isConnectionLost(error)) throw error
    // One that cannot be told must not keep all others from being told.
    await markHandled(kysely, at.id)
    throw error
  }
}

/** Several workers may do this at the same time: each takes another one. */
const takeNext = (db: Queryable): Promise<EventRow | undefined> =>
  db
    .selectFrom('waybill.events')
    .selectAll()
    .where('handled_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const markHandled = (db: Queryable, id: string): Promise<unknown> =>
  db.updateTable('waybill.events').set({ handled_at: new Date() }).where('id', '=', id).execute()

async function tell(db: Queryable, services: Services, told: ToldEvent): Promise<void> {
  const words = describeEvent(told.event.name, told.subject)
  if (words !== null) {
    for (const member of told.members) {
      await notify(db, told, member, words)
      if (services.outside.mail !== null) await queueMail(db, services, told, member, words)
    }
  }
  await queueWebhooks(db, services, told)
}

type Member = ToldEvent['members'][number]

async function notify(
  db: Queryable,
  { event, scheduleId }: ToldEvent,
  member: Member,
  words: EventWords,
): Promise<void> {
  await db
    .insertInto('waybill.notifications')
    .values({
      id: uuidv7(),
      workspace_id: event.workspace_id,
      member_id: member.id,
      event_id: event.id,
      event: event.name,
      ...words,
      job_id: event.job?.id ?? null,
      schedule_id: scheduleId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await run(db, 'select pg_notify($1, $2)', [NOTIFICATIONS_CHANNEL, member.id])
}

async function queueMail(
  db: Queryable,
  { outside }: Services,
  told: ToldEvent,
  member: Member,
  words: EventWords,
): Promise<void> {
  if (!member.wantsMail || member.email === null || told.event.name === 'import.startedLate') return
  const mail = composeMail(
    { ...words, to: member.email, name: member.name, ...linkOf(outside.pagesUrl, told) },
    translatorTo(member.language ?? 'en'),
  )
  await queueDelivery(db, told, { channel: 'email', member_id: member.id, webhook_id: null, content: toJsonb(mail) })
}

const linkOf = (pagesUrl: string, { event }: ToldEvent): { readonly link: string; readonly linkText: string } =>
  event.job === null
    ? { link: `${pagesUrl}/jobs`, linkText: 'See all batch jobs' }
    : { link: `${pagesUrl}/jobs/${event.job.id}`, linkText: 'Look at it' }

async function queueWebhooks(db: Queryable, { outside }: Services, told: ToldEvent): Promise<void> {
  const { event } = told
  if (!isWebhookEvent(event.name)) return
  const hooks = await db
    .selectFrom('waybill.webhooks')
    .select(['id', 'events'])
    .where('workspace_id', '=', event.workspace_id)
    .where('is_paused', '=', false)
    .execute()
  const content = toJsonb(webhookPayload(told, outside.pagesUrl))
  for (const hook of hooks.filter(({ events }) => events.includes(event.name))) {
    await queueDelivery(db, told, { channel: 'webhook', webhook_id: hook.id, member_id: null, content })
  }
}

interface NewDelivery {
  readonly channel: 'email' | 'webhook'
  readonly webhook_id: string | null
  readonly member_id: string | null
  readonly content: string
}

async function queueDelivery(db: Queryable, { event }: ToldEvent, delivery: NewDelivery): Promise<void> {
  await db
    .insertInto('waybill.deliveries')
    .values({ id: uuidv7(), workspace_id: event.workspace_id, event_id: event.id, ...delivery })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
