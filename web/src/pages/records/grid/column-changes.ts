/** What can be done to the columns and the order of a list. */
import { clampWidth } from '../../../grid/column-width.ts'
import type { Column, ColumnChoice } from '../list/columns.ts'

export const toChoices = (columns: readonly Column[], kept: readonly ColumnChoice[]): readonly ColumnChoice[] =>
  columns.map(({ path }) => kept.find(({ field }) => field === path) ?? { field: path })

/** @param before a place among the columns as they are */
export function moved<Item>(items: readonly Item[], from: number, before: number): readonly Item[] {
  const item = items[from]
  if (item === undefined) return items
  const rest = items.filter((_, index) => index !== from)
  return rest.toSpliced(before > from ? before - 1 : before, 0, item)
}

export const withWidth = (choices: readonly ColumnChoice[], path: string, width: number): readonly ColumnChoice[] =>
  choices.map((choice) => (choice.field === path ? { ...choice, width: clampWidth(width) } : choice))

export const without = (choices: readonly ColumnChoice[], path: string): readonly ColumnChoice[] =>
  choices.filter(({ field }) => field !== path)

export type Direction = 'up' | 'down'

export const directionOf = (sort: readonly string[], path: string): Direction | null =>
  sort.includes(path) ? 'up' : sort.includes(`-${path}`) ? 'down' : null

/** Upwards, then downwards, then not at all. With `isAdded` the list stays sorted by the others first. */
export function sortedBy(sort: readonly string[], path: string, isAdded: boolean): readonly string[] {
  const direction = directionOf(sort, path)
  const next = direction === null ? [path] : direction === 'up' ? [`-${path}`] : []
  if (!isAdded) return next
  const present = direction === 'down' ? `-${path}` : path
  return direction === null ? [...sort, ...next] : sort.flatMap((each) => (each === present ? next : [each]))
}

/** What the cell of the selection takes at the left edge. */
const SELECTION_PX = 44

/** Of all cells of a row, that of the selection first. */
export const columnWidths = (columns: readonly Column[]): readonly number[] => [
  SELECTION_PX,
  ...columns.map(({ width }) => width),
]
