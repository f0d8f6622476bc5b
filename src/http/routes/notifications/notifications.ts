import type { Services } from '../../../operations/context.ts'
import {
  getNotificationSettings,
  listNotifications,
  readNotifications,
  updateNotificationSettings,
} from '../../../operations/notifications/notifications.ts'
import { sendTestMail } from '../../../operations/notifications/send-test-mail.ts'
import type { App } from '../../app.ts'
import { contextOf } from '../../authenticate.ts'
import { GUESSABLE } from '../../rate-limit.ts'
import * as contract from './contract.ts'

export function addNotificationRoutes(app: App, services: Services): void {
  app.get('/notifications', { schema: contract.listNotifications }, (request) =>
    listNotifications(contextOf(services, request), request.query),
  )

  app.post('/notifications/read', { schema: contract.readNotifications }, (request) =>
    readNotifications(contextOf(services, request), request.body?.ids),
  )

  app.get('/notification-settings', { schema: contract.getNotificationSettings }, (request) =>
    getNotificationSettings(contextOf(services, request)),
  )

  app.post('/notification-settings/test-mail', { schema: contract.sendTestMail, config: GUESSABLE }, (request) =>
    sendTestMail(contextOf(services, request)),
  )

  app.patch('/notification-settings', { schema: contract.updateNotificationSettings }, (request) =>
    updateNotificationSettings(contextOf(services, request), request.body),
  )
}
