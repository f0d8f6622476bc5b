/** One record, and what points to it. */
import { queryOptions } from '@tanstack/react-query'
import { get } from './request.ts'
import type { RecordView, RelatedRecordsView } from './types.ts'

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
