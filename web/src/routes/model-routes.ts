import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { settingsPages } from '../pages.ts'
import { settingsRoute } from './settings-route.ts'

const objectsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/objects',
  // So that a command from anywhere leads to the form itself.
  validateSearch: (search: Record<string, unknown>) => (search['new'] === true ? { new: true as const } : {}),
  component: lazyRouteComponent(settingsPages.model, 'ObjectsPage'),
})

const objectRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/objects/$object',
  component: lazyRouteComponent(settingsPages.model, 'ObjectPage'),
})

/** No field has a hyphen in its API name. */
const newFieldRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/objects/$object/new-field',
  validateSearch: (search: Record<string, unknown>) =>
    typeof search['kind'] === 'string' ? { kind: search['kind'] } : {},
  component: lazyRouteComponent(settingsPages.model, 'NewFieldPage'),
})

const fieldRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/objects/$object/$field',
  component: lazyRouteComponent(settingsPages.model, 'FieldPage'),
})

export const modelRoutes = [objectsRoute, objectRoute, newFieldRoute, fieldRoute] as const
