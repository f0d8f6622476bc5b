import { Suspense, useEffect, type ReactNode } from 'react'
import { Outlet } from '@tanstack/react-router'
import { useLiveJobs } from '../api/live-jobs.ts'
import { preloadPages } from '../pages.ts'
import { t } from '../texts/texts.ts'
import { PageSkeleton } from './page-skeleton.tsx'
import { Sidebar } from './sidebar.tsx'

/** What surrounds every page of a member: the sidebar, and the stream of batch jobs that keeps pages live. */
export function Shell(): ReactNode {
  const isLive = useLiveJobs()
  useEffect(preloadPages, [])
  return (
    <div className="grid min-h-screen grid-cols-[232px_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only rounded-md bg-raised px-3 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t.common.skipToContent}
      </a>
      <Sidebar isLive={isLive} />
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}
