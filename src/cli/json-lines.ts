/** The shapes of `--json`. Scripts depend on them: docs/cli.md lists each one. */
import type { JobStatus } from '../core/import/job.ts'
import type { RowCounts } from '../core/import/outcome.ts'
import type { JobView } from '../operations/jobs/job-view.ts'

/** With the records that are no rows of the file. */
type AllCounts = RowCounts & Pick<JobView['counts'], 'relatedCreated'>

/** What an import did, or what its draft would do. Every row is in one of the counts. */
export function importLine(job: Pick<JobView, 'id'>, status: JobStatus, rows: number, counts: AllCounts): object {
  return { id: job.id, status, rows, ...outcomeCounts(counts) }
}

export const undoLine = ({ id, kind, status, rows, counts }: JobView): object => ({
  id,
  kind,
  status,
  rows,
  removed: counts.removed,
  putBack: counts.putBack ?? 0,
  deletedAgain: counts.deletedAgain ?? 0,
  kept: counts.kept ?? 0,
})

export function jobLine(job: JobView): object {
  const { id, kind, status, rows, counts, object, fileName: file, createdAt } = job
  const own = kind === 'undo' ? undoLine(job) : { id, kind, status, rows, ...outcomeCounts(counts) }
  return { ...own, object, file, createdAt }
}

/** Rows that a person took out in the review are told only where there are any. */
const outcomeCounts = ({ relatedCreated = 0, ...counts }: AllCounts): object => {
  const { created, updated, restored, unchanged, skipped, failed, removed } = counts
  return {
    created,
    updated,
    restored,
    unchanged,
    skipped,
    failed,
    ...(removed > 0 && { removed }),
    ...(relatedCreated > 0 && { relatedCreated }),
  }
}
