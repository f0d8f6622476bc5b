import { useEffect, type ReactNode } from 'react'
import { useLocation, useMatch } from '@tanstack/react-router'
import { rememberPage } from '../commands/recent-pages.ts'
import { classNames } from './class-names.ts'
import { t } from '../texts/texts.ts'
import { SidebarButton } from '../layout/sidebar-button.tsx'
import { Trail } from './trail.tsx'

interface PageProps {
  /** Also the title of the browser's tab. */
  readonly title: string
  /** What the page lies in: a `TrailLink` for each step down to it. */
  readonly trail?: ReactNode
  readonly heading?: ReactNode
  readonly actions?: ReactNode
  /** It stands in place of a page: nobody wants to come back to it. */
  readonly isStandIn?: boolean
  readonly children: ReactNode
}

/** The frame of every page below the shell: a bar with its title and actions, and what it shows. */
export function Page({ title, trail, heading, actions, isStandIn = false, children }: PageProps): ReactNode {
  useDocumentTitle(title)
  useRemembered(title, isStandIn)
  return (
    <div className="flex min-h-screen flex-col">
      <header className="sticky top-0 z-10 flex h-bar shrink-0 items-center gap-3 border-b border-line bg-surface px-6 max-md:px-4">
        <SidebarButton />
        <div className="flex min-w-0 flex-1 items-center gap-2">
          {trail !== undefined && <Trail>{trail}</Trail>}
          {heading ?? <h1 className="truncate text-md font-semibold">{title}</h1>}
        </div>
        <div className="flex shrink-0 items-center gap-2">{actions}</div>
      </header>
      <div className="flex flex-1 flex-col">{children}</div>
    </div>
  )
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? t.product : `${title} · ${t.product}`
  }, [title])
}

/** The address may be that of the next page already while this one is still shown: that is not remembered. */
function useRemembered(title: string, isStandIn: boolean): void {
  const own = useMatch({ strict: false, select: ({ pathname }) => pathname })
  const href = useLocation({ select: (location) => (location.pathname === own ? location.href : null) })
  useEffect(() => {
    if (!isStandIn && href !== null) rememberPage({ title, href })
  }, [title, href, isStandIn])
}

interface PageColumnProps {
  /** For wide tables, which use what the window has. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The middle of a page. */
export function PageColumn({ isWide = false, children }: PageColumnProps): ReactNode {
  return (
    <div
      className={classNames(
        'mx-auto flex w-full flex-1 flex-col gap-6 px-6 py-6',
        isWide ? 'max-w-[1680px]' : 'max-w-6xl',
      )}
    >
      {children}
    </div>
  )
}
