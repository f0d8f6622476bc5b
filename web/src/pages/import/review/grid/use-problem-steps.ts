/** From problem to problem through the whole list, and to a row that is named. */
import { useCallback, useEffect, useRef } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { findReviewPlace, REVIEW_WINDOW, reviewWindowQuery, type SoughtRow } from '../../../../api/review.ts'
import type { ReviewRow } from '../../../../api/types.ts'
import { tell, tellRefusal } from '../../../../components/toast.tsx'
import type { Place } from '../../../../grid/place-of.ts'
import { it } from '../../../../texts/import-texts.ts'
import type { ShownReview } from '../list/use-review-list.ts'
import { problemPlaces } from './cell-state.ts'
import { gridMoves } from './use-review-keys.ts'
import type { ReviewGridModel } from './use-review-grid.ts'

/**
 * Keys that come faster than the answers wait for each other: each goes on from where the one before has led.
 *
 * @returns goes to the next problem (1), or the one before (-1)
 */
export function useProblemSteps(grid: ReviewGridModel): (step: 1 | -1) => void {
  const client = useQueryClient()
  const queue = useRef(Promise.resolve())
  const latest = useRef(grid)
  useEffect(() => {
    latest.current = grid
  })
  return useCallback(
    (step) => {
      latest.current.scroller?.focus({ preventScroll: true })
      queue.current = queue.current.then(() => takeStep(client, latest, step)).catch(tellRefusal)
    },
    [client],
  )
}

interface Latest {
  readonly current: ReviewGridModel
}

async function takeStep(client: QueryClient, latest: Latest, step: 1 | -1): Promise<void> {
  const { cursor, columns, windows, shown } = latest.current
  const place = cursor.place ?? { row: -1, column: -1 }
  const here = windows.rowAt(place.row)
  const inRow = here === undefined ? undefined : nextOf(problemPlaces(here, columns), place.column, step)
  const next = inRow === undefined ? await nextRow(client, shown, place.row, step) : null
  // The next step has to know where this one led.
  if (inRow !== undefined) flushSync(() => gridMoves(latest.current).go({ ...place, column: inRow }))
  else if (next !== null) flushSync(() => goTo(latest.current, next, step))
}

interface FoundRow {
  readonly place: number
  readonly row: ReviewRow
}

const nextOf = (places: readonly number[], column: number, step: 1 | -1): number | undefined =>
  step === 1 ? places.find((place) => place > column) : places.findLast((place) => place < column)

function goTo(grid: ReviewGridModel, { place, row }: FoundRow, step: 1 | -1): void {
  const places = problemPlaces(row, grid.columns)
  const column = (step === 1 ? places[0] : places.at(-1)) ?? 0
  gridMoves(grid).go({ row: place, column })
}

/** Behind the last one comes the first. */
async function nextRow(client: QueryClient, shown: ShownReview, from: number, step: 1 | -1): Promise<FoundRow | null> {
  const { acts } = it.review
  const behind: SoughtRow = step === 1 ? { problemAfter: from } : { problemBefore: from === -1 ? shown.total : from }
  const next = await findReviewPlace(shown.list, shown.asOf, behind)
  if (next.place !== null) return rowAt(client, shown, next.place)
  const first = await findReviewPlace(
    shown.list,
    shown.asOf,
    step === 1 ? { problemAfter: -1 } : { problemBefore: shown.total },
  )
  tell(first.place === null ? acts.noProblem : step === 1 ? acts.fromStart : acts.fromEnd)
  return first.place === null ? null : rowAt(client, shown, first.place)
}

async function rowAt(client: QueryClient, { list }: ShownReview, place: number): Promise<FoundRow | null> {
  const page = await client.fetchQuery(reviewWindowQuery(client, list, Math.floor(place / REVIEW_WINDOW)))
  const row = page.rows[place % REVIEW_WINDOW]
  return row === undefined ? null : { place, row }
}

/** A row that the address names is gone to, and the row that the keyboard is at stands in the address. */
export function useNamedRow(grid: ReviewGridModel): void {
  const { state, shown, windows, cursor } = grid
  const wanted = state.search.row
  const present = cursor.place === null ? undefined : windows.rowAt(cursor.place.row)?.row
  const known = useRef<number | undefined>(undefined)
  const latest = useRef(grid)
  useEffect(() => {
    latest.current = grid
  })

  const isThere = !shown.isFirst && !shown.isStale
  useEffect(() => {
    if (!isThere || wanted === undefined || wanted === known.current) return
    known.current = wanted
    void goToRow(latest, wanted).catch(tellRefusal)
  }, [isThere, wanted])

  useEffect(() => {
    if (present === undefined || present === known.current) return undefined
    const timer = setTimeout(() => {
      known.current = present
      latest.current.state.change({ row: present }, true)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [present])
}

/** The address follows when the keyboard rests. */
const REST_MS = 400

async function goToRow(latest: Latest, row: number): Promise<void> {
  const { list, asOf } = latest.current.shown
  const { place } = await findReviewPlace(list, asOf, { row })
  if (place === null) tell(it.review.acts.notHere(row))
  else gridMoves(latest.current).go(startOf(place, latest.current.cursor.place))
}

const startOf = (row: number, before: Place | null): Place => ({ row, column: before?.column ?? 0 })
