/** What an action is settled with, and what it comes to. */
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { EditBatch } from '../../../core/import/review/review-action.ts'
import type { FileStore } from '../../../infra/files/file-store.ts'
import type { Queryable } from '../../../infra/postgres/database.ts'
import type { OpenReview } from './open-review.ts'

export interface SettleWork {
  readonly db: Queryable
  readonly files: FileStore
  readonly review: OpenReview
}

export interface SettledAction {
  /** By column. */
  readonly batches: readonly EditBatch[]
  /** The changed rows as they are in the file, rising, where they were read for this; null where they were not. */
  readonly sources: readonly SourceRow[] | null
}
