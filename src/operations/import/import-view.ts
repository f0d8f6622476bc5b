import type { Inspection } from '../../core/import/dialect.ts'
import type { ImportOptions } from '../../core/import/import-options.ts'
import type { ImportTemplateUse } from '../../core/import/import-template-misfit.ts'
import type { Action, Outcome } from '../../core/import/outcome.ts'
import type { Question } from '../../core/import/profile/question.ts'
import type { PlanPreview, PreviewRow, RowProblem, ValueChange } from '../../core/import/preview.ts'
import type { ColumnChoice } from '../../core/mapping/apply-choices.ts'
import type { ColumnMapping } from '../../core/mapping/column-mapping.ts'
import type { Severity } from '../../core/problems.ts'
import type { JobView } from '../jobs/job-view.ts'

/** An import: the job that carries it out, and everything that was decided for it. */
export interface ImportView extends JobView {
  readonly inspection: Inspection
  readonly mapping: readonly ColumnMapping[]
  readonly options: ImportOptions
  /** Paths of the fields that will find existing records, in order, after "every mapped identifier" is filled in. */
  readonly matchKeys: readonly string[]
  /** The template that was followed, or one that fits in part and is offered; null where there is none. */
  readonly template: ImportTemplateUse | null
  /** The undo that takes the import back, or took it back. */
  readonly undoId: string | null
  /** Raised by every change of mapping, options or rows. */
  readonly revision: number
  /** What the whole file will do; null until the plan of this revision is made. */
  readonly preview: PlanPreview | null
  /** What the last plan came to, where something was changed since. */
  readonly outdatedPreview: PlanPreview | null
  /** The failed rows of the finished import are under review; it stays as it is until they are imported. */
  readonly isRemainderOpen: boolean
  /** What would be asked about the cells, once the whole file was looked at. */
  readonly questions: readonly Question[]
}

export interface ImportPreview {
  readonly preview: PlanPreview
  /** The first 20 rows as they will be. */
  readonly firstRows: readonly PreviewRow[]
}

/** One row of the import, before (planned) or after (with its outcome) it was applied. */
export interface ImportRowView {
  readonly row: number
  readonly action: Action
  readonly outcome: Outcome | null
  readonly recordId: string | null
  /** Canonical text per field path; the original text where it could not be read. */
  readonly values: Readonly<Record<string, string | null>>
  readonly changes: readonly ValueChange[]
  readonly problems: readonly (RowProblem & {
    readonly severity: Severity
    readonly message: string
    readonly remedy: string
    readonly header?: string
  })[]
}

/** The member's own mapping of one column, or of several that are put together. */
export type MappingChoice = ColumnChoice

/** Which record a row is for: its id, or that it makes a new one, or that it is left out. */
export type MatchChoice = 'create' | 'skip' | string

/** A change of one staged cell (`column` as in MappingChoice), the removal of a row, or the choice of its record. */
export type RowEdit =
  | { readonly row: number; readonly column: string | number; readonly text: string }
  | { readonly row: number; readonly removed: boolean }
  /** null takes the choice back. */
  | { readonly row: number; readonly match: MatchChoice | null }
