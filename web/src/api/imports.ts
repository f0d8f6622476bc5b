/** Imports: from an uploaded file to records, and back. */
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { applyJob, importChanges } from './apply-job.ts'
import { foreseeImport } from './foresee-import.ts'
import { addressOf, get, patch, post } from './request.ts'
import type { Action, ImportChange, ImportRowPage, ImportView, JobView, KeptPage, NewImport, Outcome } from './types.ts'

export const importQuery = (id: string) =>
  queryOptions({ queryKey: ['import', id], queryFn: () => get<ImportView>(`/imports/${id}`) })

export interface RowSelection {
  readonly problem?: string
  /** Path of the field that the problem is in. */
  readonly field?: string
  readonly outcome?: Outcome
  readonly action?: Action
  readonly limit: number
}

/** Rows belong to one revision of the import: every change of mapping or options makes others of them. */
export const rowsQuery = (id: string, revision: number, selection: RowSelection) =>
  queryOptions({
    queryKey: ['import', id, 'rows', revision, selection],
    queryFn: ({ signal }) => get<ImportRowPage>(`/imports/${id}/rows`, { query: { ...selection }, signal }),
  })

/** In the workbook the cells at fault are yellow. */
export const failedRowsAddress = (id: string, format: 'csv' | 'xlsx' = 'csv'): string =>
  format === 'csv' ? addressOf(`/imports/${id}/failed-rows.csv`) : addressOf(`/imports/${id}/failed-rows`, { format })

type Undo = Pick<JobView, 'importId' | 'bulkChangeId'>

/** Where the list is of what an undo kept: at what it took back. */
const keptPath = ({ importId, bulkChangeId }: Undo): string =>
  bulkChangeId === null ? `/imports/${importId}/kept` : `/bulk-changes/${bulkChangeId}/kept`

/** What the undo of an import or a bulk change left alone does not change any more. */
export const keptQuery = (undo: Undo, limit: number) =>
  queryOptions({
    queryKey: ['kept', keptPath(undo), limit],
    queryFn: ({ signal }) => get<KeptPage>(keptPath(undo), { query: { limit }, signal }),
  })

export const keptAddress = (undo: Undo): string => addressOf(`${keptPath(undo)}.csv`)

export const createImport = (wish: NewImport): Promise<ImportView> => post<ImportView>('/imports', wish)

/** Changes are sent one after the other, in the order in which they were made. */
export function useChangeImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: (change: ImportChange) => patch<ImportView>(`/imports/${id}`, change),
    mutationKey: importChanges(id),
    onMutate: async (change) => {
      // An answer from before the change would take it out of sight.
      await client.cancelQueries({ queryKey: ['import', id], exact: true })
      client.setQueryData<ImportView>(['import', id], (view) => view && foreseeImport(view, change))
    },
    onSuccess: (view, change) => takeIn(client, withWaiting(client, view, change)),
    onError: () => client.invalidateQueries({ queryKey: ['import', id] }),
  })
}

/** What was changed since stays in sight while the server answers one change after the other. */
function withWaiting(client: QueryClient, view: ImportView, done: ImportChange): ImportView {
  const waiting = client.getMutationCache().findAll({ mutationKey: importChanges(view.id), status: 'pending' })
  const changes = waiting.map(({ state }) => state.variables as ImportChange).filter((change) => change !== done)
  return changes.reduce(foreseeImport, view)
}

/** The remainder is reviewed: the failed rows of an import that is over. */
export type ImportStep = 'plan' | 'retry' | 'remainder'

export function useImportStep(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: (step: ImportStep) => post<ImportView>(`/imports/${id}/${step}`),
    onSuccess: (view) => takeIn(client, view),
  })
}

/** The answer of the server is what there is now, in the import itself and among the jobs. */
export function takeIn(client: QueryClient, view: ImportView): void {
  client.setQueryData(['import', view.id], view)
  applyJob(client, view)
}
