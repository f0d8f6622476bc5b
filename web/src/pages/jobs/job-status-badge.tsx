import type { ReactNode } from 'react'
import type { JobStatus, JobView } from '../../api/types.ts'
import { Badge, type Tone } from '../../components/badge.tsx'
import { t } from '../../texts/texts.ts'

const TONES: { readonly [status in JobStatus]: Tone } = {
  draft: 'warn',
  scheduled: 'neutral',
  queued: 'neutral',
  processing: 'accent',
  paused: 'warn',
  completed: 'good',
  failed: 'bad',
  cancelled: 'neutral',
  undone: 'neutral',
}

export function JobStatusBadge({ job }: { readonly job: Pick<JobView, 'status'> }): ReactNode {
  return <Badge tone={TONES[job.status]}>{t.jobs.statuses[job.status]}</Badge>
}
