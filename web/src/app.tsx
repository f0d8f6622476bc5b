import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createQueryClient } from './api/query-client.ts'
import { sessionQuery } from './api/session.ts'
import { stopUpload } from './api/stop-upload.ts'
import { forgetPages } from './commands/recent-pages.ts'
import { Toasts } from './components/toast.tsx'
import { createAppRouter } from './router.ts'
import { language } from './texts/language.ts'

const queryClient = createQueryClient(signedOut)
const router = createAppRouter(queryClient)

/**
 * The guard of the shell leads to the sign-in page, and from there back to where the member was. Whoever signs in next
 * may be somebody else.
 */
function signedOut(): void {
  queryClient.setQueryData(sessionQuery.queryKey, null)
  forgetPages()
  void stopUpload()
  void router.invalidate()
}

export function App(): ReactNode {
  return (
    <I18nProvider locale={language}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  )
}
