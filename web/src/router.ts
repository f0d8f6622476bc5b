/**
 * Every page by its address; the addresses of each part of the pages stand in `routes/`. Pages load when they
 * are first opened; all that they show is in the address.
 */
import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { PageFailed } from './layout/page-failed.tsx'
import { PageNotFound } from './layout/page-not-found.tsx'
import { accountRoutes } from './routes/account-routes.ts'
import { entryRoutes } from './routes/entry-routes.ts'
import { homeRoutes } from './routes/home-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { inboxRoutes } from './routes/inbox-routes.ts'
import { jobRoutes } from './routes/job-routes.ts'
import { modelRoutes } from './routes/model-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { recordPageRoute } from './routes/record-page-route.ts'
import { recordRoutes } from './routes/record-routes.ts'
import { rootRoute } from './routes/root-route.ts'
import { settingsIndexRoute, settingsRoute } from './routes/settings-route.ts'
import { shellRoute } from './routes/shell-route.ts'
import { templateRoutes } from './routes/template-routes.ts'

const routeTree = rootRoute.addChildren([
  ...entryRoutes,
  shellRoute.addChildren([
    ...homeRoutes,
    ...inboxRoutes,
    ...recordRoutes,
    recordPageRoute,
    ...importRoutes,
    ...jobRoutes,
    ...templateRoutes,
    settingsRoute.addChildren([settingsIndexRoute, ...modelRoutes, ...peopleRoutes, ...accountRoutes]),
  ]),
])

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: PageNotFound,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  interface HistoryState {
    /** The list that is gone to begins with an export. */
    isExporting?: boolean
  }
}
