/** Which rows of an import a person looks at in its review, and in which order. */
import type { FieldPath } from '../../model/field.ts'
import type { ProblemCode } from '../../problems.ts'

export const REVIEW_TABS = [
  'all',
  'errors',
  'warnings',
  'new',
  'updates',
  'restored',
  'unchanged',
  'duplicates',
  'removed',
] as const
export type ReviewTab = (typeof REVIEW_TABS)[number]

/** Rows of each tab. All but `all` and `warnings` add up to `all`: a row with a warning goes in, and is told by its action. */
export type TabCounts = { readonly [tab in ReviewTab]: number }

export interface ReviewFilter {
  readonly tab?: ReviewTab
  /** Rows that have this problem, in the column given by `field` where there is one. */
  readonly problem?: ProblemCode
  /** A mapped column, by its field path: for `problem`, `value`, `values`, `contains` and `isBlank`. */
  readonly field?: FieldPath
  /** The cell is this, as it was read; where it could not be read, as it is written. */
  readonly value?: string
  /** The cell is one of these, likewise. */
  readonly values?: readonly string[]
  /** The cell has this somewhere, whatever the case. */
  readonly contains?: string
  readonly isBlank?: boolean
  /** Any cell has this somewhere, whatever the case. */
  readonly search?: string
  /** A field path; a minus before it for the other way round. In the order of the file when absent. */
  readonly sort?: string
}

/** Nothing is asked for but the rows of the file, one after the other. */
export const isEveryRow = ({ tab = 'all', ...rest }: ReviewFilter): boolean =>
  tab === 'all' && Object.values(rest).every((each) => each === undefined)
