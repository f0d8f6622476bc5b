import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { settingsPages } from '../pages.ts'
import { settingsRoute } from './settings-route.ts'

const modelRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/objects',
  component: lazyRouteComponent(settingsPages.model, 'ModelPage'),
})

export const modelRoutes = [modelRoute] as const
