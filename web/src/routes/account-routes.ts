import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { settingsPages } from '../pages.ts'
import { optional } from './search-parameters.ts'
import { settingsRoute } from './settings-route.ts'

const apiKeysRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/api-keys',
  component: lazyRouteComponent(settingsPages.integrations, 'ApiKeysPage'),
})

const webhooksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/webhooks',
  component: lazyRouteComponent(settingsPages.integrations, 'WebhooksPage'),
})

const emailRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/email',
  component: lazyRouteComponent(settingsPages.integrations, 'EmailPage'),
})

const exportsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/exports',
  component: lazyRouteComponent(settingsPages.exports, 'ExportSettingsPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>) => ({
    ...optional('action', search['action']),
    ...optional('member', search['member']),
    ...optional('object', search['object']),
    ...optional('from', search['from']),
    ...optional('until', search['until']),
  }),
  component: lazyRouteComponent(settingsPages.audit, 'AuditLogPage'),
})

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/profile',
  component: lazyRouteComponent(settingsPages.account, 'ProfilePage'),
})

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/security',
  component: lazyRouteComponent(settingsPages.account, 'SecurityPage'),
})

const notificationsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/notifications',
  component: lazyRouteComponent(settingsPages.account, 'NotificationsPage'),
})

const appearanceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/appearance',
  component: lazyRouteComponent(settingsPages.account, 'AppearancePage'),
})

export const accountRoutes = [
  apiKeysRoute,
  webhooksRoute,
  emailRoute,
  exportsRoute,
  auditRoute,
  profileRoute,
  securityRoute,
  notificationsRoute,
  appearanceRoute,
] as const
