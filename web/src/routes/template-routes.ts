import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { shellRoute } from './shell-route.ts'

const templatesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/templates',
  component: lazyRouteComponent(memberPages.templates, 'TemplatesPage'),
})

export const templateRoutes = [templatesRoute] as const
