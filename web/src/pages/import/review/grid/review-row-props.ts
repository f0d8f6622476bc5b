/** What a row of the grid and its cells are drawn from, and what they have in common. */
import type { ReviewRow as Row } from '../../../../api/types.ts'
import type { Step } from './cell-editor.tsx'
import type { ReviewColumn } from './review-columns.ts'
import type { EditedCell } from './use-review-cursor.ts'

export interface ReviewRowProps {
  readonly columns: readonly ReviewColumn[]
  /** Of the list, from 0. */
  readonly place: number
  readonly top: number
  readonly height: number
  /** Undefined while it loads. */
  readonly row: Row | undefined
  readonly isSelected: boolean
  /** Of the cell that has the focus of the grid. */
  readonly activeColumn: number | null
  /** Of the range, where it goes over several cells: its first and its last column. */
  readonly rangeLeft: number | null
  readonly rangeRight: number | null
  readonly editing: EditedCell | null
  readonly gridId: string
  readonly onCommit: (cell: EditedCell, text: string, step: Step | null) => void
  readonly onCancel: () => void
  readonly onChoose: (row: Row) => void
}

export const reviewCellId = (gridId: string, place: number, column: number): string => `${gridId}-${place}-${column}`

/** Of the active cell what is told about it, for those who do not see it. */
export const noteId = (gridId: string): string => `${gridId}-note`

/** Nothing of a cell that shows a text is positioned or clips: see `cell-looks.ts`. */
export const REVIEW_CELL = 'flex min-w-0 items-center'
