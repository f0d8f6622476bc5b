import type { CellCondition } from '../../../../routes/review-search.ts'

/** What the head of a column can do. */
export interface ReviewColumnActions {
  /** By a field path, downwards with a minus before it; undefined: as in the file. */
  sort(sort: string | undefined): void
  /** Takes the place of what is asked of the same column. */
  filter(condition: CellCondition): void
  listValues(path: string): void
  find(path: string): void
  resize(column: number, widthPx: number): void
  showWidth(place: number, widthPx: number): void
}
