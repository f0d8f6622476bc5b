import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useObject } from '../../api/objects.ts'
import { isUnderWay } from '../../api/jobs.ts'
import type { JobView } from '../../api/types.ts'
import { Button } from '../../components/button.tsx'
import { CountDots } from '../../components/count-dots.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { jobName } from '../../pages/jobs/job-name.ts'
import { phaseWords } from '../../pages/jobs/phase-words.ts'
import { JobStatusBadge } from '../../pages/jobs/job-status-badge.tsx'
import { it } from '../../texts/import-texts.ts'
import { t } from '../../texts/texts.ts'
import { dismissJobs } from './watched-jobs.ts'

/** One job of the tray: how far it is, or what came of it; its page is one click away. */
export function TrayJob({ job }: { readonly job: JobView }): ReactNode {
  const name = jobName(job, useObject(job.object)?.labelPlural ?? job.object)
  const isOver = !isUnderWay(job)
  return (
    <li className="flex items-start gap-2 py-2 pr-1.5 pl-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        <span className="flex items-center gap-2">
          <Link
            to={job.kind === 'import' ? '/imports/$id' : '/jobs/$id'}
            params={{ id: job.id }}
            className="min-w-0 flex-1 truncate font-medium hover:underline"
            title={name}
          >
            {name}
            <span className="sr-only">, {t.jobs.kinds[job.kind]}</span>
          </Link>
          {job.status === 'completed' && <CountDots counts={job.counts} />}
          {job.status !== 'completed' && (isOver || job.status === 'paused') && <JobStatusBadge job={job} />}
        </span>
        {isOver ? <Outcome job={job} /> : <Progress job={job} />}
      </div>
      {isOver ? (
        <Button
          variant="ghost"
          size="sm"
          icon={X}
          label={it.tray.dismiss(name)}
          onPress={() => dismissJobs([job.id])}
          className="-my-1"
        />
      ) : (
        <span className="w-2" />
      )}
    </li>
  )
}

function Outcome({ job }: { readonly job: JobView }): ReactNode {
  if (job.status === 'draft') return <span className="text-sm text-muted">{it.tray.waits}</span>
  if (job.error === null) return null
  return (
    <span className="line-clamp-2 text-sm text-muted" title={job.error.message}>
      {job.error.message}
    </span>
  )
}

function Progress({ job }: { readonly job: JobView }): ReactNode {
  const { rows, rowsDone, status } = job
  const share = rows > 0 ? Math.min(1, rowsDone / rows) : null
  const label = phaseWords(job)
  return (
    <>
      <ProgressBar
        label={label}
        size="sm"
        share={status === 'processing' ? share : (share ?? 0)}
        isPaused={status === 'paused'}
      />
      <span className="flex justify-between gap-2 text-sm leading-4 text-muted">
        <span className="truncate">{label}</span>
        <span className="shrink-0">{share !== null && it.tray.progress(rowsDone, rows, share)}</span>
      </span>
    </>
  )
}
