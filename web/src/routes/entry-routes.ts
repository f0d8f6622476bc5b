/** The pages of those who are not signed in. */
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery, setupQuery } from '../api/session.ts'
import { entryPages } from '../pages.ts'
import { rootRoute } from './root-route.ts'
import { optional } from './search-parameters.ts'

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

/** Where links of invitations lead; also for those who are signed in as somebody else. */
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(entryPages.join, 'JoinPage'),
})

export const entryRoutes = [setupRoute, signInRoute, joinRoute] as const
