import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { shellRoute } from './shell-route.ts'

const inboxRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>) => (search['show'] === 'unread' ? { show: 'unread' as const } : {}),
  component: lazyRouteComponent(memberPages.inbox, 'InboxPage'),
})

export const inboxRoutes = [inboxRoute] as const
