import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useObjects } from '../../api/objects.ts'
import { jobQuery } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import { Page } from '../../components/page.tsx'
import { PageFailed } from '../../layout/page-failed.tsx'
import { PageSkeleton } from '../../layout/page-skeleton.tsx'
import { ProgressStage } from '../import/progress/progress-stage.tsx'
import { JobsStep } from './jobs-step.tsx'
import { JobStatusBadge } from './job-status-badge.tsx'
import { BulkResult } from './bulk-result.tsx'
import { ExportResult } from './export-result.tsx'
import { jobName } from './job-name.ts'
import { UndoResult } from './undo-result.tsx'

const route = getRouteApi('/shell/jobs/$id')

/** A batch job that is not an import: those have pages of their own. */
export function JobPage(): ReactNode {
  const { id } = route.useParams()
  const { data: job, error } = useQuery(jobQuery(id))
  const objects = useObjects()
  if (error !== null && job === undefined) return <PageFailed error={error} />
  if (job === undefined) return <PageSkeleton />
  if (job.kind === 'import') return <Navigate to="/imports/$id" params={{ id }} replace />
  const title = jobName(job, objects.find(({ apiName }) => apiName === job.object)?.labelPlural ?? job.object)
  return (
    <Page title={title} trail={<JobsStep />} heading={<Heading job={job} title={title} />}>
      {job.finishedAt === null ? <ProgressStage job={job} /> : <Result job={job} />}
    </Page>
  )
}

function Result({ job }: { readonly job: JobView }): ReactNode {
  if (job.kind === 'bulk') return <BulkResult job={job} />
  return job.kind === 'export' ? <ExportResult job={job} /> : <UndoResult job={job} />
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
