import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { jobQuery } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import { Page } from '../../components/page.tsx'
import { PageFailed } from '../../layout/page-failed.tsx'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { t } from '../../texts/texts.ts'
import { ProgressStage } from '../import/progress/progress-stage.tsx'
import { JobsStep } from './jobs-step.tsx'
import { JobStatusBadge } from './job-status-badge.tsx'
import { UndoResult } from './undo-result.tsx'

const route = getRouteApi('/shell/jobs/$id')

/** A batch job that is not an import: those have pages of their own. */
export function JobPage(): ReactNode {
  const { id } = route.useParams()
  const { data: job, error } = useQuery(jobQuery(id))
  if (error !== null && job === undefined) return <PageFailed error={error} />
  if (job === undefined) return <PageSkeleton />
  if (job.kind === 'import') return <Navigate to="/imports/$id" params={{ id }} replace />
  const title = t.undo.title(job.fileName ?? t.import.unnamed)
  return (
    <Page title={title} trail={<JobsStep />} heading={<Heading job={job} title={title} />}>
      {job.finishedAt === null ? <ProgressStage job={job} /> : <UndoResult job={job} />}
    </Page>
  )
}

function Heading({ job, title }: { readonly job: JobView; readonly title: string }): ReactNode {
  return (
    <>
      <h1 className="truncate text-md font-semibold" title={title}>
        {title}
      </h1>
      <JobStatusBadge job={job} />
    </>
  )
}
