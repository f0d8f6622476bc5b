import type { FieldPath } from '../model/field.ts'
import type { Problem, ProblemCode, Severity } from '../problems.ts'
import type { Action, RowCounts } from './outcome.ts'

/** A problem with the place it stands. `field` and `text` are absent for problems of a whole row. */
export interface RowProblem extends Problem {
  /** 0-based column of the file. */
  readonly column?: number
  readonly field?: FieldPath
  readonly text?: string
  /** Of a row that finds several records: the first of them. */
  readonly candidates?: readonly MatchCandidate[]
}

/** A record that a row may be for. */
export interface MatchCandidate {
  readonly id: string
  /** What the record is called; null where it has no name. */
  readonly name: string | null
}

/** How often one problem occurs in the file, with the first rows that have it. */
export interface ProblemSummary {
  readonly code: ProblemCode
  /** Whether the rows are refused for it. */
  readonly severity: Severity
  readonly field?: FieldPath
  readonly count: number
  readonly message: string
  readonly remedy: string
  readonly sampleRows: readonly number[]
}

/** What the whole file will do. `counts` are the outcomes that the result will have. */
export interface PlanPreview {
  readonly rows: number
  readonly counts: RowCounts
  /** Values of existing records that blank cells will empty. */
  readonly valuesCleared: number
  readonly warnings: number
  /** Rows that go in with a warning; absent in plans of earlier versions. */
  readonly rowsWithWarnings?: number
  readonly problems: readonly ProblemSummary[]
  /** Where members take turns: how many of the created records each gets. */
  readonly owners?: readonly OwnerShare[]
  /**
   * Whether the names of new records were compared with those that are there; `tooMany` where there are too
   * many of either.
   */
  readonly similar?: 'compared' | 'tooMany' | 'off'
  /** Related records that are created because they are missing; they are no rows of the file. */
  readonly related?: readonly RelatedPreview[]
  /** Advice on the file as a whole, in sentences. */
  readonly notices?: readonly string[]
}

export interface RelatedPreview {
  /** API name and label of the object. */
  readonly object: string
  readonly objectLabel: string
  readonly records: number
  /** The first of them, in the order of the file. */
  readonly first: readonly {
    /** What the record is created by: its domain, its name, … */
    readonly identifier: string
    readonly name: string | null
    readonly firstRow: number
    readonly rows: number
  }[]
}

export interface OwnerShare {
  readonly memberId: string
  readonly name: string
  readonly records: number
}

/** One value of a record before and after, as canonical text; null is empty. */
export interface ValueChange {
  readonly field: FieldPath
  readonly before: string | null
  readonly after: string | null
}

/** One of the first rows, as the record will be. */
export interface PreviewRow {
  readonly row: number
  readonly action: Action
  readonly recordId: string | null
  /** Canonical text per field path. */
  readonly values: Readonly<Record<FieldPath, string | null>>
  /** For updates: the fields that change. */
  readonly changes: readonly ValueChange[]
  readonly problems: readonly (RowProblem & { readonly severity: Severity })[]
}
