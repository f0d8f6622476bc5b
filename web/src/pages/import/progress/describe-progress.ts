/** The progress of a job in words and numbers. */
import type { JobView } from '../../../api/types.ts'
import { t } from '../../../texts/texts.ts'
import { phaseWords } from '../../jobs/phase-words.ts'

export interface Progress {
  readonly title: string
  readonly detail: string
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null
  readonly done: string
  readonly pace: string
}

export function describeProgress(job: JobView): Progress {
  const { rows, rowsDone } = job
  const share = rows > 0 ? Math.min(1, rowsDone / rows) : null
  return {
    ...headline(job),
    share: job.status === 'queued' && share === null ? 0 : share,
    done: describeDone(job, share),
    pace: describePace(job),
  }
}

function headline(job: JobView): { readonly title: string; readonly detail: string } {
  const { status } = job
  if (status === 'paused') return { title: t.progress.paused, detail: t.progress.pausedText }
  if (status === 'queued') return { title: t.progress.queued, detail: t.progress.queuedText }
  return { title: phaseWords(job), detail: t.progress.leave }
}

function describeDone(job: JobView, share: number | null): string {
  if (share === null) return job.rowsDone > 0 ? t.progress.rowsSoFar(job.rowsDone) : ''
  const counted = describeCount(job)
  return `${counted} — ${t.progress.percent(share)}`
}

/** While the file is read nobody knows yet how many rows it has: the estimate serves the bar, not the words. */
function describeCount({ rows, rowsDone, phase }: JobView): string {
  if (phase === 'stage') return t.progress.rowsSoFar(rowsDone)
  return phase === 'undo' ? t.undo.progress(rowsDone, rows) : t.progress.rows(rowsDone, rows)
}

function describePace({ rowsPerSecond, secondsLeft }: JobView): string {
  const speed = rowsPerSecond === null ? [] : [t.progress.speed(rowsPerSecond)]
  const left = secondsLeft === null ? [] : [t.progress.left(secondsLeft)]
  return [...speed, ...left].join(' · ')
}
