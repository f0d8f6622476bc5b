/** Imports: from an uploaded file to records, and back. */
import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { applyJob } from './apply-job.ts'
import { addressOf, get, patch, post } from './request.ts'
import type {
  Action,
  ImportChange,
  ImportOptions,
  ImportRowPage,
  ImportView,
  KeptPage,
  OptionsChange,
  Outcome,
} from './types.ts'

export const importQuery = (id: string) =>
  queryOptions({ queryKey: ['import', id], queryFn: () => get<ImportView>(`/imports/${id}`) })

export interface RowSelection {
  readonly problem?: string
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

export const failedRowsAddress = (id: string): string => addressOf(`/imports/${id}/failed-rows.csv`)

/** What the undo of an import left alone does not change any more. */
export const keptQuery = (importId: string, limit: number) =>
  queryOptions({
    queryKey: ['import', importId, 'kept', limit],
    queryFn: ({ signal }) => get<KeptPage>(`/imports/${importId}/kept`, { query: { limit }, signal }),
  })

export const keptAddress = (importId: string): string => addressOf(`/imports/${importId}/kept.csv`)

export const createImport = (object: string, fileId: string): Promise<ImportView> =>
  post<ImportView>('/imports', { object, fileId })

/** Changes are sent one after the other, in the order in which they were made. */
export function useChangeImport(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: (change: ImportChange) => patch<ImportView>(`/imports/${id}`, change),
    onMutate: (change) => client.setQueryData<ImportView>(['import', id], (view) => view && foresee(view, change)),
    onSuccess: (view) => takeIn(client, view),
    onError: () => client.invalidateQueries({ queryKey: ['import', id] }),
  })
}

/** What the member sees until the server has answered. */
function foresee(view: ImportView, { mapping = [], options = {} }: ImportChange): ImportView {
  const chosen = new Map(
    mapping.flatMap((choice) =>
      ('columns' in choice ? choice.columns : [choice.column]).map((column) => [column, choice.field]),
    ),
  )
  return {
    ...view,
    options: changeOptions(view.options, options),
    mapping: view.mapping.map((column) => {
      const field = chosen.get(column.index)
      if (field === undefined) return column
      return { ...column, field, status: field === null ? 'skipped' : 'manual', confidence: 1, reason: '' }
    }),
    preview: null,
    outdatedPreview: view.preview ?? view.outdatedPreview,
  }
}

/** null takes back what was said of the whole file. */
function changeOptions(options: ImportOptions, change: OptionsChange): ImportOptions {
  const { dateOrder, decimalSign, phoneCountry, timeZone, ...others } = { ...options, ...change }
  return {
    ...others,
    ...(dateOrder && { dateOrder }),
    ...(decimalSign && { decimalSign }),
    ...(phoneCountry && { phoneCountry }),
    ...(timeZone && { timeZone }),
  }
}

export type ImportStep = 'plan' | 'apply' | 'retry'

export function useImportStep(id: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `import-${id}` },
    mutationFn: (step: ImportStep) => post<ImportView>(`/imports/${id}/${step}`),
    onSuccess: (view) => takeIn(client, view),
  })
}

function takeIn(client: QueryClient, view: ImportView): void {
  client.setQueryData(['import', view.id], view)
  applyJob(client, view)
}
