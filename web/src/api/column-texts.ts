/** The texts of a column that names other records, however many there are: the page in sight, and no other. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { post } from './request.ts'
import type { ColumnTexts } from './types.ts'

export interface TextsWish {
  readonly column: number
  /** Where the column goes: the same texts mean something else in another field. */
  readonly field: string
  readonly search: string
  readonly isOpenOnly: boolean
  /** `nextRow` of the page before; null for the first one. */
  readonly afterRow: number | null
}

export const textsKey = (id: string) => ['import', id, 'texts']

/** Pages that were left are forgotten soon. */
const FORGET_AFTER_MS = 30_000

export const columnTextsQuery = (id: string, wish: TextsWish) =>
  queryOptions({
    queryKey: [...textsKey(id), wish.column, wish],
    queryFn: () => {
      const { column, search, isOpenOnly, afterRow } = wish
      const body = { search, isOpenOnly, ...(afterRow !== null && { afterRow }) }
      return post<ColumnTexts>(`/imports/${id}/columns/${column}/texts`, body)
    },
    staleTime: 0,
    gcTime: FORGET_AFTER_MS,
    placeholderData: keepPreviousData,
  })
