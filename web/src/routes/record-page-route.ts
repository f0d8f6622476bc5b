import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberPages } from '../pages.ts'
import { shellRoute } from './shell-route.ts'

/** A record on a page of its own; beside its list it is a search parameter of the list's address. */
export const recordPageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/objects/$object/$id',
  component: lazyRouteComponent(memberPages.record, 'RecordPage'),
})
