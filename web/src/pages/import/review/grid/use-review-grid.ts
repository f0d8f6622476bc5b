/** The grid of a review as a whole: what is loaded and seen of its rows, what is selected, and where the keyboard is. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ImportView, ReviewRow } from '../../../../api/types.ts'
import { tellRefusal } from '../../../../components/toast.tsx'
import { ALL, NONE, toggled, withIds, type Selection } from '../../../../grid/selection.ts'
import { useFreshStart } from '../../../../grid/use-fresh-start.ts'
import { useVisibleRows, type VisibleRows } from '../../../../grid/use-visible-rows.ts'
import { ROW_PX, useDensity } from '../../../../theme/density.ts'
import type { ShownReview } from '../list/use-review-list.ts'
import { useReviewWindows, type ReviewWindows } from '../list/use-review-windows.ts'
import { useRowReader, type RowReader } from '../list/use-row-reader.ts'
import type { ReviewState } from '../use-review-search.ts'
import { isTooManyRows } from './most-rows.ts'
import type { ReviewColumn } from './review-columns.ts'
import { useCellActs, type CellActs } from './use-cell-acts.ts'
import { useReviewCursor, type ReviewCursor } from './use-review-cursor.ts'

/** The number and the state of a row, which stay while the others are scrolled sideways. */
export const FIXED_COLUMNS = 2
const FIXED_PX = [72, 136] as const
export const REVIEW_HEAD_PX = 44

export interface ReviewContent {
  readonly view: ImportView
  readonly state: ReviewState
  readonly columns: readonly ReviewColumn[]
  readonly shown: ShownReview
  readonly revision: number | undefined
  /** Opens the choice between the records that a row may be for. */
  choose(row: ReviewRow): void
}

/** Changes with every few rows that are scrolled: only what draws the rows should take it. */
export interface ReviewGridModel extends ReviewContent {
  readonly scroller: HTMLElement | null
  setScroller(element: HTMLElement | null): void
  readonly rowPx: number
  /** Of all columns, the fixed ones first. */
  readonly widths: readonly number[]
  resize(column: number, widthPx: number): void
  readonly rows: VisibleRows
  readonly windows: ReviewWindows
  readonly reader: RowReader
  readonly cursor: ReviewCursor
  readonly acts: CellActs
  /** Numbers of rows in the file. */
  readonly selection: Selection<number>
  select(selection: Selection<number>): void
  toggle(place: number): void
  /** From the row that was toggled last. */
  selectTo(place: number): Promise<void>
  selectAll(isSelected: boolean): void
  /** The element below the pointer. */
  readonly hovered: Element | null
  hover(target: EventTarget | null): void
}

export function useReviewGrid(content: ReviewContent): ReviewGridModel {
  const { view, columns, shown, revision } = content
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const rowPx = ROW_PX[useDensity()]
  const rows = useVisibleRows(scroller, shown.total, rowPx, REVIEW_HEAD_PX)
  const windows = useReviewWindows(shown, revision, rows)
  const reader = useRowReader(shown, windows, !view.isRemainderOpen)
  const cursor = useReviewCursor()
  const giveBack = useGiveBack(cursor, rows, windows)
  const acts = useCellActs({ id: view.id, columns, total: shown.total, reader, giveBack })
  const selected = useSelectedRows(windows, reader)
  const sizes = useWidths(columns)
  const hovered = useHovered(scroller)
  useFreshStart(JSON.stringify(shown.list.filter), { rows, cursor, select: selected.select })
  return useMemo(
    () => ({
      ...content,
      scroller,
      setScroller,
      rowPx,
      rows,
      windows,
      reader,
      cursor,
      acts,
      ...sizes,
      ...selected,
      ...hovered,
    }),
    [content, scroller, rowPx, rows, windows, reader, cursor, acts, sizes, selected, hovered],
  )
}

/** What is refused comes back into its cell where that is in sight. */
function useGiveBack(cursor: ReviewCursor, rows: VisibleRows, windows: ReviewWindows): ReviewCursor['giveBack'] {
  const latest = useRef({ rows, windows })
  useEffect(() => {
    latest.current = { rows, windows }
  })
  const { giveBack } = cursor
  return useCallback(
    (cell) => {
      const { first, end } = latest.current.rows.seen
      const place = cell.place.row
      const isSeen = place >= first && place < end && latest.current.windows.rowAt(place)?.row === cell.row
      return isSeen && giveBack(cell)
    },
    [giveBack],
  )
}

function useWidths(columns: readonly ReviewColumn[]): Pick<ReviewGridModel, 'widths' | 'resize'> {
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map())
  return useMemo(
    () => ({
      widths: [...FIXED_PX, ...columns.map(({ index, width }) => chosen.get(index) ?? width)],
      resize: (column, widthPx) => setChosen((before) => new Map(before).set(column, widthPx)),
    }),
    [columns, chosen],
  )
}

type SelectedRows = Pick<ReviewGridModel, 'selection' | 'select' | 'toggle' | 'selectTo' | 'selectAll'>

function useSelectedRows(windows: ReviewWindows, reader: RowReader): SelectedRows {
  const [selection, select] = useState<Selection<number>>(NONE)
  const lastToggled = useRef(0)
  // The head has it, which is not drawn again with the rows.
  const selectAll = useCallback((isSelected: boolean) => select(isSelected ? ALL : NONE), [])
  return useMemo(
    () => ({
      selection,
      select,
      toggle(place) {
        const row = windows.rowAt(place)
        if (row === undefined) return
        lastToggled.current = place
        select((before) => toggled(before, row.row))
      },
      async selectTo(place) {
        const [first, last] = [Math.min(place, lastToggled.current), Math.max(place, lastToggled.current)]
        if (isTooManyRows(last + 1 - first)) return
        const numbers = await reader.numbers(first, last + 1).catch(tellRefusal)
        if (numbers !== undefined) select((before) => withIds(before, numbers, true))
      },
      selectAll,
    }),
    [selection, selectAll, windows, reader],
  )
}

/** What the pointer is over, until the list is scrolled away below it. */
function useHovered(scroller: HTMLElement | null): Pick<ReviewGridModel, 'hovered' | 'hover'> {
  const [hovered, setHovered] = useState<Element | null>(null)
  const hover = useCallback((target: EventTarget | null) => {
    setHovered(target instanceof Element ? target.closest('[data-told]') : null)
  }, [])
  useEffect(() => {
    if (scroller === null) return undefined
    const drop = (): void => setHovered(null)
    scroller.addEventListener('scroll', drop, { passive: true })
    return () => scroller.removeEventListener('scroll', drop)
  }, [scroller])
  return useMemo(() => ({ hovered, hover }), [hovered, hover])
}
