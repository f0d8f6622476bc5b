import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { ArrowRight, PencilLine } from 'lucide-react'
import type { ReviewRow } from '../../../../api/types.ts'
import { placeOf, type Place } from '../../../../grid/place-of.ts'
import { it } from '../../../../texts/import-texts.ts'
import { findTarget, type TargetGroup } from '../../map/targets.ts'
import { cellState, problemsOfRow, rowState, type FieldChange, type RowProblem } from './cell-state.ts'
import { ProblemMark } from './problem-mark.tsx'
import { noteId, reviewCellId } from './review-row-props.ts'
import type { ReviewColumn } from './review-columns.ts'
import { suggestionsOf } from './suggestions.ts'
import { STATUS_COLUMN } from './use-review-cursor.ts'
import type { ReviewGridModel } from './use-review-grid.ts'
import { valueInWords } from './value-in-words.ts'

/** Below the cell its editor lists values, or a calendar. */
const isListing = ({ cursor: { editing }, columns }: ReviewGridModel): boolean => {
  const field = columns.find(({ index }) => index === editing?.column)?.field
  return field?.kind === 'date' || suggestionsOf(field, '').length > 0
}

interface ChangeInWords {
  readonly field: string
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What is to be told about a cell. */
interface Told {
  readonly text: string
  readonly refusal: string | null
  readonly problems: readonly RowProblem[]
  readonly changes: readonly ChangeInWords[]
  readonly isEdited: boolean
  readonly readAs: string | null
}

interface CellNoteProps {
  readonly grid: ReviewGridModel
  readonly gridId: string
  readonly groups: readonly TargetGroup[]
}

/**
 * Reason and remedy beside the cell that the pointer is over, or else that the keyboard is at. What is told about the
 * latter is there for screen readers as well.
 */
export function CellNote({ grid, gridId, groups }: CellNoteProps): ReactNode {
  const { cursor, hovered, scroller } = grid
  const active = cursor.place === null ? null : toldAt(grid, groups, cursor.place)
  const hover = cursor.editing === null ? placeOf(hovered) : null
  const told = hover === null ? active : toldAt(grid, groups, hover)
  const activeId = cursor.place === null ? '' : reviewCellId(gridId, cursor.place.row, cursor.place.column)
  const isShown = told !== null && (told.problems.length > 0 || told.refusal !== null || hover !== null)
  return (
    <>
      <div id={noteId(gridId)} className="sr-only">
        {active === null ? '' : wordsOf(active)}
      </div>
      {isShown && (
        <Bubble
          anchor={() =>
            hover === null ? document.getElementById(activeId) : (hovered?.closest('[data-column]') ?? null)
          }
          scroller={scroller}
          isAbove={isListing(grid)}
        >
          <Details told={told} />
        </Bubble>
      )}
    </>
  )
}

function toldAt(
  { windows, columns, cursor }: ReviewGridModel,
  groups: readonly TargetGroup[],
  { row: place, column: index }: Place,
): Told | null {
  const row = windows.rowAt(place)
  const column = columns[index]
  if (row === undefined) return null
  const isRemoved = rowState(row) === 'removed'
  if (column === undefined) {
    const problems = index === STATUS_COLUMN && !isRemoved ? problemsOfRow(row, columns) : []
    return problems.length === 0 ? null : { ...NOTHING, problems }
  }
  const { text, problems, changes, isEdited } = cellState(row, column)
  const { editing } = cursor
  const refusal = editing?.row === row.row && editing.column === column.index ? (editing.refusal ?? null) : null
  return {
    text,
    refusal,
    problems: isRemoved ? [] : problems,
    changes: changes.map((change) => changeInWords(change, column, groups)),
    isEdited,
    readAs: readAs(row, column, text),
  }
}

const NOTHING: Told = { text: '', refusal: null, problems: [], changes: [], isEdited: false, readAs: null }

function changeInWords(
  { field, before, after }: FieldChange,
  column: ReviewColumn,
  groups: readonly TargetGroup[],
): ChangeInWords {
  return {
    field,
    label: findTarget(groups, field)?.header ?? field,
    before: valueInWords(column.field, field, before),
    after: valueInWords(column.field, field, after),
  }
}

/** Where a cell says something else than the record will: a date in another order, an option by its other name. */
function readAs({ values, action }: ReviewRow, { field, path }: ReviewColumn, text: string): string | null {
  const value = values[path]
  if (value === undefined || value === null || value === '' || action === 'refuse' || action === 'skip') return null
  const words = valueInWords(field, path, value)
  return words === text.trim() || value === text.trim() ? null : words
}

function wordsOf({ refusal, problems, changes, isEdited, readAs: read }: Told): string {
  const { becomes, edited } = it.review.grid
  return [
    refusal ?? '',
    ...problems.map(({ message, remedy }) => `${message} ${remedy}`),
    ...changes.map(({ label, before, after }) => `${label}: ${becomes(before, after)}.`),
    read === null || changes.length > 0 ? '' : `${it.review.grid.readAs(read)}.`,
    isEdited ? edited : '',
  ]
    .filter((words) => words !== '')
    .join(' ')
}

function Details({ told }: { readonly told: Told }): ReactNode {
  const { text, refusal, problems, changes, isEdited, readAs: read } = told
  return (
    <>
      {refusal !== null && <p className="font-medium text-bad">{refusal}</p>}
      {problems.map(({ code, field, severity, message, remedy }) => (
        <div key={`${code} ${field}`} className="flex gap-2">
          <span className="mt-[3px]">
            <ProblemMark severity={severity} />
          </span>
          <div className="min-w-0">
            <p className="font-medium">{message}</p>
            <p className="text-muted">{remedy}</p>
          </div>
        </div>
      ))}
      {problems.length === 0 && changes.length === 0 && text !== '' && (
        <p className="max-h-40 overflow-hidden break-words whitespace-pre-wrap">{text}</p>
      )}
      {changes.map(({ field, label, before, after }) => (
        <div key={field}>
          <p className="text-sm text-muted">{label}</p>
          <p className="flex flex-wrap items-center gap-1.5">
            <del className="break-words text-muted">{before}</del>
            <ArrowRight size={12} aria-hidden className="shrink-0 text-faint" />
            <ins className="font-medium break-words text-accent no-underline">{after}</ins>
          </p>
        </div>
      ))}
      {read !== null && changes.length === 0 && <p className="text-muted">{it.review.grid.readAs(read)}</p>}
      {isEdited && (
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <PencilLine size={12} aria-hidden className="shrink-0" />
          {it.review.grid.edited}
        </p>
      )}
    </>
  )
}

interface BubbleProps {
  readonly anchor: () => Element | null
  readonly scroller: HTMLElement | null
  readonly isAbove: boolean
  readonly children: ReactNode
}

const GAP_PX = 5
const EDGE_PX = 8

/** Put where the cell is, after each drawing and while the grid is scrolled. */
function Bubble({ anchor, scroller, isAbove, children }: BubbleProps): ReactNode {
  const bubble = useRef<HTMLDivElement>(null)
  const place = useRef((): void => undefined)
  useLayoutEffect(() => {
    place.current = () => {
      const { current: element } = bubble
      const cell = anchor()?.getBoundingClientRect()
      if (element === null) return
      element.hidden = cell === undefined
      if (cell === undefined) return
      const { offsetWidth, offsetHeight } = element
      const hasRoomBelow = cell.bottom + GAP_PX + offsetHeight < window.innerHeight - EDGE_PX
      const top = isAbove || !hasRoomBelow ? cell.top - GAP_PX - offsetHeight : cell.bottom + GAP_PX
      const left = Math.min(cell.left, window.innerWidth - EDGE_PX - offsetWidth)
      element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`
    }
    place.current()
  })
  useEffect(() => {
    if (scroller === null) return undefined
    const follow = (): void => place.current()
    scroller.addEventListener('scroll', follow, { passive: true })
    return () => scroller.removeEventListener('scroll', follow)
  }, [scroller])
  return (
    <div
      ref={bubble}
      aria-hidden
      data-note
      className="pointer-events-none fixed top-0 left-0 z-20 flex w-max max-w-84 flex-col gap-2 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-float"
    >
      {children}
    </div>
  )
}
