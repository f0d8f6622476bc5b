import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { optional } from './search-parameters.ts'
import { shellRoute } from './shell-route.ts'

const recordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/objects/$object',
  validateSearch: (search: Record<string, unknown>) => ({
    ...optional('search', search['search']),
    ...(search['deleted'] === true && { deleted: true }),
  }),
  component: lazyRouteComponent(memberPages.records, 'RecordsPage'),
})

export const recordRoutes = [recordsRoute] as const
