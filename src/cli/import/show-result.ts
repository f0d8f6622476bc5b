/** Shows what an import or an undo did, and what can be done next. */
import type { JobView } from '../../operations/jobs/job-view.ts'
import { CommandFailure, EXIT, type ExitCode } from '../command-failure.ts'
import { importLine, undoLine } from '../json-lines.ts'
import { countOf, formatCount } from '../numbers-in-words.ts'
import type { Output } from '../output.ts'
import { showCounts } from './show-counts.ts'

const ENDINGS: { readonly [status in JobView['status']]?: string } = {
  completed: 'Done',
  failed: 'Stopped by a fault',
  cancelled: 'Cancelled',
  undone: 'Undone',
}

/** @throws CommandFailure with the words of an import that failed as a whole */
export function showResult(output: Output, job: JobView): ExitCode {
  const { id, status, rows, counts, error } = job
  if (output.isJson) output.json(importLine(job, status, rows, counts))
  else {
    output.heading(`${ENDINGS[status] ?? status}: ${job.fileName ?? 'the file'} → ${job.object}`)
    showCounts(output, rows, counts)
    output.say()
    if (counts.relatedCreated) output.say(`Besides, ${countOf(counts.relatedCreated, 'related record')} created.`)
    if (counts.failed > 0)
      output.say(`The failed rows, to be corrected:\n  waybill jobs ${id} --failed-rows failed-rows.csv`)
    if (job.can.undo) output.say(`To take it back:\n  waybill undo ${id}`)
  }
  if (error !== null) throw new CommandFailure(error)
  if (status !== 'completed') return EXIT.failed
  return counts.failed > 0 ? EXIT.someRowsFailed : EXIT.ok
}

const UNDO_WORDS = [
  ['removed', 'removed: the import had created them'],
  ['putBack', 'put back as they were'],
  ['deletedAgain', 'deleted again: the import had restored them'],
  ['kept', 'kept: changed or used since'],
] as const

const BULK_UNDO_WORDS = [
  ['putBack', 'put back as they were'],
  ['deletedAgain', 'deleted again'],
  ['restored', 'restored'],
  ['kept', 'kept: changed since'],
] as const

/** @throws CommandFailure with the words of an undo that failed as a whole */
export function showUndo(output: Output, job: JobView): ExitCode {
  const { status, error } = job
  if (output.isJson) output.json(undoLine(job))
  else {
    const ending = status === 'completed' ? 'Taken back' : (ENDINGS[status] ?? status)
    output.heading(
      `${ending}: ${job.fileName ?? (job.bulkAction === null ? 'the file' : `bulk ${job.bulkAction}`)} → ${job.object}`,
    )
    showUndoCounts(output, job)
  }
  if (error !== null) throw new CommandFailure(error)
  return status === 'completed' ? EXIT.ok : EXIT.failed
}

export function showUndoCounts(output: Output, { bulkChangeId, counts }: JobView): void {
  const { relatedRemoved = 0, relatedKept = 0 } = counts
  const told = bulkChangeId === null ? UNDO_WORDS : BULK_UNDO_WORDS
  const width = Math.max(...told.map(([name]) => formatCount(counts[name] ?? 0).length))
  for (const [name, words] of told) output.say(`  ${formatCount(counts[name] ?? 0).padStart(width)}  ${words}`)
  if (relatedRemoved + relatedKept > 0)
    output.say(`Related records: ${formatCount(relatedRemoved)} removed, ${formatCount(relatedKept)} kept.`)
}
