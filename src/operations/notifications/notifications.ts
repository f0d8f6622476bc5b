/** What a member is told in the app: their own, and nobody else's. */
import type { Selectable } from 'kysely'
import type { Tone } from '../../core/notification/describe-event.ts'
import { run } from '../../infra/postgres/database.ts'
import { NOTIFICATIONS_CHANNEL } from '../../infra/postgres/job-listener.ts'
import type { NotificationTable } from '../../infra/postgres/notification-tables.ts'
import type { Context } from '../context.ts'

export interface NotificationView {
  readonly id: string
  readonly event: string
  readonly tone: Tone
  readonly title: string
  readonly message: string
  readonly jobId: string | null
  readonly scheduleId: string | null
  readonly createdAt: string
  readonly readAt: string | null
}

export interface NotificationList {
  readonly notifications: readonly NotificationView[]
  /** How many of all were not read. */
  readonly unread: number
}

export interface NotificationFilter {
  readonly unread?: boolean
  /** 1 to 100. */
  readonly limit?: number
  readonly before?: string
}

const DEFAULT_LIMIT = 30

/** The newest first. */
export async function listNotifications(context: Context, filter: NotificationFilter = {}): Promise<NotificationList> {
  const { database, actor } = context
  let query = database.kysely
    .selectFrom('waybill.notifications')
    .selectAll()
    .where('workspace_id', '=', actor.workspaceId)
    .where('member_id', '=', actor.memberId)
    .orderBy('created_at', 'desc')
    .limit(filter.limit ?? DEFAULT_LIMIT)
  if (filter.unread === true) query = query.where('read_at', 'is', null)
  if (filter.before !== undefined) query = query.where('created_at', '<', new Date(filter.before))
  const rows = await query.execute()
  return { notifications: rows.map(present), unread: await countUnread(context) }
}

export async function countUnread({ database, actor }: Context): Promise<number> {
  const { unread } = await database.kysely
    .selectFrom('waybill.notifications')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('workspace_id', '=', actor.workspaceId)
    .where('member_id', '=', actor.memberId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** @param ids all of the member's when absent. Reading what is read, or somebody else's, changes nothing */
export async function readNotifications(
  context: Context,
  ids?: readonly string[],
): Promise<{ readonly unread: number }> {
  const { database, actor } = context
  let query = database.kysely
    .updateTable('waybill.notifications')
    .set({ read_at: new Date() })
    .where('workspace_id', '=', actor.workspaceId)
    .where('member_id', '=', actor.memberId)
    .where('read_at', 'is', null)
  if (ids !== undefined) query = query.where('id', 'in', ids.length === 0 ? [NOBODY] : ids)
  await query.execute()
  await run(database.kysely, 'select pg_notify($1, $2)', [NOTIFICATIONS_CHANNEL, actor.memberId])
  return { unread: await countUnread(context) }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

export interface NotificationSettings {
  /** Whether what the app tells is sent by e-mail too. */
  readonly email: boolean
  /** Whether this server can send e-mails at all. */
  readonly canSendEmail: boolean
}

export async function getNotificationSettings({ database, outside, actor }: Context): Promise<NotificationSettings> {
  const row = await database.kysely
    .selectFrom('waybill.notification_settings')
    .select('email')
    .where('workspace_id', '=', actor.workspaceId)
    .where('member_id', '=', actor.memberId)
    .executeTakeFirst()
  return { email: row?.email ?? true, canSendEmail: outside.mail !== null }
}

export async function updateNotificationSettings(
  context: Context,
  { email }: Pick<NotificationSettings, 'email'>,
): Promise<NotificationSettings> {
  const { database, actor } = context
  await database.kysely
    .insertInto('waybill.notification_settings')
    .values({ workspace_id: actor.workspaceId, member_id: actor.memberId, email })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'member_id']).doUpdateSet({ email }))
    .execute()
  return getNotificationSettings(context)
}

const present = (row: Selectable<NotificationTable>): NotificationView => ({
  id: row.id,
  event: row.event,
  tone: row.tone,
  title: row.title,
  message: row.message,
  jobId: row.job_id,
  scheduleId: row.schedule_id,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
})
