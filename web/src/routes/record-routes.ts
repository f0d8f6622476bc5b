import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { readListSearch } from './list-search.ts'
import { shellRoute } from './shell-route.ts'

const recordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/objects/$object',
  validateSearch: readListSearch,
  component: lazyRouteComponent(memberPages.records, 'RecordsPage'),
})

export const recordRoutes = [recordsRoute] as const
