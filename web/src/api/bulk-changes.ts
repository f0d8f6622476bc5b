/** One change of many records, as a batch job that can be undone. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FilterInput } from '../../../src/core/query/filter-input.ts'
import { applyJob } from './apply-job.ts'
import { timeZone } from '../texts/conventions.ts'
import { post } from './request.ts'
import type { BulkPreview, JobView } from './types.ts'

export type BulkAction = 'edit' | 'delete' | 'restore'

/** Single records, or all that a list goes through. */
export type BulkSelection =
  | { readonly ids: readonly string[] }
  | { readonly filter: FilterInput | null; readonly search: string; readonly deleted: 'exclude' | 'only' }

export interface BulkChange {
  readonly action: BulkAction
  readonly selection: BulkSelection
  readonly values?: Readonly<Record<string, unknown>>
  /** Of lists, by field path: whether the values replace, are added or taken away. */
  readonly modes?: Readonly<Record<string, 'add' | 'remove'>>
}

function bodyOf({ selection, ...change }: BulkChange): unknown {
  if ('ids' in selection) return { ...change, selection }
  const { filter, ...choice } = selection
  return { ...change, selection: { ...choice, timeZone, ...(filter !== null && { filter }) } }
}

/** What it would come to, counted by the server. */
export const bulkPreviewQuery = (object: string, change: BulkChange | null) =>
  queryOptions({
    queryKey: ['bulk-preview', object, change],
    queryFn: () => post<BulkPreview>(`/objects/${object}/bulk-changes/preview`, bodyOf(change ?? NOTHING)),
    enabled: change !== null,
    staleTime: 0,
    gcTime: 0,
  })

const NOTHING: BulkChange = { action: 'delete', selection: { ids: [] } }

export function useStartBulkChange(object: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: BulkChange) => post<JobView>(`/objects/${object}/bulk-changes`, bodyOf(change)),
    onSuccess: (job) => applyJob(client, job),
  })
}
