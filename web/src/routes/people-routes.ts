import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { settingsPages } from '../pages.ts'
import { settingsRoute } from './settings-route.ts'

const membersRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/members',
  component: lazyRouteComponent(settingsPages.people, 'MembersPage'),
})

const teamsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/teams',
  component: lazyRouteComponent(settingsPages.people, 'TeamsPage'),
})

const rolesRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/roles',
  component: lazyRouteComponent(settingsPages.people, 'RolesPage'),
})

const roleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/roles/$role',
  component: lazyRouteComponent(settingsPages.people, 'RolePage'),
})

export const peopleRoutes = [membersRoute, teamsRoute, rolesRoute, roleRoute] as const
