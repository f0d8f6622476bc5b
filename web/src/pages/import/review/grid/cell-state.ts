/** What a cell of a row under review shows: its text, what is wrong with it, and what it changes of a record. */
import type { ReviewRow } from '../../../../api/types.ts'
import type { ReviewColumn } from './review-columns.ts'

export type RowProblem = ReviewRow['problems'][number]
export type FieldChange = ReviewRow['changes'][number]

export interface CellState {
  readonly text: string
  /** Errors first. */
  readonly problems: readonly RowProblem[]
  /** Of the record, where the row updates it or brings it back. */
  readonly changes: readonly FieldChange[]
  readonly isEdited: boolean
}

export function cellState(row: ReviewRow, column: ReviewColumn): CellState {
  return {
    text: row.cells[column.index] ?? '',
    problems: errorsFirst(row.problems.filter((problem) => isAbout(problem, column))),
    changes: column.isFirstOfField ? row.changes.filter(({ field }) => isPathOf(field, column.path)) : [],
    isEdited: row.edited.includes(column.index),
  }
}

/** What is wrong with the row as a whole, or with something that no shown column holds. */
export const problemsOfRow = (row: ReviewRow, columns: readonly ReviewColumn[]): readonly RowProblem[] =>
  errorsFirst(row.problems.filter((problem) => !columns.some((column) => isAbout(problem, column))))

/** The places of a row where something is wrong, from left to right: -1 is the row as a whole. */
export function problemPlaces(row: ReviewRow, columns: readonly ReviewColumn[]): readonly number[] {
  const cells = columns.flatMap((column, place) => (cellState(row, column).problems.length > 0 ? [place] : []))
  return problemsOfRow(row, columns).length > 0 ? [-1, ...cells] : cells
}

function isAbout({ column, field }: RowProblem, { index, path, isFirstOfField }: ReviewColumn): boolean {
  if (column !== undefined) return column === index
  return field !== undefined && isFirstOfField && isPathOf(field, path)
}

/** A column that goes to a whole name holds its parts. */
const isPathOf = (field: string, path: string): boolean => field === path || field.startsWith(`${path}.`)

const errorsFirst = (problems: readonly RowProblem[]): readonly RowProblem[] =>
  problems.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))

/** As the grid tells it; rows that were removed are none of the plan's actions any more. */
export type RowState = ReviewRow['action'] | 'removed'

export const rowState = ({ action, outcome }: ReviewRow): RowState => (outcome === 'removed' ? 'removed' : action)

/** Several records may be meant: a person says which. */
export const isAmbiguous = (row: ReviewRow): boolean =>
  rowState(row) !== 'removed' && row.problems.some(({ code }) => code === 'MATCH_AMBIGUOUS')
