import type { ReactNode } from 'react'
import type { Action, ReviewRow } from '../../../../api/types.ts'
import { classNames } from '../../../../components/class-names.ts'
import { ACTION_FILL } from '../../../../components/outcome.ts'
import { CUT } from '../../../../grid/cell-looks.ts'
import { it } from '../../../../texts/import-texts.ts'
import { isAmbiguous, problemsOfRow, rowState } from './cell-state.ts'
import { ProblemMark } from './problem-mark.tsx'
import type { ReviewColumn } from './review-columns.ts'

interface StatusCellProps {
  readonly row: ReviewRow
  readonly columns: readonly ReviewColumn[]
  readonly onChoose: (row: ReviewRow) => void
}

/** What becomes of a row, and what is wrong with it as a whole. */
export function StatusCell({ row, columns, onChoose }: StatusCellProps): ReactNode {
  const state = rowState(row)
  const [problem] = problemsOfRow(row, columns)
  const { states, choose, chooseFor } = it.review.grid
  if (isAmbiguous(row)) {
    return (
      <span data-told className="flex min-w-0 flex-1 items-center px-2">
        <button
          type="button"
          // The keyboard opens it by Enter on the cell.
          tabIndex={-1}
          aria-label={chooseFor(row.row)}
          onClick={() => onChoose(row)}
          className="h-6 truncate rounded-md border border-line-strong bg-surface px-2 font-medium text-accent shadow-card hover:bg-sunken"
        >
          {choose}
        </button>
      </span>
    )
  }
  return (
    <span data-told={problem !== undefined || undefined} className="flex min-w-0 flex-1 items-center gap-1.5 px-3">
      <span aria-hidden className={classNames('size-2 shrink-0 rounded-full', fillOf(state))} />
      <span className={classNames('min-w-0 flex-1', CUT, state === 'removed' && 'text-faint')}>{states[state]}</span>
      {problem !== undefined && <ProblemMark severity={problem.severity} />}
    </span>
  )
}

const fillOf = (state: Action | 'removed'): string => (state === 'removed' ? 'bg-removed' : ACTION_FILL[state])
