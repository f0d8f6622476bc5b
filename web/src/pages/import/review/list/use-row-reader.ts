/** Rows of the list beyond those that are loaded: for ranges that go farther than the eye. */
import { useMemo } from 'react'
import { readReviewRows } from '../../../../api/review.ts'
import type { ReviewRow } from '../../../../api/types.ts'
import type { ShownReview } from './use-review-list.ts'
import type { ReviewWindows } from './use-review-windows.ts'

/** What one request is answered with at most. */
const PAGE = 500

export interface RowReader {
  /** Null where not all of them are loaded. */
  loaded(first: number, end: number): readonly ReviewRow[] | null
  read(first: number, end: number): Promise<readonly ReviewRow[]>
  /** Their numbers in the file. */
  numbers(first: number, end: number): Promise<readonly number[]>
}

/** @param isWholeFile every row of the file is under review, not only those that failed */
export function useRowReader({ list, asOf }: ShownReview, { rowAt }: ReviewWindows, isWholeFile: boolean): RowReader {
  return useMemo(() => {
    function loaded(first: number, end: number): readonly ReviewRow[] | null {
      const rows: ReviewRow[] = []
      for (let place = first; place < end; place++) {
        const row = rowAt(place)
        if (row === undefined) return null
        rows.push(row)
      }
      return rows
    }
    async function read(first: number, end: number): Promise<readonly ReviewRow[]> {
      const there = loaded(first, end)
      if (there !== null) return there
      const rows: ReviewRow[] = []
      for (let offset = first; offset < end; offset += PAGE)
        rows.push(...(await readReviewRows(list, asOf, offset, Math.min(PAGE, end - offset))).rows)
      return rows
    }
    async function numbers(first: number, end: number): Promise<readonly number[]> {
      // In the order of the file, all of them.
      if (isWholeFile && asOf === null && list.filter.sort === undefined)
        return Array.from({ length: end - first }, (_, place) => first + place + 1)
      return (await read(first, end)).map(({ row }) => row)
    }
    return { loaded, read, numbers }
  }, [list, asOf, rowAt, isWholeFile])
}
