/** Where a row stands in a list of rows under review: one that is named, or the next one with a problem. */
import type { ReviewFilter } from '../../../core/import/review/review-filter.ts'
import type { Queryable } from '../../../infra/postgres/database.ts'
import type { Context } from '../../context.ts'
import { findRows, type FoundRows } from './find-rows.ts'
import { openReview, type OpenReview } from './open-review.ts'
import type { RowPlace } from './review-view.ts'

export interface PlaceQuery extends ReviewFilter {
  /** The list of an earlier revision, as for its rows. */
  readonly asOf?: number
  /** This row. */
  readonly row?: number
  /** The first row with a problem behind this place of the list; -1 is before its first row. */
  readonly problemAfter?: number
  /** The last row with a problem before this place of the list. */
  readonly problemBefore?: number
}

/** @returns null where the list has no such row */
export async function findPlace(
  context: Context,
  id: string,
  { asOf, row, problemAfter, problemBefore, ...filter }: PlaceQuery,
): Promise<RowPlace> {
  const review = await openReview(context, id)
  const db = context.database.kysely
  const rows = await findRows(db, review, filter, asOf)
  if (row !== undefined) return placed(rows, rows.placeOf(row))
  const isBad = await problemRows(db, review)
  if (problemBefore !== undefined) return placed(rows, lastBefore(rows, problemBefore, isBad))
  return placed(rows, firstAfter(rows, problemAfter ?? -1, isBad))
}

const placed = (rows: FoundRows, place: number): RowPlace => {
  const row = rows.at(place)
  return row === undefined ? { place: null, row: null } : { place, row }
}

async function problemRows(db: Queryable, review: OpenReview): Promise<Test> {
  const bad = new Uint8Array(review.job.rows_total + 1)
  for (const tab of ['errors', 'warnings'] as const) {
    const rows = await findRows(db, review, { tab })
    for (let place = 0; place < rows.total; place++) bad[rows.at(place) ?? 0] = 1
  }
  return (row) => bad[row] === 1
}

type Test = (row: number) => boolean

function firstAfter(rows: FoundRows, place: number, isWanted: Test): number {
  for (let next = place + 1; next < rows.total; next++) if (isWanted(rows.at(next) ?? 0)) return next
  return -1
}

function lastBefore(rows: FoundRows, place: number, isWanted: Test): number {
  for (let next = Math.min(place, rows.total) - 1; next >= 0; next--) if (isWanted(rows.at(next) ?? 0)) return next
  return -1
}
