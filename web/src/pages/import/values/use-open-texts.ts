/** How many texts are open in the columns that have too many to be listed at once. */
import { useQueries } from '@tanstack/react-query'
import { columnTextsQuery, type TextsWish } from '../../../api/column-texts.ts'
import type { ColumnValues } from '../../../api/types.ts'
import { hasManyTexts, type ValueColumn } from './value-columns.ts'

/** What is seen of such a column first. */
export const firstTexts = ({ index, profile: { field } }: ValueColumn): TextsWish => ({
  column: index,
  field,
  search: '',
  isOpenOnly: false,
  afterRow: null,
})

/** By the position of the column; one whose texts are still being gathered is not there. */
export function useOpenTexts(
  importId: string,
  columns: readonly ValueColumn[],
  values: ReadonlyMap<number, ColumnValues>,
): ReadonlyMap<number, number> {
  const many = columns.filter((column) => {
    const listed = values.get(column.index)
    return listed !== undefined && hasManyTexts(column, listed)
  })
  const results = useQueries({ queries: many.map((column) => columnTextsQuery(importId, firstTexts(column))) })
  return new Map(
    many.flatMap(({ index }, place): readonly (readonly [number, number])[] => {
      const open = results[place]?.data?.open
      return open === undefined ? [] : [[index, open]]
    }),
  )
}
