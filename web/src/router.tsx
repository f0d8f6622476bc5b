/** Every page by its address. Pages load when they are first opened; all that they show is in the address. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router'
import { objectsQuery } from './api/objects.ts'
import { sessionQuery, setupQuery } from './api/session.ts'
import { Shell } from './layout/shell.tsx'
import { PageFailed } from './layout/page-failed.tsx'
import { NotFound, PageNotFound } from './layout/page-not-found.tsx'
import { entryPages, memberPages } from './pages.ts'

interface RouterContext {
  readonly queryClient: QueryClient
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Outlet, notFoundComponent: NotFound })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A search parameter that is absent is left out of the address. */
const optional = <Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: string } => {
  const read = text(value)
  return (read === undefined ? {} : { [name]: read }) as { readonly [name in Name]?: string }
}

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async ({ context: { queryClient } }) => {
    const { state } = await queryClient.fetchQuery(setupQuery)
    if (state === 'claimed') throw redirect({ to: '/sign-in' })
  },
  component: lazyRouteComponent(entryPages.setup, 'SetupPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => optional('back', search['back']),
  beforeLoad: async ({ context: { queryClient } }) => {
    const { state } = await queryClient.fetchQuery(setupQuery)
    if (state !== 'claimed') throw redirect({ to: '/setup' })
    if ((await queryClient.fetchQuery(sessionQuery)) !== null) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(entryPages.signIn, 'SignInPage'),
})

/** Everything for members: who is not signed in is led to the sign-in page, which leads back. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: ({ context: { queryClient }, location }) => requireSession(queryClient, location),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(objectsQuery),
  component: Shell,
})

async function requireSession(queryClient: QueryClient, { href }: ParsedLocation): Promise<void> {
  if ((await queryClient.ensureQueryData(sessionQuery)) !== null) return
  throw redirect({ to: '/sign-in', search: href === '/' ? {} : { back: href } })
}

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(memberPages.home, 'HomePage'),
})

const recordsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/objects/$object',
  validateSearch: (search: Record<string, unknown>) => ({
    ...optional('search', search['search']),
    ...(search['deleted'] === true && { deleted: true }),
  }),
  component: lazyRouteComponent(memberPages.records, 'RecordsPage'),
})

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

const routeTree = rootRoute.addChildren([
  setupRoute,
  signInRoute,
  shellRoute.addChildren([homeRoute, recordsRoute, newImportRoute, importRoute, jobsRoute, jobRoute]),
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
}
