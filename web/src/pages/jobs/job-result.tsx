import type { ReactNode } from 'react'
import type { JobView } from '../../api/types.ts'
import { CountDots } from '../../components/count-dots.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { dateTime } from '../../texts/format.ts'
import { t } from '../../texts/texts.ts'
import { phaseWords } from './phase-words.ts'

/** How far a job is while it runs, and what it did when it is over. */
export function JobResult({ job }: { readonly job: JobView }): ReactNode {
  const { status } = job
  if (status === 'draft') return <span className="text-muted">{t.jobs.waiting}</span>
  if (status === 'scheduled' && job.startAt !== null)
    return <span className="block truncate text-muted">{t.jobs.startsAt(dateTime(job.startAt))}</span>
  if (status === 'failed') {
    return (
      <span className="block truncate text-muted" title={job.error?.message}>
        {job.error?.message}
      </span>
    )
  }
  if (job.finishedAt !== null) return <CountDots counts={job.counts} />
  return <Progress job={job} />
}

function Progress({ job }: { readonly job: JobView }): ReactNode {
  const { rows, rowsDone, status } = job
  const share = rows > 0 ? Math.min(1, rowsDone / rows) : null
  const label = phaseWords(job)
  return (
    <div className="flex flex-col gap-1.5">
      <span className="flex justify-between gap-2 text-sm leading-4 text-muted">
        <span className="truncate">{label}</span>
        <span className="shrink-0">{share !== null && t.jobs.progress(rowsDone, rows, share)}</span>
      </span>
      <ProgressBar
        label={label}
        size="sm"
        share={status === 'processing' ? share : (share ?? 0)}
        isPaused={status === 'paused'}
      />
    </div>
  )
}
