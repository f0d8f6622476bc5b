/** What an upload is, as far as it got: looked at again until enough of it is there. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { isPassing } from './query-client.ts'
import { get } from './request.ts'
import type { DialectChange, UploadInspection } from './types.ts'

/** As much as the server reads of a text. */
const ENOUGH_BYTES = 1024 ** 2
const AGAIN_MS = 300

export const uploadInspectionQuery = (id: string | null, dialect: DialectChange, isBegun: boolean) =>
  queryOptions({
    queryKey: ['upload', id, 'inspection', dialect],
    queryFn: ({ signal }) => get<UploadInspection>(`/uploads/${id}/inspection`, { query: { ...dialect }, signal }),
    enabled: id !== null && isBegun,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data, error } }) => {
      if (error !== null) return isPassing(error) && AGAIN_MS
      return (data === undefined || isTooLittle(data)) && AGAIN_MS
    },
    retry: false,
  })

const isTooLittle = ({ state, receivedBytes, sizeBytes }: UploadInspection): boolean =>
  state === 'waiting' || (state === 'rows' && receivedBytes < Math.min(sizeBytes, ENOUGH_BYTES))
