import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { optional } from './search-parameters.ts'
import { shellRoute } from './shell-route.ts'

const newImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/new',
  validateSearch: (search: Record<string, unknown>) => optional('object', search['object']),
  component: lazyRouteComponent(memberPages.newImport, 'NewImportPage'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$id',
  // A draft whose plan is made shows its preview; `step=map` goes back to the mapping.
  validateSearch: (search: Record<string, unknown>) => (search['step'] === 'map' ? { step: 'map' as const } : {}),
  component: lazyRouteComponent(memberPages.import, 'ImportPage'),
})

export const importRoutes = [newImportRoute, importRoute] as const
