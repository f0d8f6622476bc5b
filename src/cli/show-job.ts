/** Batch jobs for people: as a list, and one by one. */
import type { JobView } from '../operations/jobs/job-view.ts'
import { showBulkCounts } from './bulk/run-bulk.ts'
import { showCounts } from './import/show-counts.ts'
import { showUndoCounts } from './import/show-result.ts'
import { countOf, formatCount, formatInstant } from './numbers-in-words.ts'
import type { Output } from './output.ts'
import { barState } from './watch-job.ts'

export function showJobs(output: Output, jobs: readonly JobView[]): void {
  if (jobs.length === 0) return output.say('There are no batch jobs.')
  output.table(
    [
      { title: 'Id' },
      { title: 'Kind' },
      { title: 'Status' },
      { title: 'Rows', align: 'right' },
      { title: 'File', fit: 'cut' },
      { title: 'Failed', align: 'right', fit: 'drop' },
      { title: 'Object', fit: 'drop' },
      { title: 'When', fit: 'drop' },
    ],
    jobs.map((job) => [
      job.id,
      job.kind === 'bulk' && job.bulkAction !== null ? `bulk ${job.bulkAction}` : job.kind,
      job.status,
      formatCount(job.rows),
      job.fileName ?? '',
      formatCount(job.counts.failed),
      job.object,
      formatInstant(job.createdAt),
    ]),
  )
}

export function showJob(output: Output, job: JobView): void {
  output.heading(`${job.kind} ${job.id}: ${job.status}`)
  output.say(
    `  ${job.fileName ?? (job.bulkAction === null ? 'no file' : `bulk ${job.bulkAction}`)} → ${job.object}, by ${job.requestedBy.name}, ${formatInstant(job.createdAt)}`,
  )
  if (job.status === 'processing' || job.status === 'paused') output.say(`  ${describeProgress(job)}`)
  if (job.error !== null) output.prose(`  ${job.error.code}: ${job.error.message} ${job.error.remedy}`)
  if (job.status === 'scheduled' && job.startAt !== null) output.say(`  Begins ${formatInstant(job.startAt)}.`)
  if (job.startAt !== null && job.startedAt !== null) {
    output.say(`  Was to begin ${formatInstant(job.startAt)}, began ${formatInstant(job.startedAt)}.`)
  }
  if (job.status === 'draft') output.say('  No record was changed: it waits to be confirmed.')
  output.say()
  const isCounted = job.kind === 'undo' || job.finishedAt !== null
  if (!isCounted) return
  if (job.kind === 'undo') showUndoCounts(output, job)
  else if (job.kind === 'export') output.say(`  ${countOf(job.counts.exported ?? 0, 'record')} exported`)
  else if (job.kind === 'bulk') showBulkCounts(output, job)
  else showCounts(output, job.rows, job.counts)
  output.say()
}

function describeProgress(job: JobView): string {
  const { label, done, total, detail } = barState(job)
  const percent = total > 0 ? ` — ${Math.floor((done / total) * 100)}%` : ''
  return `${label}: ${detail}${percent}`
}

/** What may be asked of the job now, as commands. */
export function showNextSteps(output: Output, { id, kind, can, counts }: JobView): void {
  const steps = [
    ...(kind === 'export' && (counts.exported ?? 0) > 0 ? [`waybill jobs ${id} --exported FILE`] : []),
    ...(kind === 'import' && counts.failed > 0 ? [`waybill jobs ${id} --failed-rows failed-rows.csv`] : []),
    ...(['pause', 'resume', 'cancel', 'retry', 'undo'] as const).flatMap((verb) =>
      can[verb] ? [`waybill ${verb} ${id}`] : [],
    ),
  ]
  if (steps.length > 0) output.say('What can be done now:')
  for (const step of steps) output.say(`  ${step}`)
}
