/** An import under review, as its member sees it. */
import type { TabCounts } from '../../../core/import/review/review-filter.ts'
import type { ImportRowView } from '../import-view.ts'

export interface ReviewSummary {
  /** Raised by every change; rows are of one revision. */
  readonly revision: number
  readonly tabs: TabCounts
}

export interface ReviewRow extends ImportRowView {
  /** Text by column of the file: as it stands there, or as somebody changed it. */
  readonly cells: readonly string[]
  /** Columns of the file whose cells somebody changed. */
  readonly edited: readonly number[]
}

export interface ReviewPage {
  readonly revision: number
  /** The revision in which the list of rows was found. */
  readonly asOf: number
  /** Rows of the whole list. */
  readonly total: number
  readonly rows: readonly ReviewRow[]
}
