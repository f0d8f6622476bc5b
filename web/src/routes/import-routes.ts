import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { draftStep } from './draft-steps.ts'
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
  // A draft shows its plan once it is made; `step` opens another of its steps.
  validateSearch: (search: Record<string, unknown>) => draftStep(search['step']),
  component: lazyRouteComponent(memberPages.import, 'ImportPage'),
})

export const importRoutes = [newImportRoute, importRoute] as const
