/** An import under review, as its member sees it. */
import type { Cluster, CountedValue } from '../../../core/import/review/cluster-values.ts'
import type { Fix } from '../../../core/import/review/fixes.ts'
import type { ProblemSummary } from '../../../core/import/preview.ts'
import type { ActionRecord } from '../../../core/import/review/review-action.ts'
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

/** Where a row stands in a list of rows; null where it does not. */
export interface RowPlace {
  /** From 0. */
  readonly place: number | null
  readonly row: number | null
}

/** What became of an action, of its undo, or of doing it again. */
export interface ReviewChange extends ReviewSummary {
  /** Its number in the history; null where it changed nothing. */
  readonly action: number | null
  /** Rows that were changed: of those that were asked for, the ones that were not so already. */
  readonly changed: number
  /** Rows that may look different now: the changed ones, and those that hang together with them. */
  readonly touched: number
  /** The first of them. */
  readonly rows: readonly ReviewRow[]
}

export interface ActionPreview {
  /** Cells, or rows, that would change. */
  readonly cells: number
  /** How many of them in each column of the file, in their order; none where rows are changed. */
  readonly columns: readonly { readonly column: number; readonly cells: number }[]
  /** The first of each column. */
  readonly examples: readonly {
    readonly row: number
    readonly column: number
    readonly before: string
    /** null: what the file says. */
    readonly after: string | null
  }[]
}

export interface HistoryEntry extends ActionRecord {
  readonly number: number
  readonly rows: number
  readonly cells: number
  readonly isUndone: boolean
  readonly memberId: string
  readonly member: string
  readonly at: string
}

export interface HistoryPage {
  readonly actions: readonly HistoryEntry[]
  /** To be sent as `before` for earlier ones; null where there are none. */
  readonly next: number | null
}

export interface ReviewProblem extends ProblemSummary {
  readonly fixes: readonly Fix[]
}

export interface ReviewProblems {
  readonly revision: number
  /** Those of the most rows first. */
  readonly problems: readonly ReviewProblem[]
}

export interface Facets {
  /** Different values; blank cells are none. */
  readonly total: number
  /** Rows whose cell is blank. */
  readonly blank: number
  /** The most frequent first. */
  readonly values: readonly CountedValue[]
  readonly clusters: readonly Cluster[]
}
