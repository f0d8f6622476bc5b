import type { ReactNode } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from './api/query-client.ts'
import { sessionQuery } from './api/session.ts'
import { Toasts } from './components/toast.tsx'
import { createAppRouter } from './router.ts'

const queryClient = createQueryClient(signedOut)
const router = createAppRouter(queryClient)

/** The guard of the shell leads to the sign-in page, and from there back to where the member was. */
function signedOut(): void {
  queryClient.setQueryData(sessionQuery.queryKey, null)
  void router.invalidate()
}

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Toasts />
    </QueryClientProvider>
  )
}
