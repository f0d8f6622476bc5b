import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useObject } from '../../api/objects.ts'
import type { JobView } from '../../api/types.ts'
import { ObjectIcon } from '../../components/object-icon.tsx'
import { Cell } from '../../components/table.tsx'
import { TimeAgo } from '../../components/time-ago.tsx'
import { t } from '../../texts/texts.ts'
import { jobName } from './job-name.ts'
import { JobActions } from './job-actions.tsx'
import { JobResult } from './job-result.tsx'
import { JobStatusBadge } from './job-status-badge.tsx'

export function JobRow({ job }: { readonly job: JobView }): ReactNode {
  return (
    <tr className="hover:bg-hover">
      <Cell className="h-14">
        <JobName job={job} />
      </Cell>
      <Cell>
        <JobStatusBadge job={job} />
      </Cell>
      <Cell>
        <JobResult job={job} />
      </Cell>
      <Cell>
        <span className="block truncate text-muted" title={job.requestedBy.name}>
          {job.requestedBy.name}
        </span>
      </Cell>
      <Cell className="truncate text-muted">
        <TimeAgo iso={job.createdAt} />
      </Cell>
      <Cell>
        <JobActions job={job} />
      </Cell>
    </tr>
  )
}

function JobName({ job }: { readonly job: JobView }): ReactNode {
  const object = useObject(job.object)
  const name = jobName(job, object?.labelPlural ?? job.object)
  const isImport = job.kind === 'import'
  return (
    <span className="flex items-center gap-3">
      <span className="text-faint">
        <ObjectIcon name={object?.icon} />
      </span>
      <span className="min-w-0">
        <Link
          to={isImport ? '/imports/$id' : '/jobs/$id'}
          params={{ id: job.id }}
          className="block truncate font-semibold hover:underline"
          title={name}
        >
          {name}
        </Link>
        <span className="block truncate text-sm leading-4 text-faint">
          {t.jobs.kinds[job.kind]} · {object?.labelPlural ?? job.object}
        </span>
      </span>
    </span>
  )
}
