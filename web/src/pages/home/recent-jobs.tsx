import type { ReactNode } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import { jobsQuery } from '../../api/jobs.ts'
import { ButtonLink } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Panel } from '../../components/panel.tsx'
import { RefusalNote } from '../../components/refusal-note.tsx'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { JobTable } from '../jobs/job-table.tsx'

const SHOWN = 6

/** The latest batch jobs, live. */
export function RecentJobs(): ReactNode {
  const { data, error } = useInfiniteQuery(jobsQuery)
  const jobs = data?.pages.flat().slice(0, SHOWN)
  return (
    <Panel
      title={t.home.jobs}
      actions={
        <ButtonLink to="/jobs" variant="ghost" size="sm">
          {t.home.allJobs}
        </ButtonLink>
      }
    >
      {jobs === undefined && error === null && <SkeletonRows rows={3} className="h-12" />}
      {jobs === undefined && error !== null && <RefusalNote error={error} />}
      {jobs?.length === 0 && (
        <EmptyState icon={ListChecks} title={t.home.noJobs}>
          {t.home.noJobsText}
        </EmptyState>
      )}
      {jobs !== undefined && jobs.length > 0 && <JobTable jobs={jobs} />}
    </Panel>
  )
}
