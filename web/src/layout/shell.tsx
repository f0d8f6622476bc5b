import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Outlet } from '@tanstack/react-router'
import { useLiveJobs } from '../api/live-jobs.ts'
import { CommandCentre } from '../commands/command-centre.tsx'
import { classNames } from '../components/class-names.ts'
import { onDemand } from '../components/on-demand.tsx'
import { loadTooltips, preloadPages } from '../pages.ts'
import { t } from '../texts/texts.ts'
import { guardDrops } from './guard-drops.ts'
import { PageSkeleton } from './page-skeleton.tsx'
import { CalledSidebar, Sidebar } from './sidebar.tsx'
import { useSidebarState } from './sidebar-state.ts'
import { TrayPlace } from './tray/tray-place.tsx'
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts'
import { useShellCommands } from './use-shell-commands.ts'

const Tooltips = onDemand(loadTooltips)

/** What surrounds every page of a member: the sidebar, the command menu, and the stream that keeps pages live. */
export function Shell(): ReactNode {
  const isLive = useLiveJobs()
  const { isBeside } = useSidebarState()
  const main = useRef<HTMLElement>(null)
  const opened = useFocusAfterNavigation(main)
  useShellCommands()
  useEffect(preloadPages, [])
  useEffect(guardDrops, [])
  return (
    <div className={classNames('grid min-h-screen', isBeside && 'grid-cols-[232px_minmax(0,1fr)]')}>
      <a
        href="#content"
        onClick={(event) => {
          // Not by the address: that names the page.
          event.preventDefault()
          main.current?.focus()
        }}
        className="sr-only rounded-md bg-raised px-3 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t.common.skipToContent}
      </a>
      {isBeside ? <Sidebar isLive={isLive} /> : <CalledSidebar isLive={isLive} />}
      <main ref={main} id="content" tabIndex={-1} className="min-w-0 outline-none">
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <p aria-live="polite" className="sr-only">
        {opened}
      </p>
      <TrayPlace />
      <CommandCentre />
      <Tooltips />
    </div>
  )
}
