import { z } from 'zod'
import { TONES } from '../../../core/notification/describe-event.ts'
import type {
  NotificationList,
  NotificationSettings,
  NotificationView,
} from '../../../operations/notifications/notifications.ts'
import { DateTime, describeRoute, Flag, Id, listOf, type Shape } from '../../describe-route.ts'

const Notification = z
  .object({
    id: Id,
    event: z.string().meta({ examples: ['import.completed'] }),
    tone: z.enum(TONES).meta({ description: '`attention`: done, but something is left to do.' }),
    title: z.string(),
    message: z.string(),
    jobId: Id.nullable(),
    scheduleId: Id.nullable(),
    createdAt: DateTime,
    readAt: DateTime.nullable(),
  } satisfies Shape<NotificationView>)
  .meta({ id: 'Notification' })

export const listNotifications = describeRoute({
  operationId: 'listNotifications',
  tags: ['Notifications'],
  summary: 'What you are told',
  description: 'The newest first, kept for 30 days. The live event `notification` says when there is news.',
  querystring: z.object({
    unread: Flag.exactOptional().meta({ description: 'Only what you have not read.' }),
    limit: z.coerce.number().int().min(1).max(100).exactOptional().meta({ description: '30 when absent.' }),
    before: z.iso.datetime({ offset: true }).exactOptional(),
  }),
  response: {
    200: z
      .object({ notifications: listOf(Notification), unread: z.number().int() } satisfies Shape<NotificationList>)
      .meta({ id: 'NotificationList' }),
  },
})

export const readNotifications = describeRoute({
  operationId: 'readNotifications',
  tags: ['Notifications'],
  summary: 'Mark notifications as read',
  body: z
    .strictObject({ ids: z.array(z.uuid()).max(1000).exactOptional().meta({ description: 'All when absent.' }) })
    .nullish()
    .meta({ id: 'ReadNotifications' }),
  response: { 200: z.object({ unread: z.number().int() }).meta({ id: 'UnreadCount' }) },
})

const Settings = z
  .object({
    email: z.boolean().meta({ description: 'Whether you get e-mails too.' }),
    canSendEmail: z.boolean().meta({ description: 'Whether this server can send e-mails at all.' }),
  } satisfies Shape<NotificationSettings>)
  .meta({ id: 'NotificationSettings' })

export const getNotificationSettings = describeRoute({
  operationId: 'getNotificationSettings',
  tags: ['Notifications'],
  summary: 'How you are told',
  response: { 200: Settings },
})

export const sendTestMail = describeRoute({
  operationId: 'sendTestMail',
  tags: ['Notifications'],
  summary: 'Send yourself an e-mail',
  description: 'For those who manage members: whether the mail server is set up right, or what it says against it.',
  response: { 200: z.object({ to: z.string() }).meta({ id: 'TestMail' }) },
})

export const updateNotificationSettings = describeRoute({
  operationId: 'updateNotificationSettings',
  tags: ['Notifications'],
  summary: 'Turn e-mails on or off',
  body: z.strictObject({ email: z.boolean() }).meta({ id: 'NotificationSettingsChange' }),
  response: { 200: Settings },
})
