import type { QueryClient } from '@tanstack/react-query'
import { createRoute, redirect, type ParsedLocation } from '@tanstack/react-router'
import { objectsQuery } from '../api/objects.ts'
import { sessionQuery } from '../api/session.ts'
import { Shell } from '../layout/shell.tsx'
import { takePreferences } from '../texts/conventions.ts'
import { rootRoute } from './root-route.ts'

/** Everything for members: who is not signed in is led to the sign-in page, which leads back. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: ({ context: { queryClient }, location }) => requireSession(queryClient, location),
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(objectsQuery),
  component: Shell,
})

async function requireSession(queryClient: QueryClient, { href }: ParsedLocation): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery)
  if (session !== null) {
    if (takePreferences(session.preferences)) globalThis.location.reload()
    return
  }
  throw redirect({ to: '/sign-in', search: href === '/' ? {} : { back: href } })
}
