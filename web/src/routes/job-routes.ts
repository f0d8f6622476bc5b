import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { shellRoute } from './shell-route.ts'

const jobsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs',
  component: lazyRouteComponent(memberPages.jobs, 'JobsPage'),
})

const jobRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/$id',
  component: lazyRouteComponent(memberPages.job, 'JobPage'),
})

export const jobRoutes = [jobsRoute, jobRoute] as const
