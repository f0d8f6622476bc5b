/** One record, and what points to it. */
import { queryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { RecordPage, RecordView, RelatedRecordsView } from './types.ts'

export const recordQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['record', object, id],
    queryFn: ({ signal }) => get<RecordView>(`/objects/${object}/records/${id}`, { signal }),
  })

export type RelatedGroup = RelatedRecordsView['related'][number]

/** By object and relation, the first few of each. */
export const relatedQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['related', object, id],
    queryFn: async ({ signal }) =>
      (await get<RelatedRecordsView>(`/objects/${object}/records/${id}/related`, { signal })).related,
  })

const MOST_FOUND = 20

/** For pickers: the records that words find, and the newest ones when there are none. */
export const foundRecordsQuery = (object: string, search: string) =>
  queryOptions({
    queryKey: ['found-records', object, search],
    queryFn: async ({ signal }) =>
      (await get<RecordPage>(`/objects/${object}/records`, { query: { search, limit: MOST_FOUND }, signal })).records,
  })
