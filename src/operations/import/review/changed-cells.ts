/** What an action of the review has changed, when the edits are written and nothing else is. */
import type { SourceRow } from '../../../core/import/dialect.ts'
import type { EditBatch } from '../../../core/import/review/review-action.ts'

export interface ChangedCells {
  /** Rising, each once. */
  readonly rows: readonly number[]
  /** The edits as they are now; of two of one cell the later counts. */
  readonly batches: readonly EditBatch[]
  /** The rows as they are in the file, rising, where somebody has read all of them; null has them read. */
  readonly sources: readonly SourceRow[] | null
}
