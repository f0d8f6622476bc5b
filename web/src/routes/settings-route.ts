import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../api/session.ts'
import { settingsPages } from '../pages.ts'
import { settingsEntriesFor } from '../pages/settings/settings-entries.ts'
import { shellRoute } from './shell-route.ts'

/** The frame of all settings. Each part of them has its routes in a file of its own, below this one. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(settingsPages.layout, 'SettingsLayout'),
})

/** The bare address leads to the first page that the member may open. */
export const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const session = await queryClient.ensureQueryData(sessionQuery)
    const entries = session === null ? [] : settingsEntriesFor(session)
    const first = entries.find(({ isElsewhere }) => isElsewhere === undefined)
    if (first !== undefined) throw redirect({ to: first.to })
  },
  component: lazyRouteComponent(settingsPages.nothing, 'NothingToSet'),
})
