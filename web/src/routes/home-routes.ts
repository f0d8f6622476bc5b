import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { PageNotFound } from '../layout/page-not-found.tsx'
import { memberPages } from '../pages.ts'
import { shellRoute } from './shell-route.ts'

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(memberPages.home, 'HomePage'),
})

/** Whatever leads nowhere, for members; strangers are led to the sign-in, which tells them nothing. */
const nowhereRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: PageNotFound,
})

export const homeRoutes = [homeRoute, nowhereRoute] as const
