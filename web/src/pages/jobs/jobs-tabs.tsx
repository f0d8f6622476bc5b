import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { it } from '../../texts/import-texts.ts'

const LOOK =
  'flex h-10 items-center border-b-2 border-transparent px-1 text-muted hover:text-ink data-[status=active]:border-accent-solid data-[status=active]:font-medium data-[status=active]:text-ink'

/** What there is of batch jobs: those that were started, and those that start themselves. */
export function JobsTabs(): ReactNode {
  return (
    <nav aria-label={it.jobs.parts} className="flex gap-4 border-b border-line bg-surface px-6 max-md:px-4">
      <Link to="/jobs" activeOptions={{ exact: true, includeSearch: false }} className={LOOK}>
        {it.jobs.all}
      </Link>
      <Link to="/jobs/schedules" activeOptions={{ exact: true }} className={LOOK}>
        {it.jobs.recurring}
      </Link>
      <Link to="/jobs/templates" activeOptions={{ exact: true }} className={LOOK}>
        {it.templates.tab}
      </Link>
    </nav>
  )
}
