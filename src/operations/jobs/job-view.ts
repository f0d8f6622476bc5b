import type { BulkAction } from '../../core/bulk/bulk-change.ts'
import type { JobKind, JobPhase, JobStatus } from '../../core/import/job.ts'
import type { RowCounts } from '../../core/import/outcome.ts'
import type { JobError } from '../../core/import/job.ts'

/** A batch job as the page, the API and the CLI show it. */
export interface JobView {
  readonly id: string
  readonly kind: JobKind
  readonly status: JobStatus
  readonly phase: JobPhase | null
  /** API name of the object. */
  readonly object: string
  readonly fileName: string | null
  /** For an undo: the import that it takes back. */
  readonly importId: string | null
  /** For an undo: the bulk change that it takes back. */
  readonly bulkChangeId: string | null
  /** For a bulk change and its undo. */
  readonly bulkAction: BulkAction | null
  readonly requestedBy: { readonly id: string; readonly name: string }
  /** Rows in the file, or records in the bulk change or undo; 0 while not counted yet. */
  readonly rows: number
  /** Rows of the present phase that are through. */
  readonly rowsDone: number
  /**
   * Outcomes so far. For an undo: created records `removed`, updated ones `putBack`, restored ones
   * `deletedAgain`, deleted ones `restored`, and rows `kept`.
   */
  readonly counts: RowCounts & {
    /** By a bulk change. */
    readonly deleted?: number
    /** Records in the file of an export. */
    readonly exported?: number
    readonly putBack?: number
    readonly deletedAgain?: number
    readonly kept?: number
    /** Related records that were missing, which are no rows of the file. Of an undo: removed, and kept. */
    readonly relatedCreated?: number
    readonly relatedRemoved?: number
    readonly relatedKept?: number
  }
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly error: JobError | null
  readonly createdAt: string
  /** When it is to begin, or was to begin; null for a job that was not put off. */
  readonly startAt: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** What may be asked of it now: the buttons that are shown. */
  readonly can: {
    readonly pause: boolean
    readonly resume: boolean
    readonly cancel: boolean
    readonly retry: boolean
    readonly undo: boolean
  }
}
