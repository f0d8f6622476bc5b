/**
 * Where a list stands, when it has more rows than a browser can lay out.
 *
 * Chromium ends an element at 33,554,428 px, which is 840,000 rows of 40 px. A longer list gets an area of
 * `AREA_LIMIT_PX`, and the way of the scrollbar over it stands for the whole way: a step of the wheel is then
 * a little longer than it would be, and every row is still reached.
 */
export const AREA_LIMIT_PX = 30_000_000

export interface ScrollScale {
  /** Of the area that is scrolled. */
  readonly areaPx: number
  /** px of the list for each px of the scrollbar's way: 1 unless the list is longer than the limit. */
  readonly ratio: number
}

export function scaleOf(rows: number, rowPx: number, viewPx: number): ScrollScale {
  const listPx = rows * rowPx
  if (listPx <= AREA_LIMIT_PX) return { areaPx: listPx, ratio: 1 }
  return { areaPx: AREA_LIMIT_PX, ratio: (listPx - viewPx) / (AREA_LIMIT_PX - viewPx) }
}

/** How far the list is moved, in px of the list, when its area is scrolled that far. */
export const listOffset = ({ ratio }: ScrollScale, scrollTop: number): number => scrollTop * ratio

/** Where a row stands in the area, while that is scrolled to `scrollTop`. */
export const topOf = (scale: ScrollScale, row: number, rowPx: number, scrollTop: number): number =>
  scale.ratio === 1 ? row * rowPx : row * rowPx - listOffset(scale, scrollTop) + scrollTop

/** So many rows reckon their places from the same one: all of them are seldom drawn again because it is another. */
const ROWS_OF_ORIGIN = 20_000

/** The row from which the places of those around it are reckoned. */
export const originOf = ({ ratio }: ScrollScale, row: number): number =>
  ratio === 1 ? 0 : Math.round(row / ROWS_OF_ORIGIN) * ROWS_OF_ORIGIN

export interface RowRange {
  readonly first: number
  /** The first row after the range. */
  readonly end: number
}

/** The rows that are seen. */
export function rowsAt(offset: number, rows: number, rowPx: number, viewPx: number): RowRange {
  const first = Math.max(0, Math.floor(offset / rowPx))
  const end = Math.min(rows, Math.ceil((offset + viewPx) / rowPx))
  return { first: Math.min(first, end), end }
}

/** How far to scroll so that a row is seen whole; null when it is. The head covers the first px of the view. */
export function scrollTopFor(
  scale: ScrollScale,
  row: number,
  rowPx: number,
  viewPx: number,
  scrollTop: number,
): number | null {
  const offset = listOffset(scale, scrollTop)
  const top = row * rowPx
  if (top < offset) return Math.max(0, top / scale.ratio)
  if (top + rowPx > offset + viewPx) return (top + rowPx - viewPx) / scale.ratio
  return null
}
