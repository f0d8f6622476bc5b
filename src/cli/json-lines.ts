/** The shapes of `--json`. Scripts depend on them: docs/cli.md lists each one. */
import type { JobStatus } from '../core/import/job.ts'
import type { RowCounts } from '../core/import/outcome.ts'
import type { ExportView } from '../operations/exports/export-view.ts'
import type { JobView } from '../operations/jobs/job-view.ts'

/** With the records that are no rows of the file. */
type AllCounts = RowCounts & Pick<JobView['counts'], 'relatedCreated'>

/** What an import did, or what its draft would do. Every row is in one of the counts. */
export function importLine(job: Pick<JobView, 'id'>, status: JobStatus, rows: number, counts: AllCounts): object {
  return { id: job.id, status, rows, ...outcomeCounts(counts) }
}

export const undoLine = ({ id, kind, status, rows, bulkChangeId, counts }: JobView): object => ({
  id,
  kind,
  status,
  rows,
  removed: counts.removed,
  putBack: counts.putBack ?? 0,
  deletedAgain: counts.deletedAgain ?? 0,
  // Only bulk changes delete what an undo can restore.
  ...(bulkChangeId !== null && { restored: counts.restored }),
  kept: counts.kept ?? 0,
})

/** What a bulk change did. Every selected record is in one of the counts. */
export const bulkLine = ({ id, kind, status, rows, bulkAction: action, counts }: JobView): object => ({
  id,
  kind,
  action,
  status,
  rows,
  updated: counts.updated,
  deleted: counts.deleted ?? 0,
  restored: counts.restored,
  unchanged: counts.unchanged,
  skipped: counts.skipped,
  failed: counts.failed,
})

/** @param file where the file was written; null where there is none */
export const exportLine = ({ job, format, manifest }: ExportView, file: string | null): object => ({
  id: job.id,
  kind: job.kind,
  status: job.status,
  rows: manifest?.rows ?? 0,
  columns: manifest?.columns.map(({ path }) => path) ?? [],
  format,
  file,
  sizeBytes: manifest?.sizeBytes ?? null,
  sha256: manifest?.sha256 ?? null,
  takenAt: manifest?.takenAt ?? null,
  cutCells: manifest?.cutCells ?? 0,
})

function ownLine(job: JobView): object {
  const { id, kind, status, rows, counts } = job
  if (kind === 'undo') return undoLine(job)
  if (kind === 'export') return { id, kind, status, rows, exported: counts.exported ?? 0 }
  return kind === 'bulk' ? bulkLine(job) : { id, kind, status, rows, ...outcomeCounts(counts) }
}

export function jobLine(job: JobView): object {
  const { object, fileName: file, createdAt } = job
  return { ...ownLine(job), object, file, createdAt }
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
