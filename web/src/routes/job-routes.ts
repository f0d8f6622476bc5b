import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { readJobSearch } from './job-search.ts'
import { optional } from './search-parameters.ts'
import { shellRoute } from './shell-route.ts'

const jobsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs',
  validateSearch: readJobSearch,
  component: lazyRouteComponent(memberPages.jobs, 'JobsPage'),
})

const schedulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/schedules',
  component: lazyRouteComponent(memberPages.schedules, 'SchedulesPage'),
})

const newScheduleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/schedules/new',
  // `like`: an import whose object, mapping and options each run takes over.
  validateSearch: (search: Record<string, unknown>) => optional('like', search['like']),
  component: lazyRouteComponent(memberPages.schedules, 'NewSchedulePage'),
})

const scheduleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/schedules/$id',
  component: lazyRouteComponent(memberPages.schedules, 'SchedulePage'),
})

const jobRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/jobs/$id',
  component: lazyRouteComponent(memberPages.job, 'JobPage'),
})

export const jobRoutes = [jobsRoute, schedulesRoute, newScheduleRoute, scheduleRoute, jobRoute] as const
