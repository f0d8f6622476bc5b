/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows stand where they are put: table elements cannot */
import type { ReactNode } from 'react'
import { ArrowRight } from 'lucide-react'
import { classNames } from '../../../../components/class-names.ts'
import { ACTIVE, AWAITED, CUT } from '../../../../grid/cell-looks.ts'
import { it } from '../../../../texts/import-texts.ts'
import { CellEditor } from './cell-editor.tsx'
import { cellState, rowState, type CellState, type FieldChange } from './cell-state.ts'
import { ProblemMark } from './problem-mark.tsx'
import type { ReviewColumn } from './review-columns.ts'
import { valueInWords } from './value-in-words.ts'
import { noteId, REVIEW_CELL, reviewCellId, type ReviewRowProps } from './review-row-props.ts'

interface ReviewCellProps extends ReviewRowProps {
  readonly column: ReviewColumn
  readonly index: number
  readonly isActive: boolean
}

/** A text that does not fit is told whole when the pointer is over it. */
const SHOWN_LETTERS = 20

/** One cell of the file. */
export function ReviewCell(props: ReviewCellProps): ReactNode {
  const { row, column, index, place, isActive, editing, gridId, rangeLeft, rangeRight, onCommit, onCancel } = props
  const state = row === undefined ? null : cellState(row, column)
  const severity = row === undefined || rowState(row) === 'removed' ? undefined : state?.problems[0]?.severity
  const isInRange = rangeLeft !== null && rangeRight !== null && index >= rangeLeft && index <= rangeRight
  return (
    <div
      role="gridcell"
      aria-colindex={index + 3}
      aria-selected={isInRange || undefined}
      aria-invalid={severity === 'error' || undefined}
      aria-describedby={isActive ? noteId(gridId) : undefined}
      id={isActive ? reviewCellId(gridId, place, index) : undefined}
      data-column={index}
      data-told={(state !== null && isTold(state)) || undefined}
      data-severity={severity}
      data-edited={state?.isEdited || undefined}
      className={classNames(
        REVIEW_CELL,
        state === null && AWAITED,
        severity === 'error' && 'bg-flaw text-on-flaw',
        severity === 'warning' && 'bg-warn-soft',
        isInRange && 'relative after:pointer-events-none after:absolute after:inset-0 after:bg-range',
        isActive && editing === null && ACTIVE,
        editing === null ? 'gap-1.5 px-3' : 'relative z-2',
        state?.isEdited === true &&
          'relative before:absolute before:top-0 before:left-0 before:border-4 before:border-transparent before:border-t-accent before:border-l-accent',
      )}
    >
      {state === null || row === undefined ? null : editing === null ? (
        <CellContent state={state} column={column} isRemoved={rowState(row) === 'removed'} />
      ) : (
        <CellEditor
          column={column}
          text={editing.draft ?? state.text}
          isChanged={editing.draft !== undefined}
          describedBy={noteId(gridId)}
          onCommit={(text, step) => onCommit(editing, text, step)}
          onCancel={onCancel}
        />
      )}
    </div>
  )
}

const isTold = ({ text, problems, changes, isEdited }: CellState): boolean =>
  problems.length > 0 || changes.length > 0 || isEdited || text.length > SHOWN_LETTERS

interface ContentProps {
  readonly state: CellState
  readonly column: ReviewColumn
  readonly isRemoved: boolean
}

function CellContent({ state: { text, problems, changes }, column, isRemoved }: ContentProps): ReactNode {
  const [problem] = problems
  const [change] = changes
  if (problem?.severity !== 'error' && change !== undefined) return <Changed change={change} column={column} />
  return (
    <>
      <span className={classNames('min-w-0 flex-1', CUT, isRemoved && 'text-faint line-through')}>{text}</span>
      {problem !== undefined && !isRemoved && <ProblemMark severity={problem.severity} />}
    </>
  )
}

/** What the record has, and what it will have. */
function Changed({ change, column }: { readonly change: FieldChange; readonly column: ReviewColumn }): ReactNode {
  const { field, before } = change
  const old = valueInWords(column.field, field, before)
  const next = valueInWords(column.field, field, change.after)
  const isFilled = before !== null && before !== '' && before !== '[]'
  return (
    <span className="flex min-w-0 flex-1 items-center gap-1.5">
      {isFilled && (
        <>
          <del aria-hidden className={`max-w-1/2 min-w-0 shrink text-muted ${CUT}`}>
            {old}
          </del>
          <ArrowRight size={12} aria-hidden className="shrink-0 text-faint" />
        </>
      )}
      <ins aria-hidden className={`min-w-0 flex-1 font-medium text-accent no-underline ${CUT}`}>
        {next}
      </ins>
      <span className="sr-only">{it.review.grid.becomes(old, next)}</span>
    </span>
  )
}
